import { MOST_CANDIDATES } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { type BallotTaker, ballotTaker } from './blt-ballots.ts';
import { type NumberedLine, readNames } from './blt-names.ts';
import { FormatError, quoted } from './format-error.ts';

/** What reads a file line by line. */
export interface LineReader {
  readonly take: (line: string, number: number) => void;
  /** @param last the number of lines */
  readonly end: (last: number) => Election;
}

type Phase = 'candidates' | 'seats' | 'options' | 'ballots' | 'names';

interface Reading {
  phase: Phase;
  count: number;
  seats: number;
  /** Line ends mean nothing, as in the first `.blt` files. */
  free: boolean;
  inComment: boolean;
  /** Whether the 0 at the end of a ballot is written; where a line ends a ballot it may be left out, but then in all. */
  zeros: boolean | null;
  /** A 0 ended a ballot in this line. */
  zeroInLine: boolean;
  taker: BallotTaker | null;
  readonly withdrawn: Set<number>;
  readonly nicknames: Map<string, number>;
  readonly names: NumberedLine[];
}

const TOKEN = /(#.*)|(\/\*.*?\*\/)|(\/\*.*)|\[[^\]]*\]|\([^)]*\)|[^\s()[\]]+/y;
const READ_OVER = ['tie', 'droop', 'undeclared'];
/** So many lines after names and title are looked at. */
const MORE_NAMES = 20;

export function bltReader(): LineReader {
  const at: Reading = {
    phase: 'candidates',
    count: 0,
    seats: 0,
    free: false,
    inComment: false,
    zeros: null,
    zeroInLine: false,
    taker: null,
    withdrawn: new Set(),
    nicknames: new Map(),
    names: [],
  };
  return {
    take: (line, number) => {
      if (at.phase === 'names') takeName(at, line, number);
      else if (!takePlain(at, line, number)) takeTokens(at, line, number);
    },
    end: (last) => {
      if (at.phase !== 'names') throw endsEarly(at, last);
      const { candidates, title } = readNames(at.names, at.count, last);
      const withdrawn = [...at.withdrawn].toSorted((a, b) => a - b);
      return { title, candidates, seats: at.seats, withdrawn, ballots: taker(at).build() };
    },
  };
}

function taker(at: Reading): BallotTaker {
  at.taker ??= ballotTaker(at.count, at.nicknames);
  return at.taker;
}

function endsEarly(at: Reading, last: number): FormatError {
  const expected = {
    candidates: 'the number of candidates',
    seats: 'the number of seats',
    options: 'ballots',
    ballots: 'the 0 that ends the ballots',
    names: '',
  }[at.phase];
  return new FormatError(Math.max(last, 1), `the file ends here: expected ${expected}`);
}

function takeName(at: Reading, text: string, number: number): void {
  if (text.trim() !== '' && at.names.length < at.count + MORE_NAMES) at.names.push({ text, number });
}

function takePlain(at: Reading, line: string, number: number): boolean {
  const ready = at.phase === 'ballots' && !at.free && !at.inComment && at.zeros === true;
  return ready && taker(at).takePlain(line, number);
}

function takeTokens(at: Reading, raw: string, number: number): void {
  const line = raw.includes('=') ? raw.replaceAll(/\s*=\s*/g, '=') : raw;
  const isHeader = at.phase === 'candidates';
  at.zeroInLine = false;
  let from = afterComment(at, line);
  while (from < line.length) {
    from += blanksAt(line, from);
    if (from >= line.length) break;
    TOKEN.lastIndex = from;
    const match = TOKEN.exec(line);
    if (match === null)
      throw new FormatError(number, `expected a closing bracket after ${quoted(line.slice(from))}`);
    if (match[1] !== undefined) break;
    if (match[3] !== undefined) at.inComment = true;
    else if (match[2] === undefined) token(at, match[0], { line, number, from, isHeader });
    from = TOKEN.lastIndex;
    if (phaseOf(at) === 'names') return takeName(at, line.slice(from), number);
  }
  endOfLine(at, number, isHeader);
}

/** Read by a call, since it changes where the compiler does not see it. */
function phaseOf(at: Reading): Phase {
  return at.phase;
}

function afterComment(at: Reading, line: string): number {
  if (!at.inComment) return 0;
  const end = line.indexOf('*/');
  at.inComment = end === -1;
  return end === -1 ? line.length : end + 2;
}

function blanksAt(line: string, from: number): number {
  let at = from;
  while (at < line.length && /\s/.test(line[at]!)) at += 1;
  return at - from;
}

interface Where {
  readonly line: string;
  readonly number: number;
  readonly from: number;
  readonly isHeader: boolean;
}

function token(at: Reading, text: string, where: Where): void {
  switch (at.phase) {
    case 'candidates':
      at.count = headerNumber(text, 'the number of candidates', where.number);
      at.phase = 'seats';
      return;
    case 'seats':
      at.seats = headerNumber(text, 'the number of seats', where.number);
      at.phase = 'options';
      return;
    case 'options':
      optionToken(at, text, where);
      return;
    case 'ballots':
    case 'names':
      ballotToken(at, text, where);
  }
}

function headerNumber(text: string, what: string, number: number): number {
  const value = /^\d{1,6}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= MOST_CANDIDATES) return value;
  throw new FormatError(number, `expected ${what} (1 to ${MOST_CANDIDATES}), got ${quoted(text)}`);
}

function optionToken(at: Reading, text: string, where: Where): void {
  if (text.startsWith('[')) return bracketOption(at, text.slice(1, -1), where.number);
  if (/^-\d+$/.test(text)) {
    at.withdrawn.add(placeOf(at, text.slice(1), where.number));
    return;
  }
  if (where.isHeader) {
    if (!/\s0(?:\s|$)/.test(where.line.slice(where.from)))
      throw new FormatError(
        where.number,
        `expected the end of the line after the seats, got ${quoted(text)}`,
      );
    at.free = true;
  }
  at.phase = 'ballots';
  ballotToken(at, text, where);
}

/** Options that Droop added. Those that say how its own program shall count are read over. */
function bracketOption(at: Reading, text: string, number: number): void {
  const [name, ...words] = text.trim().split(/\s+/);
  if (name === 'nick') {
    if (words.length !== at.count)
      throw new FormatError(number, `expected ${at.count} nicknames, got ${words.length}`);
    words.forEach((word, candidate) => at.nicknames.set(word, candidate));
  } else if (name === 'withdrawn') {
    for (const word of words) at.withdrawn.add(placeOf(at, word, number));
  } else if (!READ_OVER.includes(name ?? '')) {
    const known = '[withdrawn] or [nick]';
    throw new FormatError(number, `expected ${known}, got ${quoted(`[${text}]`)}`);
  }
}

function placeOf(at: Reading, text: string, number: number): number {
  const place = at.nicknames.get(text) ?? (/^\d{1,6}$/.test(text) ? Number(text) - 1 : -1);
  if (place >= 0 && place < at.count) return place;
  throw new FormatError(number, `expected a withdrawn candidate from 1 to ${at.count}, got ${quoted(text)}`);
}

function ballotToken(at: Reading, text: string, where: Where): void {
  const ballot = taker(at);
  if (!at.free && at.zeroInLine)
    throw new FormatError(
      where.number,
      `expected the end of the line after the 0, got ${quoted(text)}; a rank left empty is written -`,
    );
  if (!ballot.isOpen()) return firstToken(at, text, where);
  if (text === '0') {
    at.zeroInLine = true;
    ballot.end(where.number);
  } else if (text !== '-') {
    const inside = text.startsWith('(')
      ? text
          .slice(1, -1)
          .trim()
          .split(/[\s,=]+/)
      : text.split('=');
    ballot.rank(inside, where.number);
  }
}

/** The weight, or an id in parentheses in its place, or the 0 that ends the ballots. */
function firstToken(at: Reading, text: string, where: Where): void {
  if (text !== '0') return taker(at).begin(text.startsWith('(') ? '1' : text, where.number);
  const rest = where.line.slice(where.from + 1).trim();
  if (!at.free && rest !== '' && !/^(?:["#]|\/\*)/.test(rest))
    throw new FormatError(
      where.number,
      `expected nothing after the 0 that ends the ballots, got ${quoted(rest)}`,
    );
  at.phase = 'names';
}

function endOfLine(at: Reading, number: number, isHeader: boolean): void {
  if (isHeader && at.phase === 'seats') at.free = true;
  if (at.phase !== 'ballots' || at.free) return;
  const open = taker(at).isOpen();
  if (!open && !at.zeroInLine) return;
  at.zeros ??= at.zeroInLine;
  if (at.zeros !== at.zeroInLine)
    throw new FormatError(
      number,
      at.zeros
        ? 'expected a 0 at the end of this ballot, as the ballots before have it'
        : 'this ballot ends with a 0, but the ballots before do not',
    );
  if (open) taker(at).end(number);
}
