import type { Ballots } from '../election/ballots.ts';
import { ballotIndex } from './ballot-index.ts';
import type { ReadDecimal } from './decimal.ts';
import { FormatError } from './format-error.ts';

/** Collects the ballots of a file. Equal ones are merged while reading, so that memory grows with how many differ. */
export interface BallotTable {
  /** @param marks as in {@link Ballots.marks}; the first `length` of them are the ballot, and they are copied
   *  @throws FormatError where all weights together are 2^53 units or more */
  readonly add: (marks: Uint16Array, length: number, weight: ReadDecimal, line: number) => void;
  /** Gives up what was collected: nothing can be added afterwards. */
  readonly build: () => Ballots;
}

interface Store {
  weights: Float64Array<ArrayBuffer>;
  starts: Uint32Array<ArrayBuffer>;
  marks: Uint16Array<ArrayBuffer>;
  size: number;
  used: number;
  total: number;
  /** Weights are kept in the smallest unit that was met. */
  decimals: number;
}

export function ballotTable(): BallotTable {
  const store: Store = {
    weights: new Float64Array(512),
    starts: new Uint32Array(513),
    marks: new Uint16Array(2_048),
    size: 0,
    used: 0,
    total: 0,
    decimals: 0,
  };
  const index = ballotIndex((at) => hashOf(store.marks, store.starts[at]!, store.starts[at + 1]!));
  return {
    add: (marks, length, weight, line) => {
      const units = scaled(store, weight);
      store.total += units;
      if (!(store.total <= Number.MAX_SAFE_INTEGER))
        throw new FormatError(line, 'all weights together are more than can be counted exactly (2^53)');
      const hash = hashOf(marks, 0, length);
      const at = index.find(hash, (place) => isAt(store, place, marks, length));
      if (at >= 0) store.weights[at] = store.weights[at]! + units;
      else index.add(hash, append(store, marks, length, units));
    },
    build: () => {
      const { size, used, decimals } = store;
      const weights = new Float64Array(store.weights.buffer.transfer(size * 8));
      const starts = new Uint32Array(store.starts.buffer.transfer((size + 1) * 4));
      const marks = new Uint16Array(store.marks.buffer.transfer(used * 2));
      return { size, weights, starts, marks, decimals };
    },
  };
}

function scaled(store: Store, { units, decimals }: ReadDecimal): number {
  if (decimals <= store.decimals) return units * 10 ** (store.decimals - decimals);
  const factor = 10 ** (decimals - store.decimals);
  for (let at = 0; at < store.size; at += 1) store.weights[at] = store.weights[at]! * factor;
  store.total *= factor;
  store.decimals = decimals;
  return units;
}

function isAt({ starts, marks }: Store, at: number, ballot: Uint16Array, length: number): boolean {
  const start = starts[at]!;
  if (starts[at + 1]! - start !== length) return false;
  for (let mark = 0; mark < length; mark += 1) if (marks[start + mark] !== ballot[mark]) return false;
  return true;
}

function append(store: Store, ballot: Uint16Array, length: number, units: number): number {
  const at = store.size;
  if (at === store.weights.length) {
    store.weights = new Float64Array(store.weights.buffer.transfer(more(at) * 8));
    store.starts = new Uint32Array(store.starts.buffer.transfer((more(at) + 1) * 4));
  }
  const needed = store.used + length;
  if (needed > store.marks.length)
    store.marks = new Uint16Array(
      store.marks.buffer.transfer(Math.max(needed, more(store.marks.length)) * 2),
    );
  for (let mark = 0; mark < length; mark += 1) store.marks[store.used + mark] = ballot[mark]!;
  store.used += length;
  store.weights[at] = units;
  store.starts[at + 1] = store.used;
  store.size += 1;
  return at;
}

/** Half as much again: a block is given back when a larger one takes its place, so that little more is held than is used. */
function more(length: number): number {
  return length + (length >>> 1);
}

/** FNV-1a over the marks, with its high bits folded into the low ones that choose a slot. */
function hashOf(marks: Uint16Array, from: number, until: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < until; at += 1) hash = Math.imul(hash ^ marks[at]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
