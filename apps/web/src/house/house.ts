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
