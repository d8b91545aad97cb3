import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { isAmendable, isDebatable, mainQuestionOf } from './rules.ts';

interface Hall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** The motion that a proposal is applied to when its mover names none: the main question, nothing, or the topmost pending
 *  question that admits it. */
export function targetFor(rule: MotionRule, hall: Hall, named: MotionId | null): MotionId | null {
  const { appliesTo } = rule;
  if (appliesTo.includes('ruling')) return null;
  if (appliesTo.includes('nothing')) {
    const others = appliesTo.filter((to) => to !== 'nothing' && to !== 'pending');
    if (others.length === 0) return null;
    if (hall.sitting.stack.length === 0 || others.every((to) => elsewhere.has(to))) return named;
  }
  return named ?? usualTarget(rule, hall);
}

function usualTarget({ appliesTo }: MotionRule, hall: Hall): MotionId | null {
  const { state, sitting } = hall;
  const { stack } = sitting;
  if (appliesTo.some((to) => elsewhere.has(to))) return null;
  if (appliesTo.some((to) => to === 'main' || to === 'original-main' || to === 'proposal'))
    return mainQuestionOf(state, sitting) ?? stack[0] ?? null;
  return stack.findLast((id) => admits(appliesTo, hall, id)) ?? stack.at(-1) ?? null;
}

/** Questions that are not pending: one of them has to be named. */
const elsewhere: ReadonlySet<MotionRule['appliesTo'][number]> = new Set([
  'tabled',
  'committed',
  'decided',
  'adopted',
]);

/** An amendment that is pending is what an amendment means, even where it cannot be amended further. */
function admits(appliesTo: MotionRule['appliesTo'], { state, sitting }: Hall, id: MotionId): boolean {
  const motion = motionOf(state, id);
  const amendable = isAmendable(state, sitting, motion);
  if (appliesTo.includes('amendable')) return amendable || motion.kind === 'amend';
  if (appliesTo.includes('debatable')) return isDebatable(state, sitting, motion);
  return !appliesTo.includes('debatable-or-amendable') || amendable || isDebatable(state, sitting, motion);
}
