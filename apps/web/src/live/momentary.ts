import type { Command } from '@tauride/procedure';
import type { Problem } from '@tauride/protocol';
import type { WaitingAct } from './types.ts';

/** Acts of the chair that answer what the house is doing at this moment. Sent later, they would fall into another one: a vote
 *  would be closed before the ballots that waited with it are in. */
const momentary: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'ResumeSitting',
  'AdjournSitting',
  'RecessSitting',
  'GiveFloor',
  'EndSpeech',
  'StateQuestion',
  'DeclareNoSecond',
  'PutQuestion',
  'ClosePoll',
  'AnnounceResult',
  'DeclareConsent',
  'OpenRound',
  'CloseRound',
  'DrawLot',
  'DeclareRound',
]);

export function mayWait(act: WaitingAct): boolean {
  return act.kind !== 'command' || !momentary.has(act.command.type);
}

/** What whoever did such an act is told when the hall did not answer. */
export const notKept: Problem = {
  type: 'about:blank',
  title: 'No answer',
  status: 504,
  detail: 'The hall did not answer, and this act is not kept for later.',
  code: 'not-kept',
};
