import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { isAmendable } from './rules.ts';

/** The motion that a proposal is applied to when its mover names none: the main question, nothing, or what is immediately
 *  pending; an amendment goes to the topmost question that can be amended, unless an amendment is what is pending. */
export function targetFor(
  rule: MotionRule,
  { state, sitting }: { readonly state: FoundedAssembly; readonly sitting: SittingInSession },
  named: MotionId | null,
): MotionId | null {
  const { stack } = sitting;
  if (rule.appliesTo.includes('main')) return stack[0] ?? null;
  if (rule.appliesTo.includes('nothing') || rule.appliesTo.includes('ruling')) return null;
  const top = stack.at(-1) ?? null;
  if (named !== null || top === null || rule.kind !== 'amend') return named ?? top;
  if (motionOf(state, top).kind === 'amend') return top;
  return stack.findLast((id) => isAmendable(state, sitting, motionOf(state, id))) ?? top;
}
