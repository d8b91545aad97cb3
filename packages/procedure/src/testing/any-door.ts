import { tableValues } from '@tauride/kernel';
import { excludedIn } from '../admission/access.ts';
import { guestKinds, type PersonInHall } from '../admission/state.ts';
import type { Command } from '../command.ts';
import type { GuestId, ItemId, MotionId } from '../ids.ts';
import { type Draw, pick, type Scene } from './draw.ts';

type Act = (scene: Scene, draw: Draw) => Command;

/** Acts on who is in the hall, and who may follow. */
export function anyDoorAct(scene: Scene, draw: Draw): Command {
  return pick(acts, draw.how)(scene, draw);
}

/** Of those in this hall, most of the time. */
function anyGuest({ state, sitting }: Scene, number: number): GuestId {
  const known = state.guests === undefined ? [] : tableValues(state.guests);
  const here = known.filter((guest) => guest.sitting === sitting.id);
  const all = number % 7 === 0 ? known : here;
  return number % 9 === 0 || all.length === 0 ? ('guest-0' as GuestId) : pick(all, number).id;
}

function anyPerson(scene: Scene, { on, who }: Draw): PersonInHall {
  return who % 2 === 0 ? { guest: anyGuest(scene, on) } : { member: pick(scene.members, on) };
}

/** Somebody who was sent out, most of the time. */
function anyoneOut(scene: Scene, draw: Draw): PersonInHall {
  const [out] = excludedIn(scene.sitting);
  const guests = scene.state.guests === undefined ? [] : tableValues(scene.state.guests);
  const guest = guests.findLast(({ standing }) => standing === 'expelled');
  if (guest && draw.who % 3 === 0) return { guest: guest.id };
  return out && draw.who % 4 > 0 ? { member: out.member } : anyPerson(scene, draw);
}

/** Of those decided last, and one that there is not. */
function decided({ state, sitting }: Scene, number: number): { readonly motion?: MotionId } {
  const latest = `m${state.counters.motion - (number % 3)}` as MotionId;
  return number % 2 === 0 ? {} : { motion: pick([...sitting.motions, latest], number) };
}

const reasonOf = (more: number): string => (more % 9 === 0 ? ' ' : 'So it must be.');

const setDoors: Act = (scene, { on, who, more }) => {
  const { sitting } = scene;
  const item = sitting.agenda[on % 3]?.id ?? ('i0' as ItemId);
  return {
    type: 'SetDoors',
    sitting: sitting.id,
    publicity: pick(['public', 'members', 'closed'] as const, on),
    reason: reasonOf(more),
    ...(who % 3 === 0 ? { item } : {}),
    ...decided(scene, who),
    ...(more % 5 === 0 ? { ground: 'emergency' as const } : {}),
  };
};

const acts: readonly Act[] = [
  setDoors,
  setDoors,
  ({ sitting }, { on, more }) => ({
    type: 'AdmitGuest',
    sitting: sitting.id,
    kind: pick(guestKinds, on),
    label: more % 9 === 0 ? ' ' : 'The press',
    ...(more % 2 === 0 ? { maySpeak: true } : {}),
  }),
  (scene, { on }) => ({ type: 'RecordGuestLeft', sitting: scene.sitting.id, guest: anyGuest(scene, on) }),
  (scene, draw) => ({
    type: 'ExpelPerson',
    sitting: scene.sitting.id,
    person: anyPerson(scene, draw),
    reason: reasonOf(draw.more),
    ...decided(scene, draw.more),
  }),
  (scene, draw) => ({
    type: 'ReadmitPerson',
    sitting: scene.sitting.id,
    person: anyoneOut(scene, draw),
    reason: reasonOf(draw.more),
  }),
  (scene, draw) => ({
    type: 'ReadmitPerson',
    sitting: scene.sitting.id,
    person: anyoneOut(scene, draw),
    reason: 'Calm again.',
  }),
  // To a guest who may speak the floor may be given.
  (scene, { on }) => ({ type: 'GiveFloor', sitting: scene.sitting.id, member: anyGuest(scene, on) as never }),
  ({ sitting }, { more }) => ({
    type: 'MoveSitting',
    sitting: sitting.id,
    place: `Hall ${more % 3}`,
    reason: 'Smoke.',
  }),
  ({ sitting }, { more }) =>
    more % 4 === 0
      ? { type: 'RecessSitting', sitting: sitting.id, reason: 'Smoke.' }
      : { type: 'SetDoors', sitting: sitting.id, publicity: 'public', reason: 'Calm again.' },
];
