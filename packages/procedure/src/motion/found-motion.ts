import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { Event } from '../event.ts';
import type { MotionId, RulingId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Judgements, motionsNamedIn } from './particulars.ts';
import type { Motion } from './state.ts';

/** Which refusals a chair's ruling sets aside; none while the rules are simply applied. */
export type Waiver = (refused: Refusal) => boolean;

export type Decided = Result<readonly Event[], Refusal>;

export function unknownMotion(id: MotionId): Refusal {
  return refusal('unknown', null, { what: 'motion', id });
}

export function foundMotion({ state }: Pick<Acting, 'state'>, id: MotionId): Result<Motion, Refusal> {
  const motion = tableGet(state.motions, id);
  return motion ? ok(motion) : err(unknownMotion(id));
}

/** The first motion named in judgements that doesn't exist. */
export function unknownNamed({ state }: Pick<Acting, 'state'>, judged: Judgements): Refusal | null {
  const unknown = motionsNamedIn(judged).find((id) => !tableHas(state.motions, id));
  return unknown === undefined ? null : unknownMotion(unknown);
}

/** A motion that waits for the chair, or to be called up. */
export function offeredMotion(acting: Acting, id: MotionId): Result<Motion, Refusal> {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const { label, phase } = motion.value;
  const waits = acting.sitting.offered.includes(id) || phase === 'on-hold';
  return waits ? motion : err(refusal('already-so', null, { label, phase }));
}

/** A motion that waits for the chair or is pending. */
export function openMotion(acting: Acting, id: MotionId): Result<Motion, Refusal> {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const { label, phase } = motion.value;
  const { offered, stack } = acting.sitting;
  return offered.includes(id) || stack.includes(id)
    ? motion
    : err(refusal('already-so', null, { label, phase }));
}

export function nextRuling({ state }: Acting): RulingId {
  return `r${state.counters.ruling + 1}` as RulingId;
}
