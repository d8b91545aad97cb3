import {
  basisOf,
  castOf,
  chairVoteMatters,
  type Count,
  isBlocking,
  isCarried,
  isTie,
  majority,
  requiredYes,
  type Tally,
  type Threshold,
} from '@tauride/count';
import { canonicalText, err, ok, type Result, tableGet, tableHas, tableIds } from '@tauride/kernel';
import { type Acting, chairOnly, deskOnly, votersOnly } from '../authority.ts';
import {
  cited,
  citedTopic,
  immediatelyPending,
  leadingBody,
  motionOf,
  pollOf,
  rulebookOf,
  seatIn,
} from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Event } from '../event.ts';
import type { MemberId, PollId } from '../ids.ts';
import { openOffers } from '../motion/offers.ts';
import { changesOf } from '../motion/outcome.ts';
import { ruleOf, thresholdOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { PollMethod } from '../rulebook/types.ts';
import { quorumOf } from '../sitting/quorum.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { PollCommand } from './commands.ts';
import type { Finding, Outcome, Poll } from './state.ts';

type Decided = Result<readonly Event[], Refusal>;

export function decidePoll(
  acting: Acting,
  command: PollCommand,
  waiver: (refused: Refusal) => boolean,
): Decided {
  if (command.type === 'PutQuestion') return put(acting, command, waiver);
  const poll = currentPoll(acting, command.poll);
  if (!poll.ok) return poll;
  switch (command.type) {
    case 'EnterCount':
      return enterCount(acting, command, poll.value);
    case 'ClosePoll':
      return close(acting, command.ayesHaveIt, poll.value);
    case 'DemandDivision':
      return demandDivision(acting, poll.value);
    case 'AnnounceResult':
      return announce(acting, command.chairVote, poll.value);
  }
}

function voteTopic(acting: Acting, of: 'voting' | 'chair' | 'division'): string {
  const rulebook = rulebookOf(acting.state, acting.sitting);
  return cited(rulebook, rulebook.voting.cite[of]);
}

type Put = Acting & { readonly motion: Motion; readonly method: PollMethod };

/** Rule RP-1: the chair puts the question that is immediately pending, when nobody speaks and nothing waits. */
function put(
  acting: Acting,
  command: PollCommand & { type: 'PutQuestion' },
  waiver: (refused: Refusal) => boolean,
): Decided {
  const motion = tableGet(acting.state.motions, command.motion);
  if (!motion) return err(refusal('unknown', null, { what: 'motion', id: command.motion }));
  const input: Put = { ...acting, motion, method: command.method };
  const refused = chairOnly(acting) ?? firstRefusal(putChecks, input, waiver);
  return refused ? err(refused) : ok([opened(input)]);
}

const putChecks: readonly ((input: Put) => Refusal | null)[] = [
  (input) =>
    input.sitting.poll ? refusal('voting-in-progress', citedTopic(input, 'voting-in-progress')) : null,
  (input) => (input.sitting.point ? refusal('point-pending', citedTopic(input, 'precedence')) : null),
  (input) =>
    openOffers(input.sitting).length > 0 ? refusal('offer-waits', citedTopic(input, 'stating')) : null,
  ({ sitting, motion, ...rest }) =>
    immediatelyPending(sitting) === motion.id
      ? null
      : refusal('not-immediately-pending', citedTopic({ sitting, ...rest }, 'pending-business'), {
          label: motion.label,
        }),
  speakerFinished,
  methodAllowed,
];

/** While a speaker is interrupted an appeal or a submitted point may be put; the speaker goes on afterwards. */
function speakerFinished(input: Put): Refusal | null {
  const { floor } = input.sitting;
  const incidental = input.motion.kind === 'appeal' || input.motion.kind === 'point-of-order';
  if (floor.phase === 'free' || (incidental && floor.runningSince === null)) return null;
  return refusal('interrupts-speaker', citedTopic(input, 'recognition'), { member: floor.member });
}

/** Rule RP-2: by voice only what a plain majority decides; in secret only where all votes weigh the same, since an unusual
 *  weight would tell whose ballot it is. */
function methodAllowed(input: Put): Refusal | null {
  const { voting } = rulebookOf(input.state, input.sitting);
  const { votingSeats, votingWeight } = leadingBody(input.state, input.sitting);
  const plain = isPlainMajority(thresholdFor(input.state, input.sitting, input.motion));
  const fits =
    (input.method !== 'voice' || plain) && (input.method !== 'ballot' || votingSeats === votingWeight);
  if (fits && voting.methods.includes(input.method)) return null;
  return refusal('method-not-allowed', voteTopic(input, 'voting'), { method: input.method });
}

function isPlainMajority(threshold: Threshold): boolean {
  const { side: _side, ...fraction } = 'num' in threshold ? threshold : { side: undefined };
  return canonicalText(fraction) === canonicalText(majority);
}

export function thresholdFor(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): Threshold {
  return thresholdOf(ruleOf(rulebookOf(state, sitting), motion), () => false);
}

function opened(input: Put): Event {
  const { state, sitting, motion, method } = input;
  const { votingSeats, votingWeight } = leadingBody(state, sitting);
  const weighted = method !== 'voice' && method !== 'hands';
  return {
    type: 'PollOpened',
    sitting: sitting.id,
    poll: `p${state.counters.poll + 1}` as PollId,
    on: motion.id,
    method,
    threshold: thresholdFor(state, sitting, motion),
    membership: weighted ? votingWeight : votingSeats,
    present:
      weighted && votingWeight !== votingSeats
        ? presentWeight(state, sitting)
        : quorumOf(state, sitting).present,
    citation: motion.citation,
  };
}

function presentWeight(state: FoundedAssembly, sitting: SittingInSession): number | null {
  if (sitting.presence.phase !== 'recorded') return null;
  const seats = tableIds(sitting.presence.present).map((id) => seatIn(state, sitting, id as MemberId));
  return seats.reduce((sum, seat) => sum + (seat?.voting === 'full' ? seat.weight : 0), 0);
}

function currentPoll(acting: Acting, id: PollId): Result<Poll, Refusal> {
  const poll = tableGet(acting.state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  return acting.sitting.poll === id ? ok(poll) : err(refusal('no-poll', null, { poll: id }));
}

function enterCount(acting: Acting, command: PollCommand & { type: 'EnterCount' }, poll: Poll): Decided {
  const refused = deskOnly(acting) ?? countRefusal(command.tally, poll, command.place);
  if (refused) return err(refused);
  const part = { ...command.tally, place: command.place, by: acting.member };
  return ok([{ type: 'CountEntered', sitting: acting.sitting.id, poll: poll.id, part }]);
}

/** Rule RP-4: a hand count can't hold more votes than there are members with a vote. */
function countRefusal(tally: Tally, poll: Poll, place: string): Refusal | null {
  if (poll.phase !== 'open' || poll.method !== 'hands')
    return refusal('no-poll', null, { method: poll.method });
  const others = poll.parts.filter((part) => part.place !== place);
  const total = [...others, tally].reduce((sum, part) => sum + part.yes + part.no + part.abstain, 0);
  const most = poll.present ?? poll.membership;
  return total > most ? refusal('count-impossible', null, { total, most }) : null;
}

function close(acting: Acting, ayesHaveIt: boolean | null, poll: Poll): Decided {
  const refused =
    chairOnly(acting) ?? (poll.phase === 'open' ? null : refusal('no-poll', null, { poll: poll.id }));
  if (refused || poll.phase !== 'open') return err(refused ?? refusal('no-poll'));
  const finding = findingOf(acting, poll, ayesHaveIt);
  return finding.ok
    ? ok([{ type: 'PollClosed', sitting: acting.sitting.id, poll: poll.id, finding: finding.value }])
    : finding;
}

function findingOf(
  acting: Acting,
  poll: Poll & { phase: 'open' },
  ayesHaveIt: boolean | null,
): Result<Finding, Refusal> {
  switch (poll.method) {
    case 'voice':
      return ayesHaveIt === null
        ? err(refusal('malformed', null, { form: 'voice' }))
        : ok({ kind: 'judged', ayesHaveIt });
    case 'hands':
      return poll.parts.length === 0
        ? err(refusal('nothing-counted'))
        : ok({ kind: 'counted', tally: sumOf(poll.parts), seal: null });
    default: {
      const { sealed } = acting.context;
      return sealed
        ? ok({ kind: 'counted', tally: sealed.tally, seal: sealed.seal })
        : err(refusal('nothing-counted'));
    }
  }
}

function sumOf(parts: readonly Tally[]): Tally {
  return parts.reduce(
    (sum, part) => ({ yes: sum.yes + part.yes, no: sum.no + part.no, abstain: sum.abstain + part.abstain }),
    { yes: 0, no: 0, abstain: 0 },
  );
}

/** Rule RP-5: while a voice vote is not yet announced one member may have it counted. Source: RONR (12th ed.) 29:1-4. */
function demandDivision(acting: Acting, poll: Poll): Decided {
  const citation = voteTopic(acting, 'division');
  const inTime = poll.method === 'voice' && poll.phase === 'closed';
  const refused = votersOnly(acting) ?? (inTime ? null : refusal('too-late', citation));
  if (refused) return err(refused);
  return ok([
    { type: 'DivisionDemanded', sitting: acting.sitting.id, poll: poll.id, by: acting.member, citation },
  ]);
}

function announce(acting: Acting, chairVote: 'yes' | 'no' | null, poll: Poll): Decided {
  const refused =
    chairOnly(acting) ?? (poll.phase === 'closed' ? null : refusal('no-poll', null, { poll: poll.id }));
  if (refused || poll.phase !== 'closed') return err(refused ?? refusal('no-poll'));
  const lacking = chairVote === null ? null : chairVoteRefusal(acting, poll, chairVote);
  return lacking ? err(lacking) : ok([announced(acting, poll, chairVote)]);
}

type Closed = Poll & { readonly phase: 'closed' };

/** Rule RP-6: the chair, if a member, votes only where the vote changes the result. Source: RONR (12th ed.) 44:12. */
function chairVoteRefusal(acting: Acting, poll: Closed, vote: 'yes' | 'no'): Refusal | null {
  const citation = voteTopic(acting, 'chair');
  const refused = votersOnly(acting);
  if (refused) return refused;
  return decisiveVotes(acting.state, poll.id).includes(vote)
    ? null
    : refusal('not-decisive', citation, { vote });
}

/** The votes by which the chair would change the result of a closed poll; none after a voice vote or a ballot. */
export function decisiveVotes(state: FoundedAssembly, id: PollId): readonly ('yes' | 'no')[] {
  const poll = pollOf(state, id);
  if (poll.phase !== 'closed' || poll.finding.kind !== 'counted' || poll.method === 'ballot') return [];
  return chairVoteMatters(poll.threshold, countOf(poll, poll.finding.tally));
}

function countOf(poll: Poll, tally: Tally): Count {
  const present = poll.present === null ? {} : { present: poll.present };
  return { tally, electorate: { membership: poll.membership, entitled: poll.membership, ...present } };
}

function announced(acting: Acting, poll: Closed, chairVote: 'yes' | 'no' | null): Event {
  const { state, sitting, context } = acting;
  const motion = motionOf(state, poll.on);
  const result = resultOf(acting, poll, chairVote);
  const stands =
    result.outcome === 'no-quorum'
      ? []
      : changesOf({ state, sitting, motion, now: context.now }, result.carried);
  return {
    type: 'ResultAnnounced',
    sitting: sitting.id,
    poll: poll.id,
    on: poll.on,
    chairVote,
    outcome: result.outcome,
    needed: result.needed,
    basis: result.basis,
    changes: stands,
    citation: voteTopic(acting, 'voting'),
  };
}

interface PollResult {
  readonly outcome: Outcome;
  readonly carried: boolean;
  readonly needed: number | null;
  readonly basis: number | null;
}

function resultOf(acting: Acting, poll: Closed, chairVote: 'yes' | 'no' | null): PollResult {
  const { finding } = poll;
  const counted = finding.kind === 'counted' ? countOf(poll, withChair(finding.tally, chairVote)) : null;
  const carried = finding.kind === 'judged' ? finding.ayesHaveIt : isCarried(poll.threshold, counted!);
  const needed = counted ? (requiredYes(poll.threshold, counted) ?? null) : null;
  const basis = counted ? basisNumber(poll.threshold, counted) : null;
  const outcome = isVoid(acting, poll) ? 'no-quorum' : outcomeOf(poll, carried, counted);
  return { outcome, carried, needed, basis };
}

function withChair(tally: Tally, vote: 'yes' | 'no' | null): Tally {
  return vote === null ? tally : { ...tally, [vote]: tally[vote] + 1 };
}

function basisNumber(threshold: Threshold, count: Count): number {
  return 'num' in threshold ? basisOf(count, threshold.basis) : castOf(count.tally);
}

/** Rule RP-7: a vote taken without a quorum decides nothing, unless the motion may be made without one. */
function isVoid(acting: Acting, poll: Closed): boolean {
  const rule = ruleOf(rulebookOf(acting.state, acting.sitting), motionOf(acting.state, poll.on));
  return !rule.withoutQuorum && !quorumOf(acting.state, acting.sitting).holds;
}

function outcomeOf(poll: Closed, carried: boolean, count: Count | null): Outcome {
  const tied =
    count !== null && castOf(count.tally) > 0 && isTie(count.tally) && isPlainMajority(poll.threshold);
  if (isBlocking(poll.threshold)) return carried ? (tied ? 'tie-sustained' : 'sustained') : 'reversed';
  return carried ? 'adopted' : tied ? 'tie-rejected' : 'rejected';
}

/** Rule RP-3: who may cast a ballot in an open poll, and with which weight. Ballots don't pass through the journal. */
export function mayCast(
  state: FoundedAssembly,
  id: PollId,
  voter: MemberId,
): Result<{ readonly weight: number }, Refusal> {
  const poll = tableGet(state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  const sitting = tableGet(state.sittings, poll.sitting);
  const byBallot = poll.method === 'recorded' || poll.method === 'roll-call' || poll.method === 'ballot';
  if (poll.phase !== 'open' || !byBallot || sitting?.phase !== 'open')
    return err(refusal('no-poll', null, { poll: id }));
  if (!tableHas(state.members, voter)) return err(refusal('unknown', null, { what: 'member', id: voter }));
  const seat = seatIn(state, sitting, voter);
  if (seat?.voting !== 'full') return err(refusal('not-entitled', null, { act: 'vote' }));
  const refused = absence(sitting, voter) ?? chairWaits(state, sitting, poll, voter);
  return refused ? err(refused) : ok({ weight: seat.weight });
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
  const { voting, citeAs } = rulebookOf(state, sitting);
  if (voter !== sitting.presiding || !voting.chairVotesOnlyIfDecisive || poll.method === 'ballot')
    return null;
  return refusal('not-decisive', `${citeAs} ${voting.cite.chair}`, { vote: 'chair' });
}
