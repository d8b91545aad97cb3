import { asksWeight, type Tally } from '@tauride/count';
import { inSession } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SealedBox } from '../context.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { measuringOf } from './cast.ts';
import type { Choice, Poll } from './state.ts';
import { allVotes, type Measuring, presentInBody, sumOfVotes, type VoteIn, votesOf } from './votes-of.ts';

/** A ballot as it lies in the box. */
export interface CastBallot {
  readonly voter: MemberId;
  readonly choice: Choice;
  /** Default 1. */
  readonly weight?: number;
}

interface Line {
  readonly choice: Choice;
  readonly votes: readonly VoteIn[];
}

/** Rule RP-31: what the ballots of a box come to: in all, in each body of a joint sitting, and by weight where the question asks for
 *  weights beside heads. The order of the ballots has no influence. */
export function tallyBallots(
  state: FoundedAssembly,
  poll: Poll,
  ballots: readonly CastBallot[],
): Omit<SealedBox, 'seal'> {
  const sitting = inSession(state, poll.sitting);
  const lines = ballots.map((ballot): Line => ({
    choice: ballot.choice,
    votes: voted(state, sitting, ballot),
  }));
  const by = measuringOf(poll);
  const bodies = (poll.bodies ?? []).map(({ body }) => ({
    body,
    tally: sum(
      lines.map((line) => within(line, body)),
      by,
    ),
    present: presentInBody(state, sitting, { body, by }),
  }));
  const weight = { tally: sum(lines, 'weights'), total: allVotes(state, sitting, 'weights') };
  return {
    tally: sum(lines, by),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(asksWeight(poll.threshold) ? { weight } : {}),
  };
}

/** In a single body a ballot weighs what it weighed when it was cast. */
function voted(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { voter, weight = 1 }: CastBallot,
): readonly VoteIn[] {
  const [only, ...others] = sitting.bodies;
  return others.length === 0 ? [{ body: only!, weight }] : votesOf(state, sitting, voter);
}

function within({ choice, votes }: Line, body: VoteIn['body']): Line {
  return { choice, votes: votes.filter((vote) => vote.body === body) };
}

function sum(lines: readonly Line[], by: Measuring): Tally {
  const tally = { yes: 0, no: 0, abstain: 0 };
  for (const { choice, votes } of lines) tally[choice] += sumOfVotes(votes, by);
  return tally;
}
