import { tableGet } from '@tauride/kernel';
import type { BodyId, FoundedAssembly, MemberId, Sitting, SittingInSession } from '@tauride/procedure';
import { seatIn } from '@tauride/procedure';

/** What the views of a sitting are made from. */
export type House = {
  readonly assembly: FoundedAssembly;
  readonly sitting: Sitting | null;
  readonly directory: { readonly [member: string]: string };
};

/** The sitting while it is open or in recess. */
export function inSession({ sitting }: Pick<House, 'sitting'>): SittingInSession | null {
  return sitting !== null && (sitting.phase === 'open' || sitting.phase === 'recessed') ? sitting : null;
}

/** What each body is called, for the rows of a threshold. */
export function bodyNames({ bodies }: Pick<FoundedAssembly, 'bodies'>): { readonly [body: BodyId]: string } {
  return Object.fromEntries(Object.values(bodies).map(({ id, name }) => [id, name]));
}

/** The name in the directory, or what stands in its place. */
export function nameOf({ assembly, directory }: House, member: MemberId): string {
  const known = Object.hasOwn(directory, member) ? directory[member] : undefined;
  return known ?? tableGet(assembly.members, member)?.label ?? member;
}

/** The group of the seat in this sitting. */
export function groupOf({ assembly, sitting }: House, member: MemberId): string | null {
  return sitting === null ? null : (seatIn(assembly, sitting, member)?.group ?? null);
}

/** Name and group, as a member is called on. */
export function seatName(house: House, member: MemberId): string {
  const group = groupOf(house, member);
  const name = nameOf(house, member);
  return group === null ? name : `${name}, ${group}`;
}
