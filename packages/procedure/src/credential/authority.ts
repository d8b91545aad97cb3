import { tableGet } from '@tauride/kernel';
import { guestOf } from '../admission/access.ts';
import { hasSat, isOfDesk, isOfDeskAbove } from '../assembly/may-manage.ts';
import type { Body, FoundedAssembly } from '../assembly/state.ts';
import { bodiesAbove } from '../assembly/structure.ts';
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
  const byDesk = actor.kind === 'member';
  return ({ members, guests = [] }) => {
    if (kept.size === 0) return refusal('not-entitled', null, { act: 'door' });
    for (const id of members) {
      const refused = whyNotMember(state, { id, kept, held: offices.get(id) ?? [], byDesk });
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
  /** Asked by a member at a desk, and not by the operator. */
  readonly byDesk: boolean;
}

/** A slip opens everything that its holder may do: nobody takes over an office or a seat in a body whose door they don't keep. Where
 *  no desk is above all bodies of a member, the desk of one of them lets the member in: else nobody could. */
function whyNotMember(state: FoundedAssembly, { id, kept, held, byDesk }: MemberAtDoor): Refusal | null {
  const member = tableGet(state.members, id);
  if (!member) return refusal('unknown', null, { what: 'member', id });
  const theirs = [...held, ...member.seats.map(({ body }) => body)];
  if (theirs.length > 0 && theirs.every((body) => kept.has(body))) return null;
  const isOffice = held.some((body) => !kept.has(body));
  const isShared = byDesk && theirs.some((body) => kept.has(body)) && !haveCommonDesk(state, theirs);
  return isShared && !isOffice ? null : refusal('not-entitled', null, { act: 'door', member: id });
}

/** Whether there is a body, with a chair or a clerk, of which all these are, or are part. */
function haveCommonDesk(state: FoundedAssembly, bodies: readonly BodyId[]): boolean {
  const [first, ...others] = bodies.map((body) => [body, ...bodiesAbove(state, body)]);
  const common = (first ?? []).filter((id) => others.every((lineage) => lineage.includes(id)));
  return common.some((id) => {
    const { chair, clerk } = state.bodies[id]!.offices;
    return chair !== null || clerk !== null;
  });
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
