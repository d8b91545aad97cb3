import { unreachable } from '@tauride/kernel';
import { type MotionEvent, motionOf } from '@tauride/procedure';
import type { Act } from './act.ts';
import { effectsOf } from './effects.ts';
import { motionFacts } from './motion-facts.ts';
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
        facts: motionFacts(step.after, event.particulars ?? {}),
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
      return { kind: 'taken-up', question, effects: effectsOf(step, event.changes, event.motion) };
    default:
      return treatedAct(step, event);
  }
}

type Treated = Extract<
  MotionEvent,
  {
    readonly type: 'MotionModified' | 'MotionJudged' | 'MotionGranted' | 'OppositionRecorded' | 'DemandMade';
  }
>;

/** What was done with a motion on its way to a vote, or in place of one. */
function treatedAct(step: Step, event: Treated): Act {
  const { citation } = event;
  if (event.type === 'MotionModified') {
    const { wording: before } = motionOf(step.before, event.motion);
    return { kind: 'modified', question: refOf(step.after, event.motion), before, citation };
  }
  const question = refOf(step.before, event.motion);
  const effects = effectsOf(step, event.changes ?? [], event.motion);
  switch (event.type) {
    case 'MotionJudged': {
      const facts = motionFacts(step.after, event.judged);
      return { kind: 'judged', question, facts, reason: event.reason, effects, citation };
    }
    case 'MotionGranted': {
      const { granted, reason } = event;
      return { kind: 'granted', question, granted, reason, effects, citation };
    }
    case 'OppositionRecorded':
      return { ...oppositionAct(step, event), question, effects, citation };
    case 'DemandMade':
      return { kind: 'demand', what: event.what, by: personOf(step, event.by), question, effects, citation };
    default:
      return unreachable(event);
  }
}

function oppositionAct(step: Step, event: Treated & { readonly type: 'OppositionRecorded' }) {
  const { result, objectors, counterSpeeches, heard, threshold = null } = event;
  return {
    kind: 'opposition',
    result,
    objectors,
    threshold,
    speakers: counterSpeeches.map(({ by, kind }) => ({ person: personOf(step, by), kind })),
    heard: heard.map((member) => personOf(step, member)),
  } as const;
}
