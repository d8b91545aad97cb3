import { tableGet } from '@tauride/kernel';
import { isolated } from '@tauride/text';
import type {
  BodyId,
  CalledSitting,
  FoundedAssembly,
  MemberId,
  Sitting,
  SittingInSession,
} from '@tauride/procedure';
import { doorsLetIn, guestOf, seatIn } from '@tauride/procedure';
import type { Me } from '../live/types.ts';

/** A sitting behind whose doors this screen may not look: what is known of it is what its call said. */
export type ShutSitting = CalledSitting & { readonly shut: true };

/** The sitting as somebody may see it. */
export function sittingSeen(
  assembly: FoundedAssembly,
  sitting: Sitting,
  { member, room, guest }: Me,
): Sitting | ShutSitting {
  const { phase, id, bodies, call, agenda, doors } = sitting;
  const who = member ?? (guest === undefined ? (room === 'display' ? 'hall' : null) : { guest });
  if (phase === 'called' || phase === 'adjourned' || doorsLetIn(assembly, sitting, who)) return sitting;
  return { phase: 'called', id, bodies, call, agenda, shut: true, ...(doors === undefined ? {} : { doors }) };
}

/** What the views of a sitting are made from. */
export type House = {
  readonly assembly: FoundedAssembly;
  readonly sitting: Sitting | ShutSitting | null;
  readonly directory: { readonly [member: string]: string };
};

/** The sitting while it is open or in recess. */
export function inSession({ sitting }: Pick<House, 'sitting'>): SittingInSession | null {
  return sitting !== null && (sitting.phase === 'open' || sitting.phase === 'recessed') ? sitting : null;
}

/** What the bodies of a sitting are called, for the rows of a threshold; of the whole assembly where none is named. */
export function bodyNames(
  { bodies }: Pick<FoundedAssembly, 'bodies'>,
  sitting?: Pick<Sitting, 'bodies'>,
): { readonly [body: BodyId]: string } {
  const ids = sitting?.bodies ?? (Object.keys(bodies) as BodyId[]);
  return Object.fromEntries(ids.map((id) => [id, bodies[id]?.name ?? id]));
}

/** The name in the directory, or what stands in its place. */
export function nameOf({ assembly, directory }: House, member: MemberId): string {
  const known = Object.hasOwn(directory, member) ? directory[member] : undefined;
  // Also a guest may have the floor.
  return known ?? tableGet(assembly.members, member)?.label ?? guestOf(assembly, member)?.label ?? member;
}

/** The group of the seat in this sitting. */
export function groupOf({ assembly, sitting }: House, member: MemberId): string | null {
  return sitting === null ? null : (seatIn(assembly, sitting, member)?.group ?? null);
}

/** Name and group, as a member is called on. */
export function seatName(house: House, member: MemberId): string {
  const group = groupOf(house, member);
  const name = nameOf(house, member);
  return group === null ? name : `${isolated(name)}, ${isolated(group)}`;
}

/** Name and group as somebody would write them: what stands in a field has no invisible marks. */
export function writtenName(house: House, member: MemberId): string {
  return [nameOf(house, member), groupOf(house, member)].filter((part) => part !== null).join(', ');
}
