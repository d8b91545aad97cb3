import { MOST_CANDIDATES, markOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { type BallotTable, ballotTable } from './ballot-table.ts';
import type { LineReader } from './blt-reader.ts';
import { tidy } from './blt-names.ts';
import { readDecimal, writeDecimal } from './decimal.ts';
import { FormatError, quoted } from './format-error.ts';

/** PrefLib's kinds of orders: strict or with ties, complete or not; and ballots that sort candidates into categories. */
export type PrefLibKind = 'soc' | 'soi' | 'toc' | 'toi' | 'cat';

interface Reading {
  kind: PrefLibKind | null;
  title: string;
  count: number;
  voters: number | null;
  categories: number | null;
  readonly names: Map<number, string>;
  /** The form before 2022, whose header has no `#`: names and one line of sums. */
  old: 'names' | 'sums' | 'orders' | null;
  orders: Orders | null;
  total: number;
  readonly table: BallotTable;
}

interface Orders {
  readonly marks: Uint16Array;
  readonly namedBy: Float64Array;
  ballot: number;
}

const HEADER = /^#\s*([^:]+?)\s*:\s*(.*)$/;
const KINDS: readonly string[] = ['soc', 'soi', 'toc', 'toi', 'cat'];

/** @param kind as the ending of the file says it; a header that says otherwise goes before */
export function prefLibReader(kind: PrefLibKind | null): LineReader {
  const at: Reading = {
    kind,
    title: '',
    count: 0,
    voters: null,
    categories: null,
    names: new Map(),
    old: null,
    orders: null,
    total: 0,
    table: ballotTable(),
  };
  return {
    take: (raw, number) => {
      const line = raw.trim();
      if (line === '') return;
      if (line.startsWith('#')) header(at, line, number);
      else if (at.count === 0) beginOld(at, line, number);
      else if (at.old === 'names') oldName(at, line, number);
      else if (at.old === 'sums') oldSums(at, line, number);
      else order(at, line, number);
    },
    end: (last) => finished(at, Math.max(last, 1)),
  };
}

function header(at: Reading, line: string, number: number): void {
  const match = HEADER.exec(line);
  if (match === null) return;
  const [key, value] = [match[1]!.toUpperCase(), match[2]!];
  if (key === 'TITLE') at.title = tidy(value);
  else if (key === 'DATA TYPE') at.kind = kindOf(value.trim(), number);
  else if (key === 'NUMBER ALTERNATIVES') at.count = countOf(value, 'candidates', number);
  else if (key === 'NUMBER VOTERS') at.voters = votersOf(value, number);
  else if (key === 'NUMBER CATEGORIES') at.categories = countOf(value, 'categories', number);
  else if (key.startsWith('ALTERNATIVE NAME ')) name(at, key.slice(17), value, number);
}

function kindOf(value: string, number: number): PrefLibKind {
  if (KINDS.includes(value)) return value as PrefLibKind;
  throw new FormatError(number, `expected one of ${KINDS.join(', ')} as data type, got ${quoted(value)}`);
}

function countOf(text: string, what: string, number: number): number {
  const value = /^\d{1,6}$/.test(text.trim()) ? Number(text) : 0;
  if (value >= 1 && value <= MOST_CANDIDATES) return value;
  throw new FormatError(
    number,
    `expected the number of ${what} (1 to ${MOST_CANDIDATES}), got ${quoted(text)}`,
  );
}

function votersOf(text: string, number: number): number {
  const value = /^\d{1,15}$/.test(text.trim()) ? Number(text) : null;
  if (value === null) throw new FormatError(number, `expected the number of voters, got ${quoted(text)}`);
  return value;
}

function name(at: Reading, place: string, value: string, number: number): void {
  const candidate = /^\d{1,6}$/.test(place) ? Number(place) : 0;
  if (candidate < 1 || candidate > MOST_CANDIDATES)
    throw new FormatError(number, `expected the number of an alternative, got ${quoted(place)}`);
  at.names.set(candidate, tidy(value));
}

function beginOld(at: Reading, line: string, number: number): void {
  at.count = countOf(line, 'candidates', number);
  at.old = 'names';
}

function oldName(at: Reading, line: string, number: number): void {
  const match = /^(\d+)\s*,\s*(.*)$/.exec(line);
  if (match === null)
    throw new FormatError(number, `expected "${at.names.size + 1},name", got ${quoted(line)}`);
  name(at, match[1]!, match[2]!, number);
  if (at.names.size === at.count) at.old = 'sums';
}

function oldSums(at: Reading, line: string, number: number): void {
  const sums = line.split(',');
  if (sums.length !== 3)
    throw new FormatError(number, `expected "voters,sum,orders" after the names, got ${quoted(line)}`);
  at.voters = votersOf(sums[1]!, number);
  at.old = 'orders';
}

function order(at: Reading, line: string, number: number): void {
  const colon = line.indexOf(at.old === null ? ':' : ',');
  const weight = colon === -1 ? null : readDecimal(line.slice(0, colon).trim());
  if (weight === null)
    throw new FormatError(
      number,
      `expected "number${at.old === null ? ':' : ','} candidates", got ${quoted(line)}`,
    );
  at.orders ??= { marks: new Uint16Array(at.count), namedBy: new Float64Array(at.count), ballot: 0 };
  at.orders.ballot += 1;
  const length = readOrder(at, at.orders, ranksIn(line.slice(colon + 1), number), number);
  if ((at.kind === 'soc' || at.kind === 'toc') && length !== at.count)
    throw new FormatError(number, `expected all ${at.count} candidates in a complete order, got ${length}`);
  at.total += weight.decimals === 0 ? weight.units : Number.NaN;
  at.table.add(at.orders.marks, length, weight, number);
}

/** The pieces of an order: a candidate, or what stands in braces. */
function ranksIn(text: string, number: number): readonly string[] {
  const ranks: string[] = [];
  const piece = /\s*(?:\{([^{}]*)\}|([^,{}\s]+))\s*(,|$)/y;
  if (text.trim() === '') return ranks;
  while (piece.lastIndex < text.length) {
    const from = piece.lastIndex;
    const match = piece.exec(text);
    if (match === null)
      throw new FormatError(number, `expected a candidate or {...}, got ${quoted(text.slice(from))}`);
    ranks.push(match[1] ?? match[2]!);
    if (match[3] === '') return ranks;
  }
  throw new FormatError(number, 'expected a candidate after the last comma');
}

function readOrder(at: Reading, orders: Orders, ranks: readonly string[], number: number): number {
  let length = 0;
  ranks.forEach((rank, place) => {
    const candidates = rank
      .split(',')
      .filter((word) => word.trim() !== '')
      .map((word) => candidateOf(at, orders, word.trim(), number))
      .toSorted((a, b) => a - b);
    if (candidates.length > 1 && (at.kind === 'soc' || at.kind === 'soi'))
      throw new FormatError(number, `expected a strict order, got the equal rank {${rank}}`);
    // The last category is what no other one holds: candidates in it are not ranked.
    if (at.kind === 'cat' && place > 0 && place === (at.categories ?? ranks.length) - 1) return;
    candidates.forEach((candidate, within) => {
      orders.marks[length] = markOf(candidate, within > 0);
      length += 1;
    });
  });
  return length;
}

function candidateOf(at: Reading, orders: Orders, word: string, number: number): number {
  const place = /^\d{1,6}$/.test(word) ? Number(word) : 0;
  if (place < 1 || place > at.count)
    throw new FormatError(number, `expected a candidate from 1 to ${at.count}, got ${quoted(word)}`);
  if (orders.namedBy[place - 1] === orders.ballot)
    throw new FormatError(number, `candidate ${place} stands twice in this order`);
  orders.namedBy[place - 1] = orders.ballot;
  return place - 1;
}

function finished(at: Reading, last: number): Election {
  if (at.count === 0)
    throw new FormatError(last, 'the file ends here: expected a header with the number of alternatives');
  if (at.old === 'names' || at.old === 'sums')
    throw new FormatError(last, `the file ends here: expected ${at.count} names and a line of sums`);
  if (at.voters !== null && at.total === at.total && at.voters !== at.total)
    throw new FormatError(
      last,
      `the header tells of ${at.voters} voters, but the orders come to ${writeDecimal(at.total, 0)}`,
    );
  const candidates = Array.from(
    { length: at.count },
    (_, place) => at.names.get(place + 1) ?? `${place + 1}`,
  );
  return { title: at.title, candidates, seats: 1, withdrawn: [], ballots: at.table.build() };
}
