import { motionOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { whenAdopted } from './adopted.ts';
import type { Change } from './changes.ts';
import { type Decision, others } from './decision.ts';
import { areAllPartsRejected } from './fate.ts';
import { falling, isOpen } from './lay-aside.ts';
import { whenRejected } from './lost.ts';
import { ordersLeft } from './orders.ts';

/** Works out what a decision does to everything pending. Source: RONR (12th ed.) 10:34, 13:19-21, 21:7. */
export function changesOf(decision: Decision, carried: boolean): readonly Change[] {
  const direct = carried ? whenAdopted(decision) : whenRejected(decision);
  const first = stackAfter(direct) ?? others(decision);
  const implied = fallen(decision, { carried, stack: first });
  const stack = stackAfter(implied) ?? first;
  const changes = [...direct, ...implied];
  const ends = changes.filter(({ change }) => change === 'adjourned');
  return [
    ...changes.filter(({ change }) => change !== 'pending' && change !== 'adjourned'),
    ...(ends.length > 0 ? [] : [{ change: 'pending', stack } as const]),
    ...ordersLeft(decision, changes, stack),
    ...ends,
  ];
}

function stackAfter(changes: readonly Change[]): readonly MotionId[] | undefined {
  return changes.flatMap((change) => (change.change === 'pending' ? [change.stack] : [])).at(-1);
}

/** Questions that a decision rejects by implication. */
function fallen(
  { state, motion }: Decision,
  { carried, stack }: { readonly carried: boolean; readonly stack: readonly MotionId[] },
): Change[] {
  if (carried) {
    // What this very decision brings back was decided before; it stays as it was brought back.
    const questions = (motion.particulars.excludes ?? []).filter(
      (id) => id !== motion.id && isOpen(state, id),
    );
    return falling(state, stack, { questions, as: 'not-put' });
  }
  const whole = motion.target;
  const isLastPart = whole !== null && motion.particulars.operative === true;
  if (!isLastPart || !areAllPartsRejected(state, whole, motion.id)) return [];
  return falling(state, stack, { questions: [motionOf(state, whole).id], as: 'rejected' });
}
