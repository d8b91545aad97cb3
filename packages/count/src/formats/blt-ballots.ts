import { markOf } from '../election/ballots.ts';
import { ballotTable } from './ballot-table.ts';
import { MOST_DECIMALS, type ReadDecimal, readDecimal } from './decimal.ts';
import { FormatError, quoted } from './format-error.ts';
import type { Ballots } from '../election/ballots.ts';

/** One ballot at a time on its way into the table. */
export interface BallotTaker {
  /** Takes a plain line `weight candidate ... 0` whole; `false` and nothing taken where the line is anything else. */
  readonly takePlain: (line: string, number: number) => boolean;
  readonly begin: (weight: string, number: number) => void;
  /** Takes candidates of one rank. */
  readonly rank: (candidates: readonly string[], number: number) => void;
  readonly end: (number: number) => void;
  readonly isOpen: () => boolean;
  readonly build: () => Ballots;
}

const ZERO = 48;
const NINE = 57;

/** @param names nicknames by which ballots call candidates besides their numbers */
export function ballotTaker(count: number, names: ReadonlyMap<string, number>): BallotTaker {
  const table = ballotTable();
  const marks = new Uint16Array(count);
  /** By candidate: the ballot that last named it. */
  const namedBy = new Float64Array(count);
  let length = 0;
  let ballot = 0;
  let weight: ReadDecimal | null = null;

  const candidateAt = (text: string, number: number): number => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const place = /^\d{1,6}$/.test(text) ? Number(text) : 0;
    if (place >= 1 && place <= count) return place - 1;
    throw new FormatError(number, `expected a candidate from 1 to ${count}, got ${quoted(text)}`);
  };
  const put = (candidate: number, equal: boolean, number: number): void => {
    if (namedBy[candidate] === ballot)
      throw new FormatError(number, `candidate ${candidate + 1} stands twice on this ballot`);
    namedBy[candidate] = ballot;
    marks[length] = markOf(candidate, equal);
    length += 1;
  };
  const start = (): void => {
    ballot += 1;
    length = 0;
  };
  return {
    takePlain: (line, number) => {
      const read = plainNumbers(line, count, marks, namedBy, ballot + 1);
      ballot += 1;
      if (read === null) return false;
      table.add(marks, read.length, { units: read.weight, decimals: 0 }, number);
      return true;
    },
    begin: (text, number) => {
      start();
      weight = readDecimal(text);
      if (weight === null)
        throw new FormatError(
          number,
          `expected a ballot's weight (a number with at most ${MOST_DECIMALS} decimals) or the 0 that ends the ballots, got ${quoted(text)}`,
        );
    },
    rank: (candidates, number) => {
      const places = candidates.map((text) => candidateAt(text, number)).toSorted((a, b) => a - b);
      places.forEach((candidate, at) => put(candidate, at > 0, number));
    },
    end: (number) => {
      table.add(marks, length, weight!, number);
      weight = null;
    },
    isOpen: () => weight !== null,
    build: table.build,
  };
}

/** Reads a line of plain numbers without making anything; `null` where it is not exactly that, or breaks a rule. */
function plainNumbers(
  line: string,
  count: number,
  marks: Uint16Array,
  namedBy: Float64Array,
  ballot: number,
): { readonly weight: number; readonly length: number } | null {
  let at = 0;
  let weight = -1;
  let length = 0;
  const until = line.length;
  while (at < until) {
    const from = at;
    let value = 0;
    let code = line.charCodeAt(at);
    while (code >= ZERO && code <= NINE) {
      value = value * 10 + code - ZERO;
      at += 1;
      code = line.charCodeAt(at);
    }
    if (at === from || at - from > 15) return null;
    while (at < until && (line.charCodeAt(at) === 32 || line.charCodeAt(at) === 9)) at += 1;
    if (weight === -1) {
      if (value === 0) return null;
      weight = value;
    } else if (value === 0) {
      return at === until ? { weight, length } : null;
    } else {
      if (value > count || namedBy[value - 1] === ballot) return null;
      namedBy[value - 1] = ballot;
      marks[length] = markOf(value - 1, false);
      length += 1;
    }
  }
  return null;
}
