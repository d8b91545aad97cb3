import { tableGet, tableIds } from '@tauride/kernel';
import { bodyOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId } from '../ids.ts';
import type { Sitting, SittingInSession } from '../sitting/state.ts';

/** A full vote in one body of a sitting. */
export interface VoteIn {
  readonly body: BodyId;
  readonly weight: number;
}

/** The votes of a member: one in each body of the sitting in which the member has a seat with a full vote (rule RP-21). */
export function votesOf(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly VoteIn[] {
  const seats = tableGet(state.members, member)?.seats ?? [];
  return seats.filter(({ body, voting }) => voting === 'full' && sitting.bodies.includes(body));
}

/** Heads or weights, summed over votes. */
export type Measuring = 'heads' | 'weights';

export function sumOfVotes(votes: readonly VoteIn[], by: Measuring): number {
  return votes.reduce((sum, { weight }) => sum + (by === 'heads' ? 1 : weight), 0);
}

/** The votes of all seats in the bodies of a sitting, present or not. */
export function allVotes(state: FoundedAssembly, sitting: Sitting, by: Measuring): number {
  return sitting.bodies.reduce((sum, id) => {
    const body = bodyOf(state, id);
    return sum + (by === 'heads' ? body.votingSeats : body.votingWeight);
  }, 0);
}

/** Those votes whose holders are present; `null` where presence is not recorded. */
export function presentVotes(
  state: FoundedAssembly,
  sitting: SittingInSession,
  by: Measuring,
): number | null {
  const { presence } = sitting;
  if (presence.phase === 'not-recorded') return null;
  // The sitting keeps this number; walking through a large house is only for the other cases.
  if (by === 'heads' && sitting.bodies.length === 1) return presence.votingCount;
  return tableIds(presence.present).reduce(
    (sum, id) => sum + sumOfVotes(votesOf(state, sitting, id as MemberId), by),
    0,
  );
}

/** The members with a vote who are present in one body; `null` where presence is not recorded. */
export function presentInBody(
  state: FoundedAssembly,
  sitting: SittingInSession,
  body: BodyId,
): number | null {
  const { presence } = sitting;
  if (presence.phase === 'not-recorded') return null;
  const within = { ...sitting, bodies: [body] };
  return tableIds(presence.present).filter((id) => votesOf(state, within, id as MemberId).length > 0).length;
}
