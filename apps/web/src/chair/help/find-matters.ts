/** What can be searched: its name, what it is for in plain words, and where its rule is. */
export type Searched = {
  readonly name: string;
  readonly purposes: readonly string[];
  readonly citation: string | null;
};

export type Hit<Item> = {
  readonly item: Item;
  /** The purpose that fits the words best; the first where none does. */
  readonly purpose: string;
};

/** Whatever has less than this share of the best score is left out. */
const LEAST_SHARE = 0.4;

/** The matters that fit some words, the best first; all of them where nothing was written. A word that few have counts for
 *  more than one that many have, so that no list of empty words is needed in any language. */
export function findMatters<Item extends Searched>(
  items: readonly Item[],
  sought: string,
): readonly Hit<Item>[] {
  // A single letter is a word that is still being written.
  const tokens = wordsOf(sought).filter((word) => word.length > 1 || /\p{N}/u.test(word));
  if (tokens.length === 0) return items.map((item) => ({ item, purpose: item.purposes[0] ?? item.name }));
  const rarity = new Map(tokens.map((token) => [token, rarityOf(token, items)]));
  const score = (text: string): number =>
    tokens.reduce((sum, token) => sum + closest(token, text) * (rarity.get(token) ?? 0), 0);
  const scored = items.map((item) => {
    const [purpose = item.name, ...others] = item.purposes.toSorted((a, b) => score(b) - score(a));
    const rest = score([item.name, item.citation ?? '', ...others].join(' '));
    return { item, purpose, score: Math.max(score(purpose), rest) + Math.min(score(purpose), rest) / 4 };
  });
  const best = Math.max(0, ...scored.map((one) => one.score));
  return scored
    .filter((one) => one.score > 0 && one.score >= best * LEAST_SHARE)
    .toSorted((a, b) => b.score - a.score)
    .map(({ item, purpose }) => ({ item, purpose }));
}

function rarityOf(token: string, items: readonly Searched[]): number {
  const having = items.filter((item) => closest(token, textOf(item)) > 0).length;
  return having === 0 ? 0 : Math.log(1 + items.length / having);
}

function textOf({ name, purposes, citation }: Searched): string {
  return [name, ...purposes, citation ?? ''].join(' ');
}

function wordsOf(text: string): readonly string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return plain.match(/[\p{L}\p{N}]+(?::\p{N}+)*/gu) ?? [];
}

const known = new Map<string, readonly string[]>();

/** How near the nearest word of a text is, from 0 to 4. */
function closest(token: string, text: string): number {
  const words = known.get(text) ?? wordsOf(text);
  known.set(text, words);
  return Math.max(0, ...words.map((word) => nearness(token, word)));
}

function nearness(token: string, word: string): number {
  if (token === word) return 4;
  if (/\p{N}/u.test(token)) return word.startsWith(`${token}:`) ? 3 : 0;
  if (word.startsWith(token)) return 3;
  const shared = sharedStart(token, word);
  // Endings differ by case and number, which in some languages is most of the difference between two words.
  if (shared >= 4 && shared * 5 >= Math.max(token.length, word.length) * 3) return 2;
  return isSlip(token, word) ? 2 : 0;
}

function sharedStart(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}

/** One letter too many, too few, another, or two exchanged, in a word long enough to be told from others. */
function isSlip(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 5 || Math.abs(one.length - other.length) > 1) return false;
  const start = sharedStart(one, other);
  const [a, b] = [one.slice(start), other.slice(start)];
  const isExchange = a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  return a.slice(1) === b.slice(1) || a === b.slice(1) || a.slice(1) === b || isExchange;
}
