import { emptyTable, type Table, tableGet, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { GuestId, MemberId, SittingId } from '../ids.ts';
import type { Sitting } from '../sitting/state.ts';
import type { Exclusion, Guest } from './state.ts';

const nobody: readonly Exclusion[] = [];

/** The members who may not take part in a sitting any more. */
export function excludedIn(sitting: Sitting): readonly Exclusion[] {
  return ('excluded' in sitting ? sitting.excluded : undefined) ?? nobody;
}

export function isExcluded(sitting: Sitting, member: MemberId): boolean {
  return excludedIn(sitting).some((each) => each.member === member);
}

export function guestOf({ guests }: FoundedAssembly, id: string): Guest | undefined {
  return guests === undefined ? undefined : tableGet(guests, id);
}

/** Rule AD-4: a guest is let into one sitting, until they leave it or are sent out, or it is over. */
export function isAdmitted(state: FoundedAssembly, sitting: SittingId, guest: GuestId): boolean {
  const found = guestOf(state, guest);
  return found?.sitting === sitting && found.standing === 'admitted';
}

/** Rule AD-5: whether the floor may be given to a guest. */
export function isGuestSpeaker(state: FoundedAssembly, { id }: Pick<Sitting, 'id'>, person: string): boolean {
  const found = guestOf(state, person);
  return found?.sitting === id && found.standing === 'admitted' && found.maySpeak;
}

export function putGuest(state: FoundedAssembly, guest: Guest): FoundedAssembly {
  const guests: Table<Guest> = state.guests ?? emptyTable;
  return { ...state, guests: tableSet(guests, guest.id, guest) };
}
