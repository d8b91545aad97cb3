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
  return sitting.bodies.reduce((sum, body) => sum + votesIn(state, body, by), 0);
}

export function votesIn(state: FoundedAssembly, id: BodyId, by: Measuring): number {
  const { votingSeats, votingWeight } = bodyOf(state, id);
  return by === 'heads' ? votingSeats : votingWeight;
}

/** Those votes whose holders are present; `null` where presence is not recorded. */
export function presentVotes(
  state: FoundedAssembly,
  sitting: SittingInSession,
  by: Measuring,
): number | null {
  const { presence } = sitting;
  // The sitting keeps the number of heads; walking through a large house is only for the other cases.
  const sameAsHeads = allVotes(state, sitting, by) === allVotes(state, sitting, 'heads');
  if (presence.phase === 'recorded' && sameAsHeads && sitting.bodies.length === 1)
    return presence.votingCount;
  return sumPresent(state, sitting, by);
}

function sumPresent(state: FoundedAssembly, sitting: SittingInSession, by: Measuring): number | null {
  const { presence } = sitting;
  if (presence.phase === 'not-recorded') return null;
  return tableIds(presence.present).reduce(
    (sum, id) => sum + sumOfVotes(votesOf(state, sitting, id as MemberId), by),
    0,
  );
}

/** Whether every member's vote counts the same, so that it tells nothing about whose it is. */
export function weighAlike(state: FoundedAssembly, sitting: Sitting): boolean {
  if (allVotes(state, sitting, 'heads') !== allVotes(state, sitting, 'weights')) return false;
  if (sitting.bodies.length === 1) return true;
  return tableIds(state.members).every((id) => votesOf(state, sitting, id as MemberId).length <= 1);
}

/** The same in one body of the sitting. */
export function presentInBody(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { body, by }: { readonly body: BodyId; readonly by: Measuring },
): number | null {
  const within = { ...sitting, bodies: [body] };
  return sitting.bodies.length === 1 ? presentVotes(state, sitting, by) : sumPresent(state, within, by);
}
