import {
  basisOf,
  castOf,
  type Count,
  isBlocking,
  requiredYes,
  type Tally,
  type Threshold,
} from '@tauride/count';
import type { Poll } from '@tauride/procedure';
import type { HouseState } from '../parts/hemicycle/hemicycle.tsx';
import { type Cast, castOfVoters } from './cast.ts';

/** An open vote in numbers: nothing in it tells how anyone voted. */
export type Turnout = Cast & {
  /** Least number of Yes for what was cast so far, and its basis; null where no single number says it. */
  readonly soFar: { readonly needed: number; readonly basis: number } | null;
  /** Least number of Yes if everybody present votes; null where nobody recorded who is. */
  readonly ifAll: number | null;
};

/** How many have voted, and what they would need. Counted at the benches, or told by the server. */
export function turnoutOf(poll: Poll, counter: number | undefined): Turnout {
  const { cast, voters } = castOfVoters(poll, counter);
  const count = countOf(poll, { yes: 0, no: cast, abstain: 0 });
  const needed = isCounted(poll.threshold, poll) ? leastYes(poll.threshold, count) : null;
  return {
    cast,
    voters,
    soFar: needed === null ? null : { needed, basis: basisNumber(poll.threshold, count) },
    ifAll: poll.present === null ? null : leastYesIfAllVote(poll.threshold, count, poll.present),
  };
}

function countOf(
  { present, membership, entitled = membership }: Pick<Poll, 'present' | 'membership' | 'entitled'>,
  tally: Tally,
): Count {
  const counted = present === null ? {} : { present };
  return { tally, electorate: { membership, entitled, ...counted } };
}

/** A threshold of those present says nothing where nobody recorded who is. */
function isCounted(threshold: Threshold, { present }: Pick<Poll, 'present'>): boolean {
  return !('num' in threshold) || threshold.basis !== 'present' || present !== null;
}

function basisNumber(threshold: Threshold, count: Count): number {
  return 'num' in threshold ? basisOf(count, threshold.basis) : castOf(count.tally);
}

/** How many Yes would carry a question if all who are present voted; null where nobody recorded who is, or where no single
 *  number says it. */
export function neededIfAllVote(
  threshold: Threshold,
  house: { readonly present: number | null; readonly membership: number },
): { readonly voters: number; readonly needed: number } | null {
  const voters = house.present;
  if (voters === null) return null;
  const needed = leastYesIfAllVote(threshold, countOf(house, { yes: 0, no: 0, abstain: 0 }), voters);
  return needed === null ? null : { voters, needed };
}

/** The least number of Yes by which a question carries; null where no single number says it. */
function leastYes(threshold: Threshold, count: Count): number | null {
  const least = requiredYes(threshold, count);
  return least === undefined
    ? null
    : yesFor(threshold, { needed: least, basis: basisNumber(threshold, count) });
}

function leastYesIfAllVote(threshold: Threshold, { electorate }: Count, voters: number): number | null {
  const tally = { yes: 0, no: voters, abstain: 0 };
  return leastYes(threshold, { tally, electorate: { ...electorate, present: voters } });
}

/** Where so many No lose the question, as on an appeal, the number of Yes that leaves them one short. */
function yesFor(
  threshold: Threshold,
  { needed, basis }: { readonly needed: number | null; readonly basis: number | null },
): number | null {
  if (needed === null || !isBlocking(threshold)) return needed;
  const ofCast = 'num' in threshold && threshold.basis === 'cast';
  return ofCast && basis !== null ? basis - needed + 1 : null;
}

type Need = { readonly needed: number | null; readonly basis: number | null };

/** A counted vote after its close. */
export type Counted = Tally &
  Need & {
    /** Seats without a vote: absent, or present and silent. */
    readonly absent: number;
    readonly abstainInBasis: boolean;
  };

/** The votes of a closed or announced poll, with the chair's own; null where the chair judged by ear. */
export function countedIn(poll: Poll): Counted | null {
  if (poll.phase === 'open' || poll.finding.kind === 'judged') return null;
  const tally = withChair(poll.finding.tally, poll.phase === 'announced' ? poll.chairVote : null);
  const count = countOf(poll, tally);
  const cast = tally.yes + tally.no + tally.abstain;
  return {
    ...tally,
    ...neededOf(poll, count),
    absent: Math.max(0, poll.membership - cast),
    abstainInBasis: 'num' in poll.threshold && poll.threshold.basis !== 'cast',
  };
}

/** Of no votes at all no number is a part. */
function neededOf(poll: Poll & { phase: 'closed' | 'announced' }, count: Count): Need {
  const known = poll.phase === 'announced' || isCounted(poll.threshold, poll);
  const basis = poll.phase === 'announced' ? poll.basis : known ? basisNumber(poll.threshold, count) : null;
  if (basis === null || basis === 0) return { needed: null, basis: null };
  const needed = poll.phase === 'announced' ? yesFor(poll.threshold, poll) : leastYes(poll.threshold, count);
  return { needed, basis };
}

function withChair(tally: Tally, vote: 'yes' | 'no' | null): Tally {
  return vote === null ? tally : { ...tally, [vote]: tally[vote] + 1 };
}

/** The seats of the house for a counted vote. A basis that is not the votes cast has no place for the mark among them. */
export function seatsOf(counted: Counted): HouseState {
  const { yes, no, abstain, absent, needed, abstainInBasis } = counted;
  return { kind: 'result', yes, no, abstain, absent, needed: abstainInBasis ? null : needed };
}

/** The seats of the house while it votes. */
export function votingSeats(poll: Poll, { cast, voters }: Turnout): HouseState {
  return {
    kind: 'voting',
    cast: Math.min(cast, voters),
    present: voters,
    absent: Math.max(0, poll.membership - voters),
  };
}
