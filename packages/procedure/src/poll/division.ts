import { err, ok, type Result, tableGet } from '@tauride/kernel';
import { type Acting, votersOnly } from '../authority.ts';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Poll } from './state.ts';

/** Rule RP-5: one member may have a voice vote counted, from its taking until it is announced and at once afterwards.
 *  Source: RONR (12th ed.) 29:1-4, 45:9. */
export function demandDivision(acting: Acting, id: PollId): Result<readonly Event[], Refusal> {
  const { state, sitting, member } = acting;
  const poll = tableGet(state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  const rulebook = rulebookOf(state, sitting);
  const citation = cited(rulebook, rulebook.voting.cite.division);
  const refused = votersOnly(acting) ?? (isInTime(sitting, poll) ? null : refusal('too-late', citation));
  if (refused) return err(refused);
  return ok([{ type: 'DivisionDemanded', sitting: sitting.id, poll: id, by: member, citation }]);
}

function isInTime(sitting: SittingInSession, poll: Poll): boolean {
  if (poll.method !== 'voice') return false;
  return poll.phase === 'announced' ? isFresh(sitting, poll.id) : sitting.poll === poll.id;
}

/** Whether a result was announced and nothing has intervened since. */
export function isFresh(sitting: SittingInSession, poll: PollId): boolean {
  return sitting.undo?.poll === poll;
}
