import { basisOf, castOf, type Count, type Electorate, type Tally, type VoteSize } from '@tauride/count';
import type { FoundedAssembly } from '../assembly/state.ts';
import { motionOf } from '../assembly/access.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { measuringOf } from './cast.ts';
import type { BodyCount, Finding, Poll } from './state.ts';
import { sumOfVotes, votesOf } from './votes-of.ts';

export type Counted = Finding & { readonly kind: 'counted' };
export type ClosedPoll = Poll & { readonly phase: 'closed' };

/** Everything the threshold of a poll may ask about what was counted. Rule RP-25: where nobody recorded who is present, those
 *  who were counted, abstaining members among them, are present at the vote. */
export function countOf(state: FoundedAssembly, poll: Poll, { tally, bodies, weight }: Counted): Count {
  return {
    tally,
    electorate: electorateOf(poll.membership, presentAt(poll, tally, bodies), poll.entitled),
    previousNotice: motionOf(state, poll.on).particulars.noticeGiven === true,
    ...(weight
      ? { weight: { tally: weight.tally, electorate: electorateOf(weight.total, voters(weight.tally)) } }
      : {}),
    ...(bodies
      ? { bodies: Object.fromEntries(bodies.map((part) => [part.body, bodyCount(poll, part)])) }
      : {}),
  };
}

function electorateOf(membership: number, present: number, entitled: number = membership): Electorate {
  return { membership, present, entitled };
}

function presentAt(poll: Poll, tally: Tally, bodies: readonly BodyCount[] | undefined): number {
  const parts = bodies?.map(({ present }) => present) ?? [];
  const known = parts.filter((present) => present !== null);
  if (known.length > 0 && known.length === parts.length) return known.reduce((sum, each) => sum + each, 0);
  return poll.present ?? voters(tally);
}

function bodyCount(poll: Poll, { body, tally, present }: BodyCount): Count {
  const size = poll.bodies?.find((each) => each.body === body)?.membership ?? voters(tally);
  return { tally, electorate: electorateOf(size, present ?? voters(tally)) };
}

/** All who were counted, those who abstained among them. */
export function voters(tally: Tally): number {
  return castOf(tally) + tally.abstain;
}

/** The number that the threshold's fraction is taken of; the votes cast where it is more than one fraction. */
export function basisNumber({ threshold }: Poll, count: Count): number {
  if (!('num' in threshold)) return castOf(count.tally);
  return basisOf(threshold.measure === 'weight' ? (count.weight ?? count) : count, threshold.basis);
}

/** What a member's vote adds to the count of a poll. */
export function voteSize(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { poll, member }: { readonly poll: Poll; readonly member: MemberId },
): VoteSize {
  const votes = votesOf(state, sitting, member);
  return { votes: sumOfVotes(votes, measuringOf(poll)), weight: sumOfVotes(votes, 'weights') };
}
