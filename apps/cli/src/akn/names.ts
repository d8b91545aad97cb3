import { bare } from './words.ts';

// Forms of address and titles are no part of a name's identity.
const TITLES = new Set(
  `mr mrs ms miss mx sir madam dame lord lady dr prof professor hon honourable honorable rev don dona senor senora senorita
   senores sr sra srta m mme mlle monsieur madame herr frau signor signora dott onorevole senhor senhora el la der die the`.split(
    /\s+/u,
  ),
);

/** The words of a name, bare and in alphabetical order, without titles: "Ascencio Mansilla, don Gabriel" and
 *  "Gabriel Ascencio Mansilla" have the same key. Empty when nothing is left. */
export function nameKey(name: string): string {
  const words = bare(name).match(/[\p{L}\p{N}]+/gu) ?? [];
  const own = words.filter((word) => !TITLES.has(word));
  return own.sort().join(' ');
}

/** Whether two keys have a word in common. */
export function sharesWord(keyA: string, keyB: string): boolean {
  const words = new Set(keyA.split(' '));
  return keyA !== '' && keyB.split(' ').some((word) => words.has(word));
}

/** Whether all words of the shorter key are in the longer one: "cornejo" and "cornejo patricio" may be one person. */
export function includesAll(keyA: string, keyB: string): boolean {
  const [short, long] = [keyA.split(' '), keyB.split(' ')].sort((a, b) => a.length - b.length) as [
    string[],
    string[],
  ];
  return keyA !== '' && keyB !== '' && short.every((word) => long.includes(word));
}

/** A name as shown, without the titles before it: "El señor ORTIZ" is "ORTIZ". A title alone stays. */
export function withoutTitle(name: string): string {
  const words = name.split(/\s+/u);
  const first = words.findIndex((word) => !TITLES.has(bare(word).replace(/[^\p{L}\p{N}]/gu, '')));
  return first <= 0 ? name : words.slice(first).join(' ');
}

/** The references that stand for several unlike names and never for their own, such as one entry "any person" used for
 *  everybody: they identify nobody. */
export function genericIds(uses: readonly NameUse[]): Set<string> {
  const byId = Map.groupBy(uses, (use) => use.id);
  const generic = [...byId].filter(([, all]) => {
    const keys = new Set(all.map((use) => nameKey(use.name)).filter((key) => key !== ''));
    return keys.size > 1 && !all.some((use) => sharesWord(nameKey(use.name), nameKey(use.showAs)));
  });
  return new Set(generic.map(([id]) => id));
}

/** One use of a reference: its id, what its entry shows, and the name that the text gives. */
export interface NameUse {
  readonly id: string;
  readonly showAs: string;
  readonly name: string;
}
