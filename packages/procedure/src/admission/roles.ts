import { tableGet } from '@tauride/kernel';
import { isOfficer } from '../assembly/access.ts';
import type { FoundedAssembly, Seat } from '../assembly/state.ts';
import type { GuestId, MemberId } from '../ids.ts';
import { chairsOf } from '../joint/presides.ts';
import { seatsTaken } from '../sitting/alternates.ts';
import type { Sitting } from '../sitting/state.ts';
import { guestOf, isExcluded } from './access.ts';

/** What somebody is in a sitting. `deputy` may take the chair; `alternate` waits for a seat, and is a `member` while sitting in it. */
export type Role =
  | 'operator'
  | 'chair'
  | 'deputy'
  | 'clerk'
  | 'teller'
  | 'member'
  | 'advisory-member'
  | 'alternate'
  | 'guest'
  | 'press'
  | 'observer'
  | 'expelled';

export type SomebodyThere =
  | { readonly kind: 'operator' }
  | { readonly kind: 'member'; readonly member: MemberId }
  | { readonly kind: 'guest'; readonly guest: GuestId };

/** Rule AD-1: the roles that somebody has in a sitting now, by offices, seats and admission; none for everybody else. */
export function rolesIn(state: FoundedAssembly, sitting: Sitting, who: SomebodyThere): readonly Role[] {
  switch (who.kind) {
    case 'operator':
      return ['operator'];
    case 'guest': {
      const guest = guestOf(state, who.guest);
      if (guest?.sitting !== sitting.id || guest.standing === 'left') return [];
      return [guest.standing === 'expelled' ? 'expelled' : guest.kind];
    }
    case 'member':
      return isExcluded(sitting, who.member) ? ['expelled'] : memberRoles(state, sitting, who.member);
  }
}

function memberRoles(state: FoundedAssembly, sitting: Sitting, member: MemberId): readonly Role[] {
  const offices = (['chair', 'clerk', 'teller'] as const).filter((office) =>
    isOfficer(state, sitting, { member, office }),
  );
  const presides = offices.includes('chair');
  const deputy = !presides && chairsOf(state, sitting).includes(member) ? (['deputy'] as const) : [];
  const own = tableGet(state.members, member)?.seats ?? [];
  const seats = seatsTaken(state, sitting, member).filter(({ body }) => sitting.bodies.includes(body));
  const sits = new Set(seats.map((seat) => roleOfSeat(seat, own.includes(seat))));
  const bySeat = (['member', 'advisory-member', 'alternate', 'observer'] as const).filter((role) =>
    sits.has(role),
  );
  return [...offices, ...deputy, ...bySeat];
}

/** The seat that an alternate fills for another is that of a member. */
function roleOfSeat({ voting, alternateFor }: Seat, isOwn: boolean): Role {
  if (voting === 'full') return 'member';
  if (isOwn && alternateFor !== undefined) return 'alternate';
  return voting === 'advisory' ? 'advisory-member' : 'observer';
}
