import type { Ballots } from '../election/ballots.ts';
import { FormatError } from './format-error.ts';

/** Collects the ballots of a file. Equal ones are merged while reading, so that memory grows with how many differ. */
export interface BallotTable {
  /** @param marks as in {@link Ballots.marks}; the first `length` of them are the ballot, and they are copied
   *  @param weight in units of 10^-decimals votes
   *  @throws FormatError where all weights together are more than 2^53 units */
  readonly add: (
    marks: Uint16Array,
    length: number,
    weight: { readonly units: number; readonly decimals: number },
    line: number,
  ) => void;
  readonly build: () => Ballots;
}

/** So many slots are tried for an equal ballot; one that found none is kept by itself. It bounds the time for files that were
 *  made to collide. */
const MOST_PROBES = 64;
const EMPTY = -1;

export function ballotTable(): BallotTable {
  let slots = new Int32Array(1_024).fill(EMPTY);
  let hashes = new Uint32Array(512);
  let weights = new Float64Array(512);
  let starts = new Uint32Array(513);
  let marks = new Uint16Array(2_048);
  let size = 0;
  let used = 0;
  let total = 0;
  let decimals = 0;

  const isAt = (at: number, ballot: Uint16Array, length: number): boolean => {
    const start = starts[at]!;
    if (starts[at + 1]! - start !== length) return false;
    for (let mark = 0; mark < length; mark += 1) if (marks[start + mark] !== ballot[mark]) return false;
    return true;
  };
  const place = (hash: number, at: number): void => {
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const slot = (hash + probe) & mask;
      if (slots[slot] !== EMPTY) continue;
      slots[slot] = at;
      return;
    }
  };
  const find = (hash: number, ballot: Uint16Array, length: number): number => {
    const mask = slots.length - 1;
    for (let probe = 0; probe < MOST_PROBES; probe += 1) {
      const at = slots[(hash + probe) & mask]!;
      if (at === EMPTY) return EMPTY;
      if (hashes[at] === hash && isAt(at, ballot, length)) return at;
    }
    return EMPTY;
  };
  const grow = (): void => {
    weights = copied(weights, new Float64Array(size * 2));
    hashes = copied(hashes, new Uint32Array(size * 2));
    starts = copied(starts, new Uint32Array(size * 2 + 1));
    slots = new Int32Array(size * 4).fill(EMPTY);
    for (let at = 0; at < size; at += 1) place(hashes[at]!, at);
  };
  const append = (hash: number, ballot: Uint16Array, length: number, units: number): void => {
    if (size === weights.length) grow();
    while (used + length > marks.length) marks = copied(marks, new Uint16Array(marks.length * 2));
    for (let mark = 0; mark < length; mark += 1) marks[used + mark] = ballot[mark]!;
    used += length;
    weights[size] = units;
    hashes[size] = hash;
    size += 1;
    starts[size] = used;
    place(hash, size - 1);
  };
  /** Weights are kept in the smallest unit that was met. */
  const scaled = (weight: { readonly units: number; readonly decimals: number }): number => {
    if (weight.decimals <= decimals) return weight.units * 10 ** (decimals - weight.decimals);
    const factor = 10 ** (weight.decimals - decimals);
    for (let at = 0; at < size; at += 1) weights[at] = weights[at]! * factor;
    total *= factor;
    decimals = weight.decimals;
    return weight.units;
  };
  return {
    add: (ballot, length, weight, line) => {
      const units = scaled(weight);
      total += units;
      if (!(total <= Number.MAX_SAFE_INTEGER))
        throw new FormatError(line, 'all weights together are more than can be counted exactly (2^53)');
      const hash = hashOf(ballot, length);
      const at = find(hash, ballot, length);
      if (at === EMPTY) append(hash, ballot, length, units);
      else weights[at] = weights[at]! + units;
    },
    build: () => ({
      size,
      weights: weights.slice(0, size),
      starts: starts.slice(0, size + 1),
      marks: marks.slice(0, used),
      decimals,
    }),
  };
}

/** FNV-1a over the marks, with its high bits folded into the low ones that choose a slot. */
function hashOf(ballot: Uint16Array, length: number): number {
  let hash = 0x811c9dc5;
  for (let mark = 0; mark < length; mark += 1) hash = Math.imul(hash ^ ballot[mark]!, 0x01000193);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function copied<Block extends Uint16Array | Uint32Array | Float64Array>(from: Block, into: Block): Block {
  into.set(from);
  return into;
}
