import type { DebateEvent } from '@tauride/procedure';
import { heardIn } from '../debate/fold-debate.ts';
import type { Act } from './act.ts';
import type { Step } from './step.ts';

/** What was heard has a line as it happens; words of a speech stand in the line of the speech. */
export function debateAct(step: Step, event: DebateEvent): Act | null {
  if (event.type !== 'InterjectionRecorded' && event.type !== 'ReactionRecorded') return null;
  const heard = heardIn(step, event);
  return { kind: heard.kind, speech: event.speech, heard };
}
