import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import { isAdmitted, isExcluded } from '../admission/access.ts';
import type { BodyId, GuestId, MemberId } from '../ids.ts';
import type { Sitting } from '../sitting/state.ts';
import { doorsOf } from './doors.ts';

/** The bodies in which a member has a seat, be it that of an alternate, or an office. */
export function bodiesOfMember(state: FoundedAssembly, member: MemberId): ReadonlySet<BodyId> {
  const seats = tableGet(state.members, member)?.seats ?? [];
  const served = Object.values(state.bodies).filter(({ offices: { chair, clerk, deputies, tellers } }) =>
    [chair, clerk, ...deputies, ...tellers].includes(member),
  );
  return new Set([...seats.map(({ body }) => body), ...served.map(({ id }) => id)]);
}

/** Rules DO-3, DO-16 and DO-17: whether the doors let somebody in as they now are.
 *  @param who `hall` is the display in the hall */
export function doorsLetIn(
  state: FoundedAssembly,
  sitting: Sitting,
  who: MemberId | 'hall' | { readonly guest: GuestId } | null,
): boolean {
  const publicity = doorsOf(sitting);
  if (publicity === 'public') return true;
  if (who === null) return false;
  if (who === 'hall') return publicity === 'members';
  if (typeof who === 'object') return publicity === 'members' && isAdmitted(state, sitting.id, who.guest);
  if (isExcluded(sitting, who)) return false;
  const bodies = bodiesOfMember(state, who);
  return publicity === 'members' ? bodies.size > 0 : sitting.bodies.some((body) => bodies.has(body));
}
