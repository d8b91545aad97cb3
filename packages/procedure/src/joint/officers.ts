import { rowsOf } from '@tauride/count';
import type { Acting } from '../authority.ts';
import { bodyOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId } from '../ids.ts';
import type { Poll } from '../poll/state.ts';
import type { Sitting } from '../sitting/state.ts';
import { modeOf } from './modes.ts';

/** Whether a member holds an office of a body: in the chair, as a deputy, at its desk. */
function servesIn(state: FoundedAssembly, body: BodyId, member: MemberId): boolean {
  const { chair, deputies, clerk, tellers } = bodyOf(state, body).offices;
  return [chair, clerk, ...deputies, ...tellers].includes(member);
}

/** Whether a member holds an office of any body of a joint sitting. */
export function servesInAny(state: FoundedAssembly, { bodies }: Sitting, member: MemberId): boolean {
  return bodies.length > 1 && bodies.some((body) => servesIn(state, body, member));
}

/** Rule JS-14: the officers of each body enter its count; where it withdrew to vote, nobody else does.
 *  @returns `null` where the desk of the sitting decides as everywhere */
export function mayEnterFor(
  { state, sitting, member }: Acting,
  { threshold }: Pick<Poll, 'threshold'>,
  body: BodyId | undefined,
): boolean | null {
  if (body === undefined || sitting.bodies.length === 1 || !sitting.bodies.includes(body)) return null;
  const withdrew = modeOf(sitting) === 'separate-rooms' && rowsOf(threshold).length > 0;
  return servesIn(state, body, member) || (withdrew ? false : null);
}
