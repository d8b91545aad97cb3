import { err, ok, type Result, tableGet, tableHas } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingMember, isChairOrClerk } from '../authority.ts';
import type { Context } from '../context.ts';
import type { Event } from '../event.ts';
import type { GuestId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { guestOf, isAdmitted, isExcluded } from './access.ts';
import type { AdmissionCommand } from './commands.ts';
import { type AtDoor, unknownGuest } from './door.ts';
import { expel } from './expel.ts';

type Decided = Result<readonly Event[], Refusal>;

/** Rules AD-4 to AD-8: who comes into the hall without being a member, and who has to leave it. */
export function decideAdmission(
  state: FoundedAssembly,
  command: AdmissionCommand,
  context: Context,
): Decided {
  const door = atDoor(state, command, context);
  if (!door.ok) return door;
  switch (command.type) {
    case 'AdmitGuest':
      return admit(door.value, command);
    case 'RecordGuestLeft':
      return left(door.value, command.guest);
    case 'ExpelPerson':
      return expel(door.value, command);
    case 'ReadmitPerson':
      return readmit(door.value, command);
  }
}

function atDoor(
  state: FoundedAssembly,
  { sitting: id }: AdmissionCommand,
  context: Context,
): Result<AtDoor, Refusal> {
  const member = actingMember(state, context);
  if (!member.ok) return member;
  const sitting = tableGet(state.sittings, id);
  if (!sitting) return err(refusal('unknown', null, { what: 'sitting', id }));
  if (sitting.phase === 'adjourned') return err(refusal('adjourned', null, { sitting: id }));
  if (isExcluded(sitting, member.value)) return err(refusal('expelled', null, { member: member.value }));
  return ok({ state, sitting, member: member.value, context });
}

function deskRefusal({ state, sitting, member }: AtDoor): Refusal | null {
  return isChairOrClerk(state, sitting, member) ? null : refusal('not-entitled', null, { act: 'clerk' });
}

/** Rule AD-5: chair or clerk let guests in; that one may speak is the chair's to say, since the chair gives the floor. */
function admit(door: AtDoor, command: AdmissionCommand & { readonly type: 'AdmitGuest' }): Decided {
  const refused = deskRefusal(door);
  if (refused) return err(refused);
  const { sitting, kind, label, maySpeak = false } = command;
  if (label.trim() === '') return err(refusal('malformed', null, { form: 'label' }));
  const guest = nextGuest(door.state);
  return ok([{ type: 'GuestAdmitted', sitting, guest, kind, label: label.trim(), maySpeak }]);
}

/** No member has the id of a guest: both are told apart by it where somebody has the floor. */
function nextGuest({ guests, members }: FoundedAssembly): GuestId {
  for (let number = (guests?.size ?? 0) + 1; ; number++) {
    const id = `guest-${number}`;
    const isTaken = tableHas(members, id) || (guests !== undefined && tableHas(guests, id));
    if (!isTaken) return id as GuestId;
  }
}

function left(door: AtDoor, guest: GuestId): Decided {
  const { state, sitting } = door;
  const refused =
    deskRefusal(door) ?? unknownGuest(door, guest) ?? (hasFloor(door, guest) ? speaks(guest) : null);
  if (refused) return err(refused);
  return isAdmitted(state, sitting.id, guest)
    ? ok([{ type: 'GuestLeft', sitting: sitting.id, guest }])
    : err(refusal('already-so', null, { phase: 'presence' }));
}

function hasFloor({ sitting }: AtDoor, person: string): boolean {
  return 'floor' in sitting && sitting.floor.phase === 'held' && sitting.floor.member === person;
}

function speaks(member: string): Refusal {
  return refusal('interrupts-speaker', null, { member });
}

/** Rule AD-8: whoever presides lets in again whom an order had sent out. */
function readmit(door: AtDoor, command: AdmissionCommand & { readonly type: 'ReadmitPerson' }): Decided {
  const { state, sitting, member } = door;
  const { person, reason } = command;
  if (!('presiding' in sitting)) return err(refusal('not-open', null, { sitting: sitting.id }));
  if (sitting.presiding !== member) return err(refusal('not-entitled', null, { act: 'chair' }));
  const unknown = 'guest' in person ? unknownGuest(door, person.guest) : null;
  if (unknown) return err(unknown);
  if (reason.trim() === '') return err(refusal('malformed', null, { form: 'reason' }));
  const isOut =
    'guest' in person
      ? guestOf(state, person.guest)?.standing === 'expelled'
      : isExcluded(sitting, person.member);
  return isOut
    ? ok([{ type: 'PersonReadmitted', sitting: sitting.id, person, reason: reason.trim() }])
    : err(refusal('already-so', null, { phase: 'admitted' }));
}
