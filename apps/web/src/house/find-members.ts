import { tableEntries } from '@tauride/kernel';
import type { FoundedAssembly, Member, MemberId } from '@tauride/procedure';
import { groupOf, type House, nameOf } from './house.ts';

/** A member as a search shows it. */
export type Found = { readonly id: MemberId; readonly name: string; readonly group: string | null };

type Indexed = Found & { readonly sought: string };

const collator = new Intl.Collator(undefined, { numeric: true });
const indexes = new WeakMap<FoundedAssembly['members'], WeakMap<House['directory'], readonly Indexed[]>>();

/** Everybody with a seat in the sitting, by name as people sort it: Delegate 9 before Delegate 10. */
export function membersByName(house: House): readonly Found[] {
  const { assembly, directory, sitting } = house;
  const known = indexes.get(assembly.members)?.get(directory);
  if (known !== undefined) return known;
  const seated = tableEntries(assembly.members).filter(([, member]) => sits(member, sitting?.bodies ?? []));
  const made = seated.map(([id]) => indexed(house, id as MemberId));
  const index = made.sort((a, b) => collator.compare(a.name, b.name));
  const byDirectory = indexes.get(assembly.members) ?? new WeakMap<House['directory'], readonly Indexed[]>();
  byDirectory.set(directory, index);
  indexes.set(assembly.members, byDirectory);
  return index;
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
