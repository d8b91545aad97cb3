import type { Tally } from '@tauride/count';
import { tableIds } from '@tauride/kernel';
import {
  type BodyId,
  type CastBallot,
  type Choice,
  type Context,
  type MemberId,
  mayCast,
  type Poll,
  tallyBallots,
} from '@tauride/procedure';
import { sealBox } from '@tauride/record';
import type { Hall } from './hall.ts';

/** Votes that a case says were cast; of one body, or of whoever votes. */
export interface CastIn {
  readonly body: BodyId | null;
  readonly tally: Tally;
}

/** More than so many are told and not cast: a people that votes has no seats here. */
const MOST = 50_000;

/** The sealed box of an open poll in which so many of those have voted who may: each with a ballot of their own.
 *  @returns `null` where they are not so many, or too many */
export function boxOfBallots(hall: Hall, poll: Poll, cast: readonly CastIn[]): Context['sealed'] | null {
  const taking = cast.filter(({ body }) => body === null || (poll.of?.includes(body) ?? true));
  if (taking.reduce((sum, { tally }) => sum + sizeOf(tally), 0) > MOST) return null;
  const voters = votersIn(hall, poll);
  const parts = taking.map((part) => ballotsOf(part, voters));
  if (parts.includes(null)) return null;
  const ballots = parts.flatMap((part) => part ?? []);
  const secret = poll.method === 'ballot';
  const { root, count } = sealBox(secret ? ballots.map(withNonce) : ballots, { secret });
  return { seal: { root, count }, ...tallyBallots(hall.state, poll, ballots) };
}

interface Voter {
  readonly id: MemberId;
  readonly bodies: readonly BodyId[];
}

function votersIn({ state }: Hall, poll: Poll): readonly Voter[] {
  return tableIds(state.members).flatMap((id): Voter[] => {
    const may = mayCast(state, poll.id, id as MemberId);
    return may.ok ? [{ id: id as MemberId, bodies: may.value.votes.map(({ body }) => body) }] : [];
  });
}

/** Nobody of a case sits in two bodies, so that no ballot counts in another one too. */
function ballotsOf({ body, tally }: CastIn, voters: readonly Voter[]): readonly CastBallot[] | null {
  const here = voters.filter(({ bodies }) => body === null || bodies.includes(body));
  if (here.length < sizeOf(tally)) return null;
  return here.slice(0, sizeOf(tally)).map(({ id }, at) => ({ voter: id, choice: choiceAt(tally, at) }));
}

function choiceAt({ yes, no }: Tally, at: number): Choice {
  if (at < yes) return 'yes';
  return at < yes + no ? 'no' : 'abstain';
}

function sizeOf({ yes, no, abstain }: Tally): number {
  return yes + no + abstain;
}

function withNonce(ballot: CastBallot, at: number): CastBallot & { readonly nonce: string } {
  return { ...ballot, nonce: at.toString(16).padStart(32, '0') };
}
