import { createWordsOf, type Entry, type Line, type MemberId, personalWords } from '@tauride/procedure';

/** Why the words of an entry stay: they were decided on or are facts of the record, they stand in the record itself, which is older than
 *  commitments, or they were erased. */
export type WhyStays = 'decided' | 'plain' | 'erased';

/** An entry as whoever erases sees it. */
export type EraseRow = {
  readonly entry: Entry;
  /** What would go; of an entry whose words stay, what it says. */
  readonly words: readonly string[];
  readonly stays: WhyStays | null;
};

export type Found = { readonly rows: readonly EraseRow[]; readonly more: number };

/** The entry of a number, or those in whose words the text stands, the newest first. */
export function findEntries(lines: readonly Line[], sought: string, limit: number): Found {
  const text = folded(sought.trim());
  if (text === '') return { rows: [], more: 0 };
  const number = /^\d+$/u.test(text) ? Number(text) : null;
  const named = number === null ? undefined : lines[number];
  const rows = named !== undefined && 'event' in named ? [rowOf(named)] : [];
  let more = 0;
  for (const line of lines.toReversed()) {
    if (!('event' in line) || line === named || !holds(line, text)) continue;
    if (rows.length < limit) rows.push(rowOf(line));
    else more += 1;
  }
  return { rows, more };
}

/** Rule ER-4: the entries whose words go with a member. */
export function entriesOf(lines: readonly Line[], member: MemberId): readonly EraseRow[] {
  const isTheirs = createWordsOf([member]);
  return lines
    .filter((line) => 'event' in line)
    .filter((entry) => isTheirs(entry))
    .map(rowOf)
    .filter(({ stays }) => stays === null);
}

export function rowOf(entry: Entry): EraseRow {
  const words = personalWords(entry);
  const stays = whyStays(entry, words);
  return { entry, words: stays === 'decided' ? textsIn(entry.event).slice(0, 1) : words, stays };
}

function whyStays(entry: Entry, words: readonly string[]): WhyStays | null {
  if (entry.erased !== undefined) return 'erased';
  if (words.length === 0) return 'decided';
  return entry.salt === undefined ? 'plain' : null;
}

function holds({ event, provenance }: Entry, text: string): boolean {
  return [...textsIn(event), provenance?.note ?? ''].some((words) => folded(words).includes(text));
}

/** Texts that somebody wrote, and no ids: those are short and have no spaces. */
function textsIn(value: unknown, name = ''): readonly string[] {
  if (typeof value === 'string') return written.has(name) || value.includes(' ') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => textsIn(inner, key));
}

const written: ReadonlySet<string> = new Set([
  'text',
  'title',
  'reason',
  'note',
  'named',
  'name',
  'capacity',
]);

function folded(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
