import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { isAmendable, isDebatable } from './rules.ts';

/** The motion that a proposal is applied to when its mover names none: the main question, nothing, or the topmost pending
 *  question that admits it. */
export function targetFor(
  rule: MotionRule,
  hall: { readonly state: FoundedAssembly; readonly sitting: SittingInSession },
  named: MotionId | null,
): MotionId | null {
  const { stack } = hall.sitting;
  if (rule.appliesTo.includes('nothing') || rule.appliesTo.includes('ruling')) return null;
  if (named !== null) return named;
  if (rule.appliesTo.includes('main')) return stack[0] ?? null;
  return stack.findLast((id) => admits(rule, hall, id)) ?? stack.at(-1) ?? null;
}

/** An amendment that is pending is what an amendment means, even where it cannot be amended further. */
function admits(
  rule: MotionRule,
  { state, sitting }: { readonly state: FoundedAssembly; readonly sitting: SittingInSession },
  id: MotionId,
): boolean {
  const motion = motionOf(state, id);
  const amendable = isAmendable(state, sitting, motion);
  if (rule.appliesTo.includes('amendable')) return amendable || motion.kind === 'amend';
  if (rule.appliesTo.includes('debatable')) return isDebatable(state, sitting, motion);
  return (
    !rule.appliesTo.includes('debatable-or-amendable') || amendable || isDebatable(state, sitting, motion)
  );
}
