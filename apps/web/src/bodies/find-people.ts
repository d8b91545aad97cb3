import type { FoundedAssembly, MemberId } from '@tauride/procedure';

/** What members are looked for in. */
export type People = {
  readonly assembly: Pick<FoundedAssembly, 'members'>;
  readonly directory: { readonly [member: string]: string };
};

export type FoundPerson = { readonly id: MemberId; readonly name: string };

type Indexed = FoundPerson & {
  readonly words: string;
  /** Sorts by name almost as people do, at a hundredth of the time. */
  readonly key: string;
};

const indexes = new WeakMap<FoundedAssembly['members'], WeakMap<People['directory'], readonly Indexed[]>>();
const collator = new Intl.Collator(undefined, { numeric: true });

/** Small letters without accents, and one kind of apostrophe and hyphen. */
function plain(text: string): string {
  if (/^[\u{20}-\u{7e}]*$/u.test(text)) return text.toLowerCase();
  const small = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  return small.replaceAll(/[’ʼ`]/gu, "'").replaceAll(/\p{Pd}/gu, '-');
}

/** The same with the parts of double names and of O'Brien as words of their own. */
function withParts(text: string): string {
  const inner = text.match(/(?<=['-])[^\s'-]+/gu);
  return inner === null ? text : `${text} ${inner.join(' ')}`;
}

/** Everybody who ever had a seat. Made once for a state of the members and their names. */
function indexOf({ assembly: { members }, directory }: People): readonly Indexed[] {
  const known = indexes.get(members)?.get(directory);
  if (known !== undefined) return known;
  const all = members.buckets.flatMap((bucket) => Object.values(bucket));
  const made = all.map(({ id, label, seats }) => {
    const name = Object.hasOwn(directory, id) ? directory[id]! : label;
    const key = plain(name).replaceAll(/\d+/gu, (digits) => digits.padStart(9, '0'));
    const groups = seats.map(({ group, constituency }) => `${group ?? ''} ${constituency ?? ''}`);
    return { id, name, key, words: ` ${withParts(plain([name, label, id, ...new Set(groups)].join(' ')))}` };
  });
  const byNames = indexes.get(members) ?? new WeakMap<People['directory'], readonly Indexed[]>();
  indexes.set(members, byNames.set(directory, made));
  return made;
}

/** Those in whose name, label, id, faction or constituency a word begins with each word written; whole words first. */
export function findPeople(
  people: People,
  written: string,
  limit: number,
): { readonly found: readonly FoundPerson[]; readonly count: number } {
  const parts = plain(written).split(/\s+/u).filter(Boolean);
  const all = indexOf(people);
  if (parts.length === 0) return { found: [], count: all.length };
  const fits = all.filter(({ words }) => parts.every((part) => words.includes(` ${part}`)));
  const isWhole = ({ words }: Indexed): boolean =>
    parts.every((part) => words.includes(` ${part} `) || words.endsWith(` ${part}`));
  const whole = fits.filter(isWhole);
  const first = firstByName(whole, limit);
  if (first.length === limit || whole.length === fits.length) return { found: first, count: fits.length };
  const others = whole.length === 0 ? fits : fits.filter((one) => !isWhole(one));
  return { found: [...first, ...firstByName(others, limit - first.length)], count: fits.length };
}

/** The first few as people sort them: 9 before 10. Of ten thousand who fit, each is compared with the last of those few alone, since
 *  sorting all of them takes longer than a keystroke. */
function firstByName(found: readonly Indexed[], limit: number): readonly Indexed[] {
  const first: Indexed[] = [];
  for (const one of found) {
    const last = first.length < limit ? undefined : first.at(-1);
    if (first.length === limit && (last === undefined || last.key <= one.key)) continue;
    const place = first.findIndex(({ key }) => one.key < key);
    first.splice(place === -1 ? first.length : place, 0, one);
    if (first.length > limit) first.pop();
  }
  return first.toSorted((one, other) => collator.compare(one.name, other.name));
}
