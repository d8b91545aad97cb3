import { tableValues } from '@tauride/kernel';
import { excludedIn } from '../admission/access.ts';
import type { Guest } from '../admission/state.ts';
import { seatIn } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import type { MemberId } from '../ids.ts';
import type { Sitting } from '../sitting/state.ts';
import { type Asked, WORDS } from './candidates.ts';

/** A sitting in whatever phase. */
export type AskedOf<Of extends Sitting = Sitting> = Omit<Asked, 'sitting'> & { readonly sitting: Of };

function guestsIn({ state, sitting }: AskedOf, standing: Guest['standing']): readonly Guest[] {
  const { guests } = state;
  if (guests === undefined) return [];
  return tableValues(guests).filter((guest) => guest.sitting === sitting.id && guest.standing === standing);
}

/** What the desk does about those who are no members. */
export function guestActs(asked: AskedOf): readonly SittingAct[] {
  const { at } = asked;
  return [
    { type: 'AdmitGuest', ...at, kind: 'guest', label: WORDS },
    ...guestsIn(asked, 'admitted').map(({ id }): SittingAct => ({
      type: 'RecordGuestLeft',
      ...at,
      guest: id,
    })),
  ];
}

/** Whom the chair may send out, and let in again: of the members whoever speaks, and one for all that may be chosen from the roll. */
export function orderlyActs(asked: Asked): readonly SittingAct[] {
  const { sitting, at } = asked;
  const { floor } = sitting;
  const here = guestsIn(asked, 'admitted').map(({ id }) => ({ guest: id }));
  const out: readonly MemberId[] = excludedIn(sitting).map(({ member }) => member);
  const other = anyOther(asked, out);
  const speaks = floor.phase === 'held' && floor.member !== other ? [{ member: floor.member }] : [];
  const back = [
    ...guestsIn(asked, 'expelled').map(({ id }) => ({ guest: id })),
    ...out.map((member) => ({ member })),
  ];
  const chosen = other === undefined ? [] : [{ member: other }];
  return [
    ...[...here, ...speaks, ...chosen].map((person): SittingAct => ({
      type: 'ExpelPerson',
      ...at,
      person,
      reason: WORDS,
    })),
    ...back.map((person): SittingAct => ({ type: 'ReadmitPerson', ...at, person, reason: WORDS })),
  ];
}

/** Somebody of the roll who neither presides nor was sent out; whoever it is, a roll of thousands is not put in order for it. */
function anyOther({ state, sitting }: Asked, out: readonly MemberId[]): MemberId | undefined {
  for (const bucket of state.members.buckets)
    for (const { id } of Object.values(bucket))
      if (id !== sitting.presiding && !out.includes(id) && seatIn(state, sitting, id)) return id;
  return undefined;
}
