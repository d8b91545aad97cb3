import { asksWeight } from '@tauride/count';
import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MandateId, MemberId, PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { lineFor } from '../register/line-for.ts';
import { ownMandate } from '../register/mandate.ts';
import type { RegisterLine } from '../register/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { presidingMayVote } from './presiding.ts';
import type { Poll } from './state.ts';
import { type Measuring, sumOfVotes, type VoteIn } from './votes-of.ts';

export interface MayCast {
  /** Over all bodies. */
  readonly weight: number;
  /** In each body. */
  readonly votes: readonly VoteIn[];
}

/** Rule RP-3: who may cast a ballot in an open poll, and what it counts. By its register: who came since has no vote in it, and
 *  who left still has. Ballots don't pass through the journal.
 *  @param mandate whose vote it is, where that is not the voter's own */
export function mayCast(
  state: FoundedAssembly,
  id: PollId,
  voter: MemberId,
  mandate: MandateId = ownMandate(voter),
): Result<MayCast, Refusal> {
  const poll = tableGet(state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  const sitting = tableGet(state.sittings, poll.sitting);
  if (poll.phase !== 'open' || !isBoxed(poll) || sitting?.phase !== 'open')
    return err(refusal('no-poll', null, { poll: id }));
  if (!tableHas(state.members, voter)) return err(refusal('unknown', null, { what: 'member', id: voter }));
  const line = lineFor(state, { sitting, voting: poll, voter, mandate });
  if (!line.ok) return line;
  const refused = chairWaits(state, { sitting, poll, line: line.value });
  if (refused) return err(refused);
  const { votes } = line.value;
  return ok({ weight: sumOfVotes(votes, 'weights'), votes });
}

/** Whether its votes lie in a ballot box; the others are counted by tellers or judged by ear. */
export function isBoxed({ method }: Pick<Poll, 'method'>): boolean {
  return method === 'recorded' || method === 'roll-call' || method === 'ballot';
}

/** What a poll counts: weights where its votes lie in a box and no weights are counted beside, otherwise heads. */
export function measuringOf(poll: Pick<Poll, 'method' | 'threshold'>): Measuring {
  return isBoxed(poll) && !asksWeight(poll.threshold) ? 'weights' : 'heads';
}

interface Casting {
  readonly sitting: SittingInSession;
  readonly poll: Poll;
  readonly line: RegisterLine;
}

/** What restrains who presides restrains them in a seat in which they sit, and not as the hand of one who gave a proxy. */
function chairWaits(state: FoundedAssembly, { sitting, poll, line }: Casting): Refusal | null {
  if (line.by !== sitting.presiding || line.as === 'proxy') return null;
  const rulebook = rulebookOf(state, sitting);
  const may = presidingMayVote(rulebook.voting);
  if (may === 'with-all' || (may === 'if-decisive' && poll.method === 'ballot')) return null;
  const citation = cited(rulebook, rulebook.voting.cite.chair);
  return may === 'if-decisive'
    ? refusal('not-decisive', citation, { vote: 'chair' })
    : refusal('not-entitled', citation, { act: 'vote' });
}
