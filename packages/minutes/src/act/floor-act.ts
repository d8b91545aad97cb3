import { tableGet, unreachable } from '@tauride/kernel';
import type { Floor, FloorEvent } from '@tauride/procedure';
import type { Act } from './act.ts';
import { speechIn } from '../debate/fold-debate.ts';
import { personOf, refOf, type Step } from './step.ts';

export function floorAct(step: Step, event: FloorEvent): Act | null {
  switch (event.type) {
    case 'FloorRequested':
    case 'RequestWithdrawn':
      return null;
    case 'FloorGiven':
      return {
        kind: 'floor-given',
        speaker: personOf(step, event.member),
        question: event.on === null ? null : refOf(step.after, event.on),
        side: event.side,
        purpose: event.purpose,
      };
    case 'FloorEnded':
      return speechAct(step, event);
    case 'SpeechExtended':
      return { kind: 'speech-extended', byMs: event.byMs };
    case 'SpeakersListClosed':
      return { kind: 'list-closed' };
    case 'SpeakersListReopened':
      return { kind: 'list-reopened' };
    default:
      return unreachable(event);
  }
}

/** Who only had the floor to make a motion or to ask made no speech; a reply and an explanation of a vote are speeches. */
function speechAct(step: Step, event: FloorEvent & { readonly type: 'FloorEnded' }): Act | null {
  const floor = floorBefore(step);
  if (floor?.phase !== 'held') return null;
  const { purpose } = floor;
  if (event.speechOn === null && (purpose === 'motion' || purpose === 'question')) return null;
  const on = purpose === 'explanation' ? floor.on : event.speechOn;
  const timed = step.minutes.heading?.hoursRecorded !== false;
  return {
    kind: 'speech',
    speech: speechIn(step),
    speaker: personOf(step, event.member),
    question: on === null ? null : refOf(step.after, on),
    purpose,
    side: floor.side,
    startedAt: timed ? floor.since : null,
    usedMs: timed ? event.usedMs : null,
    stopped: event.how === 'stopped',
    words: null,
  };
}

function floorBefore({ before, minutes }: Step): Floor | undefined {
  const sitting = tableGet(before.sittings, minutes.sitting);
  return sitting !== undefined && 'floor' in sitting ? sitting.floor : undefined;
}
