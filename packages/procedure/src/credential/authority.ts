import { tableGet } from '@tauride/kernel';
import { guestOf } from '../admission/access.ts';
import { hasSat, isOfDesk, isOfDeskAbove } from '../assembly/may-manage.ts';
import type { Body, FoundedAssembly } from '../assembly/state.ts';
import type { Actor } from '../context.ts';
import type { BodyId, GuestId, MemberId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import type { Credentialed } from './commands.ts';

/** Rule SI-10: whether a member keeps the door of a body, or of any: as its chair or clerk, or as those of a body that it is part
 *  of. */
export function mayKeepDoor(state: FoundedAssembly, member: MemberId, body?: BodyId): boolean {
  const bodies = body === undefined ? (Object.keys(state.bodies) as BodyId[]) : [body];
  return bodies.some((id) => isOfDesk(state, id, member) || isOfDeskAbove(state, id, member));
}

/** Rules SI-10 and SI-11: why somebody may not let these people in, or sign them out. */
export function whyNotDoorFor(state: FoundedAssembly, actor: Actor, people: Credentialed): Refusal | null {
  return doorOf(state, actor)(people);
}

/** The same for one after the other. */
export function doorOf(state: FoundedAssembly, actor: Actor): (people: Credentialed) => Refusal | null {
  const kept = bodiesKept(state, actor);
  const offices = officesIn(state);
  return ({ members, guests = [] }) => {
    if (kept.size === 0) return refusal('not-entitled', null, { act: 'door' });
    for (const id of members) {
      const refused = whyNotMember(state, { id, kept, held: offices.get(id) ?? [] });
      if (refused) return refused;
    }
    return guests.reduce<Refusal | null>((found, id) => found ?? whyNotGuest(state, { id, kept }), null);
  };
}

/** The operator keeps the door of a body until it first sat. */
function bodiesKept(state: FoundedAssembly, actor: Actor): ReadonlySet<BodyId> {
  const all = Object.keys(state.bodies) as BodyId[];
  const isKept = (id: BodyId): boolean =>
    actor.kind === 'operator' ? !hasSat(state, id) : mayKeepDoor(state, actor.member, id);
  return new Set(all.filter(isKept));
}

interface MemberAtDoor {
  readonly id: MemberId;
  readonly kept: ReadonlySet<BodyId>;
  /** Bodies in which the member holds an office. */
  readonly held: readonly BodyId[];
}

/** A slip opens everything that its holder may do: nobody takes over an office in a body whose door they don't keep. */
function whyNotMember(state: FoundedAssembly, { id, kept, held }: MemberAtDoor): Refusal | null {
  const member = tableGet(state.members, id);
  if (!member) return refusal('unknown', null, { what: 'member', id });
  const isTheirs = [...held, ...member.seats.map(({ body }) => body)].some((body) => kept.has(body));
  if (isTheirs && held.every((body) => kept.has(body))) return null;
  return refusal('not-entitled', null, { act: 'door', member: id });
}

function whyNotGuest(
  state: FoundedAssembly,
  { id, kept }: { readonly id: GuestId; readonly kept: ReadonlySet<BodyId> },
): Refusal | null {
  const guest = guestOf(state, id);
  const sitting = guest && tableGet(state.sittings, guest.sitting);
  if (!sitting) return refusal('unknown', null, { what: 'guest', id });
  return sitting.bodies.some((body) => kept.has(body))
    ? null
    : refusal('not-entitled', null, { act: 'door', guest: id });
}

function officesIn({ bodies }: FoundedAssembly): ReadonlyMap<MemberId, readonly BodyId[]> {
  const held = new Map<MemberId, BodyId[]>();
  for (const body of Object.values(bodies))
    for (const member of officersOf(body)) held.set(member, [...(held.get(member) ?? []), body.id]);
  return held;
}

function officersOf({ offices }: Body): readonly MemberId[] {
  const { chair, deputies, clerk, tellers } = offices;
  return [chair, clerk, ...deputies, ...tellers].filter((member) => member !== null);
}
