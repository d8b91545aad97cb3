import { tableGet } from '@tauride/kernel';
import { cited, citedTopic, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { linesBy } from '../register/access.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { isFresh } from './division.ts';
import type { Poll } from './state.ts';
import { votesOf } from './votes-of.ts';

export interface ChangeOfVote {
  readonly poll: PollId;
  readonly member: MemberId;
  /** The house has consented, nobody objecting. */
  readonly consent: boolean;
}

/** Rule RP-29: a vote may be changed until the result is announced, afterwards only at once and by the consent of the house; a
 *  secret ballot not after the box is closed. Source: RONR (12th ed.) 45:8. */
export function mayChangeVote(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { poll: id, member, consent }: ChangeOfVote,
): Refusal | null {
  const poll = tableGet(state.polls, id);
  if (!poll) return refusal('unknown', null, { what: 'poll', id });
  const rulebook = rulebookOf(state, sitting);
  if (!isRegistered(state, sitting, { poll, member }))
    return refusal('not-entitled', cited(rulebook, rulebook.voting.cite.voting), { act: 'vote' });
  const citation = citedTopic({ state, sitting }, 'change-of-vote');
  const boxClosed = rulebook.voting.changeUntil === 'closed';
  switch (stageOf(sitting, poll, boxClosed)) {
    case 'free':
      return null;
    case 'by-consent':
      return consent ? null : refusal('needs-consent', citation, { poll: id });
    default:
      return refusal('too-late', citation, { poll: id });
  }
}

/** In the register of the poll; of one that is over for longer its lines are gone, and it is too late anyway. */
function isRegistered(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { poll, member }: { readonly poll: Poll; readonly member: MemberId },
): boolean {
  const register = isFresh(sitting, poll.id) ? sitting.undo?.register : poll.register;
  return register?.who
    ? linesBy({ register }, member).length > 0
    : votesOf(state, sitting, member).length > 0;
}

function stageOf(sitting: SittingInSession, poll: Poll, boxClosed: boolean): 'free' | 'by-consent' | 'over' {
  if (poll.phase === 'open') return 'free';
  if (poll.method === 'ballot') return 'over';
  if (poll.phase === 'closed') return boxClosed ? 'by-consent' : 'free';
  return isFresh(sitting, poll.id) ? 'by-consent' : 'over';
}
