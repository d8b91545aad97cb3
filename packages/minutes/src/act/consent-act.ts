import { unreachable } from '@tauride/kernel';
import type { ConsentEvent, ConsentMatter } from '@tauride/procedure';
import type { Act, ConsentAsk } from './act.ts';
import { minutesRef } from './approval-act.ts';
import { effectsOf } from './effects.ts';
import { refOf, type Step } from './step.ts';

export function consentAct(step: Step, event: ConsentEvent): Act {
  switch (event.type) {
    case 'ConsentAsked':
      return { kind: 'consent-asked', ask: askOf(step, event.matter) };
    case 'ObjectionRaised':
      return { kind: 'objection' };
    case 'ConsentGiven': {
      const own = 'motion' in event.matter ? event.matter.motion : null;
      const effects = effectsOf(step, event.changes, own);
      return { kind: 'consent', ask: askOf(step, event.matter), effects, citation: event.citation };
    }
    default:
      return unreachable(event);
  }
}

function askOf(step: Step, matter: ConsentMatter): ConsentAsk {
  if (matter.kind === 'minutes') return { kind: 'minutes', ...minutesRef(step.before, matter.minutes) };
  if (!('motion' in matter)) return matter;
  return { kind: matter.kind, question: refOf(step.before, matter.motion) };
}
