import { tableValues } from '@tauride/kernel';
import { excludedIn } from '../admission/access.ts';
import type { Guest } from '../admission/state.ts';
import type { SittingAct } from '../command.ts';
import type { MemberId } from '../ids.ts';
import { type Asked, WORDS } from './candidates.ts';

function guestsIn({ state, sitting }: Asked, standing: Guest['standing']): readonly Guest[] {
  const { guests } = state;
  if (guests === undefined) return [];
  return tableValues(guests).filter((guest) => guest.sitting === sitting.id && guest.standing === standing);
}

/** What the desk does about those who are no members. */
export function guestActs(asked: Asked): readonly SittingAct[] {
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

/** Whom the chair may send out, and let in again: of the members whoever speaks, since every other may be chosen from the roll. */
export function orderlyActs(asked: Asked): readonly SittingAct[] {
  const { sitting, at } = asked;
  const { floor } = sitting;
  const here = guestsIn(asked, 'admitted').map(({ id }) => ({ guest: id }));
  const speaks = floor.phase === 'held' ? [{ member: floor.member }] : [];
  const out: readonly MemberId[] = excludedIn(sitting).map(({ member }) => member);
  const back = [
    ...guestsIn(asked, 'expelled').map(({ id }) => ({ guest: id })),
    ...out.map((member) => ({ member })),
  ];
  return [
    ...[...here, ...speaks].map((person): SittingAct => ({
      type: 'ExpelPerson',
      ...at,
      person,
      reason: WORDS,
    })),
    ...back.map((person): SittingAct => ({ type: 'ReadmitPerson', ...at, person, reason: WORDS })),
  ];
}
