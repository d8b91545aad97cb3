import type { BodyId } from '../ids.ts';
import type { JointMode, Sitting } from '../sitting/state.ts';

/** Rule JS-2: how the bodies of a sitting decide; a body that sits alone, and several where nothing was agreed, count as one. */
export function modeOf({ bodies, call }: Pick<Sitting, 'bodies' | 'call'>): JointMode {
  return bodies.length > 1 ? (call.mode ?? 'as-one') : 'as-one';
}

const apart: ReadonlySet<JointMode> = new Set(['concurrent', 'concurrent-sequential', 'separate-rooms']);

/** Rule JS-3: whether a question is carried only where every body carries it. */
export function countsApart(mode: JointMode): boolean {
  return apart.has(mode);
}

/** Rule JS-10: whether every body needs its own quorum, or all of them one together. */
export function hasOwnQuorums(sitting: Pick<Sitting, 'bodies' | 'call'>): boolean {
  if (sitting.bodies.length === 1) return false;
  const agreed = sitting.call.joint?.quorum;
  return agreed === undefined ? countsApart(modeOf(sitting)) : agreed === 'each';
}

/** The body whose rules apply in a sitting. */
export function rulesBodyId({ bodies, call }: Pick<Sitting, 'bodies' | 'call'>): BodyId {
  return call.joint?.rules ?? bodies[0]!;
}

/** Rule JS-7: the bodies whose officers serve a sitting: the one that was agreed on, else the first; all of them where their
 *  chairs preside together or in turn. */
export function presidingBodies({ bodies, call }: Pick<Sitting, 'bodies' | 'call'>): readonly BodyId[] {
  const presides = call.joint?.presides;
  if (presides === undefined) return bodies.slice(0, 1);
  return presides.kind === 'body' ? [presides.body] : bodies;
}

/** The body that stands for the whole sitting where one has to be named. */
export function leadingBodyId(sitting: Pick<Sitting, 'bodies' | 'call'>): BodyId {
  return presidingBodies(sitting)[0]!;
}
