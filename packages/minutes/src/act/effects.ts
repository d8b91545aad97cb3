import { unreachable } from '@tauride/kernel';
import { type Change, type MotionId, motionOf } from '@tauride/procedure';
import type { Effect } from './act.ts';
import { refOf, type Step } from './step.ts';

/** What a decision did, without the disposal of the question itself, which its outcome tells. */
export function effectsOf(step: Step, changes: readonly Change[], own: MotionId | null): readonly Effect[] {
  return changes.flatMap((change) => effectOf(step, change, own));
}

function effectOf(step: Step, change: Change, own: MotionId | null): readonly Effect[] {
  switch (change.change) {
    case 'disposed':
      return change.motion === own
        ? []
        : [{ effect: 'disposed', question: refOf(step.after, change.motion), as: change.as }];
    case 'reworded':
      return [reworded(step, change)];
    case 'order-made':
      return [{ effect: 'order-made', order: change.order }];
    case 'ruling-reversed':
      return [{ effect: 'ruling-reversed' }];
    case 'recessed':
      return [{ effect: 'recessed', until: change.until }];
    case 'adjourned':
      return [{ effect: 'adjourned' }];
    case 'pending':
    case 'orders-exhausted':
    case 'offered':
      return [];
    default:
      return unreachable(change);
  }
}

function reworded(step: Step, change: Change & { readonly change: 'reworded' }): Effect {
  return {
    effect: 'reworded',
    question: refOf(step.after, change.motion),
    before: motionOf(step.before, change.motion).wording,
    after: change.wording,
  };
}
