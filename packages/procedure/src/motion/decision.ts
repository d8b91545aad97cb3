import { tableGet } from '@tauride/kernel';
import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant, MotionId } from '../ids.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { ruleOf } from './rules.ts';
import type { Motion } from './state.ts';

/** A question that is being decided. */
export interface Decision {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly motion: Motion;
  readonly now: Instant;
}

/** The pending questions without the one that is decided, bottom first. */
export function others({ sitting, motion }: Pick<Decision, 'sitting' | 'motion'>): readonly MotionId[] {
  return sitting.stack.filter((id) => id !== motion.id);
}

/** What ends undecided with its sitting: the pending questions, bottom first, and those that still waited for the chair. */
export function leftUndecided(
  { stack, offered }: SittingInSession,
  decided: MotionId | null = null,
): readonly MotionId[] {
  return [...stack, ...offered].filter((id) => id !== decided);
}

export function ruleIn({ state, sitting, motion }: Decision): MotionRule {
  return ruleOf(rulebookOf(state, sitting), motion);
}

/** Whether several questions are open together here, none nested in another. */
export function isQueue({ state, sitting }: Pick<Decision, 'state' | 'sitting'>): boolean {
  return rulebookOf(state, sitting).model === 'queue';
}

/** Whether a motion is applied to the target, or to something that is; one that is only now being made is not. */
export function adheresTo(state: FoundedAssembly, id: MotionId, target: MotionId): boolean {
  const motion = tableGet(state.motions, id);
  if (!motion || motion.target === null || motion.target === id) return false;
  return motion.target === target || adheresTo(state, motion.target, target);
}

/** A pending question and all that adheres to it, bottom first. */
export function withAdherents(
  state: FoundedAssembly,
  stack: readonly MotionId[],
  question: MotionId,
): readonly MotionId[] {
  return stack.filter((id) => id === question || adheresTo(state, id, question));
}
