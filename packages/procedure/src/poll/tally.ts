import { asksWeight, type Tally } from '@tauride/count';
import { inSession } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SealedBox } from '../context.ts';
import type { MandateId, MemberId } from '../ids.ts';
import { blocsOf, weightOfBlocs } from '../joint/blocs.ts';
import { lineOf } from '../register/access.ts';
import { measuringOf } from './cast.ts';
import { presentIn, weightTotal } from './count-of.ts';
import type { Choice, Poll } from './state.ts';
import { type Measuring, sumOfVotes, type VoteIn, votesOf } from './votes-of.ts';

/** A ballot as it lies in the box, under its mandate. */
export interface CastBallot {
  readonly voter: MemberId | MandateId;
  readonly choice: Choice;
}

interface Line {
  readonly choice: Choice;
  readonly votes: readonly VoteIn[];
}

/** Rule RP-31: what the ballots of a box come to: in all, in each body of a joint sitting, and by weight where the question asks for
 *  weights beside heads. Each counts what its line in the register says; one without a line counts nothing. The order of the
 *  ballots has no influence. */
export function tallyBallots(
  state: FoundedAssembly,
  poll: Poll,
  ballots: readonly CastBallot[],
): Omit<SealedBox, 'seal'> {
  const lines = ballots.map((ballot): Line => ({
    choice: ballot.choice,
    votes: votesUnder(state, poll, ballot.voter as MandateId),
  }));
  const by = measuringOf(poll);
  const bodies = (poll.bodies ?? []).map(({ body }) => ({
    body,
    tally: sum(
      lines.map((line) => within(line, body)),
      by,
    ),
    present: presentIn(poll, { body, by }),
  }));
  const blocs = blocsOf(inSession(state, poll.sitting), poll);
  const weight = blocs
    ? weightOfBlocs(blocs, bodies)
    : { tally: sum(lines, 'weights'), total: weightTotal(state, poll) };
  return {
    tally: sum(lines, by),
    ...(bodies.length > 0 ? { bodies } : {}),
    ...(asksWeight(poll.threshold) ? { weight } : {}),
  };
}

/** In a journal older than registers somebody may have come after the opening and voted all the same. */
function votesUnder(state: FoundedAssembly, poll: Poll, mandate: MandateId): readonly VoteIn[] {
  const line = lineOf(poll, mandate);
  if (line || poll.register?.digest !== undefined) return line?.votes ?? [];
  return votesOf(state, inSession(state, poll.sitting), mandate as string as MemberId);
}

function within({ choice, votes }: Line, body: VoteIn['body']): Line {
  return { choice, votes: votes.filter((vote) => vote.body === body) };
}

function sum(lines: readonly Line[], by: Measuring): Tally {
  const tally = { yes: 0, no: 0, abstain: 0 };
  for (const { choice, votes } of lines) tally[choice] += sumOfVotes(votes, by);
  return tally;
}
