import { tableEntries } from '@tauride/kernel';
import type { FoundedAssembly, Member, MemberId } from '@tauride/procedure';
import { groupOf, type House, nameOf } from './house.ts';

/** A member as a search shows it. */
export type Found = { readonly id: MemberId; readonly name: string; readonly group: string | null };

type Indexed = Found & { readonly sought: string };

const collator = new Intl.Collator(undefined, { numeric: true });
/** By the bodies whose members are sought. */
type Indexes = Map<string, readonly Indexed[]>;

const indexes = new WeakMap<FoundedAssembly['members'], WeakMap<House['directory'], Indexes>>();

/** Everybody with a seat in the sitting, by name as people sort it: Delegate 9 before Delegate 10. */
export function membersByName(house: House): readonly Found[] {
  const { assembly, directory, sitting } = house;
  const bodies = sitting?.bodies ?? [];
  const made = madeFor(assembly, directory);
  const known = made.get(bodies.join());
  if (known !== undefined) return known;
  const seated = tableEntries(assembly.members).filter(([, member]) => sits(member, bodies));
  const index = seated
    .map(([id]) => indexed(house, id as MemberId))
    .sort((a, b) => collator.compare(a.name, b.name));
  made.set(bodies.join(), index);
  return index;
}

function madeFor({ members }: FoundedAssembly, directory: House['directory']): Indexes {
  const byDirectory = indexes.get(members) ?? new WeakMap<House['directory'], Indexes>();
  indexes.set(members, byDirectory);
  const made = byDirectory.get(directory) ?? new Map<string, readonly Indexed[]>();
  byDirectory.set(directory, made);
  return made;
}

function sits(member: Member, bodies: readonly string[]): boolean {
  return bodies.length === 0 || member.seats.some(({ body }) => bodies.includes(body));
}

function indexed(house: House, id: MemberId): Indexed {
  const name = nameOf(house, id);
  const group = groupOf(house, id);
  return { id, name, group, sought: plain(`${name} ${group ?? ''}`) };
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

/** Those whose name or group has a word that begins with each word written; whole numbers first. */
export function findMembers(
  house: House,
  written: string,
  { limit, allow }: { readonly limit: number; readonly allow?: (member: MemberId) => boolean },
): { readonly found: readonly Found[]; readonly more: number } {
  const parts = plain(written).split(/\s+/u).filter(Boolean);
  if (parts.length === 0) return { found: [], more: 0 };
  const fits = (membersByName(house) as readonly Indexed[]).filter(
    ({ id, sought }) => parts.every((part) => startsWord(sought, part)) && (allow === undefined || allow(id)),
  );
  const exact = fits.filter(({ sought }) => parts.every((part) => sought.split(' ').includes(part)));
  const ordered = [...exact, ...fits.filter((one) => !exact.includes(one))];
  return { found: ordered.slice(0, limit), more: Math.max(0, ordered.length - limit) };
}

function startsWord(sought: string, part: string): boolean {
  return sought.startsWith(part) || sought.includes(` ${part}`);
}
