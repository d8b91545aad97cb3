import { basisOf, castOf, type Count, type Electorate, type Tally, type VoteSize } from '@tauride/count';
import type { FoundedAssembly } from '../assembly/state.ts';
import { inSession, motionOf } from '../assembly/access.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { bodyCount } from '../joint/body-results.ts';
import { linesBy, registeredVotes } from '../register/access.ts';
import type { RegisterLine } from '../register/state.ts';
import { measuringOf } from './cast.ts';
import type { BodyCount, Finding, Poll } from './state.ts';
import { allVotes, type Measuring, sumOfVotes } from './votes-of.ts';

export type Counted = Finding & { readonly kind: 'counted' };
export type ClosedPoll = Poll & { readonly phase: 'closed' };

/** Everything the threshold of a poll may ask about what was counted. Rule RP-25: where nobody recorded who is present, those
 *  who were counted, abstaining members among them, are present at the vote. */
export function countOf(state: FoundedAssembly, poll: Poll, { tally, bodies, weight }: Counted): Count {
  const previousNotice = motionOf(state, poll.on).particulars.noticeGiven === true;
  return {
    tally,
    electorate: electorateOf(poll.membership, presentAt(poll, tally, bodies), poll.entitled),
    previousNotice,
    ...(weight
      ? { weight: { tally: weight.tally, electorate: electorateOf(weight.total, voters(weight.tally)) } }
      : {}),
    ...(bodies
      ? { bodies: Object.fromEntries(bodies.map((part) => [part.body, countIn(poll, part, previousNotice)])) }
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

function countIn(poll: Poll, part: BodyCount, previousNotice: boolean): Count {
  const size = poll.bodies?.find(({ body }) => body === part.body);
  return bodyCount(part, { membership: size?.membership ?? voters(part.tally), previousNotice });
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

/** The votes of a body that could be cast: of those present when the poll was opened, and of those they voted for; `null` where
 *  nobody recorded who was there. */
export function presentIn(
  poll: Poll,
  within: { readonly body: BodyId; readonly by: Measuring },
): number | null {
  return poll.present === null ? null : (registeredVotes(poll, within) ?? null);
}

/** The weights of all seats when the poll was opened, voting or not. */
export function weightTotal(state: FoundedAssembly, poll: Poll): number {
  if (poll.weights !== undefined) return poll.weights;
  const { bodies } = inSession(state, poll.sitting);
  return allVotes(state, { bodies: poll.of ?? bodies }, 'weights');
}

/** What the vote of one who sits in the hall adds to the count of a poll: in their own seat, or in that in which they sit. */
export function voteSize(poll: Poll, member: MemberId): VoteSize {
  const votes = seatLines(poll, member).flatMap((line) => line.votes);
  return { votes: sumOfVotes(votes, measuringOf(poll)), weight: sumOfVotes(votes, 'weights') };
}

/** What somebody casts in the seats in which they sit, and not as the hand of one who gave a proxy. */
export function seatLines(poll: Poll, member: MemberId): readonly RegisterLine[] {
  return linesBy(poll, member).filter(({ as }) => as !== 'proxy');
}
