import { unreachable } from '@tauride/kernel';
import type { MotionEvent } from '@tauride/procedure';
import type { Act } from './act.ts';
import { effectsOf } from './effects.ts';
import { personOf, refOf, type Step } from './step.ts';

export function motionAct(step: Step, event: MotionEvent): Act {
  const question = refOf(step.after, event.motion);
  switch (event.type) {
    case 'MotionMade':
      return {
        kind: 'moved',
        question,
        mover: personOf(step, event.by),
        onBehalfOf: event.onBehalfOf,
        target: event.target === null ? null : refOf(step.after, event.target),
      };
    case 'MotionSeconded':
      return { kind: 'seconded', question };
    case 'QuestionStated':
      return { kind: 'stated', question };
    case 'MotionDied':
      return { kind: 'died', question, citation: event.citation };
    case 'MotionRuledOut':
      return { kind: 'ruled-out', question, reason: event.reason, citation: event.citation };
    case 'MotionWithdrawn':
      return { kind: 'withdrawn', question, effects: effectsOf(step, event.changes, event.motion) };
    case 'QuestionTakenUp':
      return { kind: 'taken-up', question };
    default:
      return unreachable(event);
  }
}
