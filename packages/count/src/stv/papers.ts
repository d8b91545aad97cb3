import { invariant } from '@tauride/kernel';
import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';
import { exactSum } from '../election/exact-sum.ts';
import type { Election } from '../election/model.ts';

/** The valid papers of an election as a count by transfers reads them: equal papers lie together, each has one or more
 *  candidates in strict order, and nobody who withdrew. */
export interface Papers {
  readonly size: number;
  /** By paper: how many there are of it, in units of the ballots' decimals. */
  readonly weights: Float64Array;
  /** By paper, and one more at the end: where its preferences begin. */
  readonly starts: Uint32Array;
  readonly preferences: Uint16Array;
  /** Sums of weights: of the valid papers, and of those that show no first preference. */
  readonly valid: bigint;
  readonly blank: bigint;
}

/** Rules VS-1 to VS-4: passes over withdrawn candidates, and cuts a paper off at the first rank that several share. */
export function papersOf(election: Election): Papers {
  const { ballots, candidates } = election;
  const isOut = new Uint8Array(candidates.length);
  for (const candidate of election.withdrawn) isOut[candidate] = 1;
  const stack = paperStack(ballots);
  for (let at = 0; at < ballots.size; at += 1) {
    const weight = ballots.weights[at]!;
    if (weight > 0) stack.lay(at, weight, isOut);
  }
  return stack.papers();
}

interface PaperStack {
  readonly lay: (ballot: number, weight: number, isOut: Uint8Array) => void;
  readonly papers: () => Papers;
}

function paperStack(ballots: Ballots): PaperStack {
  const preferences = new Uint16Array(ballots.marks.length);
  const starts = new Uint32Array(ballots.size + 1);
  const weights: number[] = [];
  const valid = exactSum();
  const blank = exactSum();
  const slots = new Int32Array(slotCount(ballots.size)).fill(-1);
  const sameAs = (paper: number, from: number, length: number): boolean => {
    const start = starts[paper]!;
    if (starts[paper + 1]! - start !== length) return false;
    for (let at = 0; at < length; at += 1)
      if (preferences[start + at] !== preferences[from + at]) return false;
    return true;
  };
  const lay = (ballot: number, weight: number, isOut: Uint8Array): void => {
    const from = starts[weights.length]!;
    const length = copyPreferences(ballots, ballot, isOut, preferences, from);
    if (length === 0) {
      blank.add(weight);
      return;
    }
    valid.add(weight);
    let slot = hashOf(preferences, from, length) & (slots.length - 1);
    while (slots[slot]! >= 0 && !joins(slots[slot]!, from, length, weight))
      slot = (slot + 1) & (slots.length - 1);
    if (slots[slot]! >= 0) {
      weights[slots[slot]!]! += weight;
      return;
    }
    slots[slot] = weights.length;
    weights.push(weight);
    starts[weights.length] = from + length;
  };
  const joins = (paper: number, from: number, length: number, weight: number): boolean =>
    sameAs(paper, from, length) && Number.isSafeInteger(weights[paper]! + weight);
  return {
    lay,
    papers: () => ({
      size: weights.length,
      weights: Float64Array.from(weights),
      starts: starts.slice(0, weights.length + 1),
      preferences: preferences.slice(0, starts[weights.length]),
      valid: valid.sum(),
      blank: blank.sum(),
    }),
  };
}

function copyPreferences(
  ballots: Ballots,
  ballot: number,
  isOut: Uint8Array,
  into: Uint16Array,
  from: number,
): number {
  let used = from;
  let rankBegins = from;
  for (let at = ballots.starts[ballot]!; at < ballots.starts[ballot + 1]!; at += 1) {
    const mark = ballots.marks[at]!;
    const candidate = candidateOf(mark);
    invariant(candidate < isOut.length, `a ballot names candidate ${candidate} of ${isOut.length}`);
    if (!isEqualToLast(mark)) rankBegins = used;
    if (isOut[candidate] === 1) continue;
    if (used > rankBegins) return rankBegins - from;
    into[used] = candidate;
    used += 1;
  }
  return used - from;
}

/** A power of two that leaves at least half of the slots free. */
function slotCount(size: number): number {
  let count = 16;
  while (count < size * 2) count *= 2;
  return count;
}

function hashOf(preferences: Uint16Array, from: number, length: number): number {
  let hash = 0x81_1c_9d_c5;
  for (let at = from; at < from + length; at += 1) hash = Math.imul(hash ^ preferences[at]!, 0x01_00_01_93);
  return hash ^ (hash >>> 15);
}
