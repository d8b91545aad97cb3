import { tableIds } from '@tauride/kernel';
import { bodyOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { seatsTaken } from '../sitting/alternates.ts';
import type { Sitting } from '../sitting/state.ts';

/** A full vote in one body of a sitting. */
export interface VoteIn {
  readonly body: BodyId;
  readonly weight: number;
}

/** The votes of a member as seats are now: one in each body of the sitting in which the member sits with a full vote (rule RP-21).
 *  In a poll that is open its register counts. */
export function votesOf(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly VoteIn[] {
  return seatsTaken(state, sitting, member).filter(
    ({ body, voting }) => voting === 'full' && sitting.bodies.includes(body),
  );
}

/** Heads or weights, summed over votes. */
export type Measuring = 'heads' | 'weights';

export function sumOfVotes(votes: readonly VoteIn[], by: Measuring): number {
  return votes.reduce((sum, { weight }) => sum + (by === 'heads' ? 1 : weight), 0);
}

/** The votes of all seats in these bodies, present or not. */
export function allVotes(
  state: FoundedAssembly,
  { bodies }: { readonly bodies: readonly BodyId[] },
  by: Measuring,
): number {
  return bodies.reduce((sum, body) => sum + votesIn(state, body, by), 0);
}

export function votesIn(state: FoundedAssembly, id: BodyId, by: Measuring): number {
  const { votingSeats, votingWeight } = bodyOf(state, id);
  return by === 'heads' ? votingSeats : votingWeight;
}

/** Whether every member's vote counts the same, whoever comes. */
export function weighAlike(state: FoundedAssembly, sitting: Sitting): boolean {
  if (allVotes(state, sitting, 'heads') !== allVotes(state, sitting, 'weights')) return false;
  if (sitting.bodies.length === 1) return true;
  return tableIds(state.members).every((id) => votesOf(state, sitting, id as MemberId).length <= 1);
}
