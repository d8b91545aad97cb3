import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import { cited, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { CandidateId, MandateId, MemberId, PollId } from '../ids.ts';
import { presidingMayVote } from '../poll/presiding.ts';
import { sumOfVotes } from '../poll/votes-of.ts';
import { lineFor } from '../register/line-for.ts';
import { ownMandate } from '../register/mandate.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { roundOf } from './access.ts';
import { paperRanks } from './paper.ts';
import type { Election, Round } from './state.ts';

/** Rule RE-12: who may cast a ballot in an open round, and what it counts. It stays open through a recess. Ballots don't pass
 *  through the journal.
 *  @param mandate whose vote it is, where that is not the voter's own */
export function mayVoteIn(
  state: FoundedAssembly,
  poll: PollId,
  voter: MemberId,
  mandate: MandateId = ownMandate(voter),
): Result<{ readonly weight: number }, Refusal> {
  const found = roundOf(state, poll);
  if (!found) return err(refusal('unknown', null, { what: 'poll', id: poll }));
  const sitting = tableGet(state.sittings, found.election.sitting);
  const inSession = sitting?.phase === 'open' || sitting?.phase === 'recessed';
  if (!inSession || found.election.phase !== 'voting' || found.round.phase !== 'open')
    return err(refusal('no-poll', null, { poll }));
  if (isOnPaper(found.round, voter)) return err(refusal('on-paper', null, { member: voter }));
  return entitledTo(state, { sitting, round: found.round, voter, mandate });
}

/** Whether somebody has got a ballot paper in a round (rule RE-34). */
export function isOnPaper({ onPaper = [] }: Pick<Round, 'onPaper'>, voter: MemberId): boolean {
  return onPaper.includes(voter);
}

interface Voting {
  readonly sitting: SittingInSession;
  readonly round: Round;
  readonly voter: MemberId;
  readonly mandate: MandateId;
}

/** Rule RE-12, of one who votes in a sitting, on screen or on paper: by the register of the round. */
export function entitledTo(
  state: FoundedAssembly,
  { sitting, round, voter, mandate }: Voting,
): Result<{ readonly weight: number }, Refusal> {
  if (!tableHas(state.members, voter)) return err(refusal('unknown', null, { what: 'member', id: voter }));
  const line = lineFor(state, { sitting, voting: round, voter, mandate });
  if (!line.ok) return line;
  const { as, votes } = line.value;
  const { voting } = rulebookOf(state, sitting);
  // A ballot is taken by all together, so that one who otherwise votes only to decide votes with them.
  if (voter === sitting.presiding && as !== 'proxy' && ['never', 'on-tie'].includes(presidingMayVote(voting)))
    return err(
      refusal('not-entitled', cited(rulebookOf(state, sitting), voting.cite.chair), { act: 'vote' }),
    );
  return ok({ weight: sumOfVotes(votes, 'weights') });
}

/** Rule RE-13: what is wrong with a paper; `null` for one that counts, or is blank. */
export function checkPaper(election: Election, round: Round, text: string): Refusal | null {
  const ranks = paperRanks(text);
  if (!ranks) return refusal('malformed', null, { form: 'paper' });
  const marks = ranks.flat();
  const stranger = marks.find((mark) => !round.order.includes(mark));
  if (stranger !== undefined) return refusal('unknown', null, { what: 'candidate', id: stranger });
  return formRefusal(election, round, ranks);
}

function formRefusal(
  election: Election,
  round: Round,
  ranks: readonly (readonly CandidateId[])[],
): Refusal | null {
  const { paper } = election.rules;
  if (paper.kind === 'ranks') {
    const equal = ranks.some((rank) => rank.length > 1);
    return equal && !paper.equal ? refusal('malformed', null, { form: 'equal-ranks' }) : null;
  }
  if (ranks.length > 1) return refusal('malformed', null, { form: 'paper' });
  const most = mostMarks(election, round);
  return ranks.flat().length > most ? refusal('malformed', null, { form: 'too-many-marks', most }) : null;
}

/** How many marks a paper of the round may bear: with votes for people, no more than there are places left. */
export function mostMarks(
  { rules: { paper, needs } }: Pick<Election, 'rules'>,
  { order, seats }: Pick<Round, 'order' | 'seats'>,
): number {
  switch (paper.kind) {
    case 'one':
      return 1;
    case 'several':
      return Math.min(paper.most, order.length, needs === 'method' ? Infinity : seats);
    case 'ranks':
      return order.length;
  }
}
