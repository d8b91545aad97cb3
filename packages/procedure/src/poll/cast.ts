import { asksWeight } from '@tauride/count';
import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { presidingMayVote } from './presiding.ts';
import type { Poll } from './state.ts';
import { type Measuring, sumOfVotes, type VoteIn, votesOf } from './votes-of.ts';

/** Rule RP-3: who may cast a ballot in an open poll, and what it counts: its weight over all bodies of the sitting, and the vote
 *  in each of them. Ballots don't pass through the journal. */
export function mayCast(
  state: FoundedAssembly,
  id: PollId,
  voter: MemberId,
): Result<{ readonly weight: number; readonly votes: readonly VoteIn[] }, Refusal> {
  const poll = tableGet(state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  const sitting = tableGet(state.sittings, poll.sitting);
  if (poll.phase !== 'open' || !isBoxed(poll) || sitting?.phase !== 'open')
    return err(refusal('no-poll', null, { poll: id }));
  if (!tableHas(state.members, voter)) return err(refusal('unknown', null, { what: 'member', id: voter }));
  const votes = votesOf(state, sitting, voter);
  if (votes.length === 0) return err(refusal('not-entitled', null, { act: 'vote' }));
  const refused = absence(sitting, voter) ?? chairWaits(state, sitting, poll, voter);
  return refused ? err(refused) : ok({ weight: sumOfVotes(votes, 'weights'), votes });
}

/** Whether its votes lie in a ballot box; the others are counted by tellers or judged by ear. */
export function isBoxed({ method }: Pick<Poll, 'method'>): boolean {
  return method === 'recorded' || method === 'roll-call' || method === 'ballot';
}

/** What a poll counts: weights where its votes lie in a box and no weights are counted beside, otherwise heads. */
export function measuringOf(poll: Pick<Poll, 'method' | 'threshold'>): Measuring {
  return isBoxed(poll) && !asksWeight(poll.threshold) ? 'weights' : 'heads';
}

function absence(sitting: SittingInSession, voter: MemberId): Refusal | null {
  const { presence } = sitting;
  return presence.phase === 'recorded' && !tableHas(presence.present, voter)
    ? refusal('not-entitled', null, { act: 'vote-absent' })
    : null;
}

function chairWaits(
  state: FoundedAssembly,
  sitting: SittingInSession,
  poll: Poll,
  voter: MemberId,
): Refusal | null {
  if (voter !== sitting.presiding) return null;
  const rulebook = rulebookOf(state, sitting);
  const may = presidingMayVote(rulebook.voting);
  if (may === 'with-all' || (may === 'if-decisive' && poll.method === 'ballot')) return null;
  const citation = cited(rulebook, rulebook.voting.cite.chair);
  return may === 'if-decisive'
    ? refusal('not-decisive', citation, { vote: 'chair' })
    : refusal('not-entitled', citation, { act: 'vote' });
}
