import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';
import { assertCountable } from '../election/countable.ts';
import { exactSum } from '../election/exact-sum.ts';
import type { CountOptions, Election } from '../election/model.ts';
import { type Tallies, tallies } from './tallies.ts';

/** How often each candidate is preferred to each other one. */
export interface Matrix {
  readonly size: number;
  /** Those who did not withdraw, ascending. */
  readonly standing: readonly number[];
  /** `preferred[a * size + b]`: votes that prefer a to b, in units of the smallest weight. */
  readonly preferred: readonly bigint[];
  readonly valid: bigint;
  readonly blank: bigint;
}

/** Rule VW-1: a ranked candidate is preferred to all ranked lower and to all who are not ranked; equal ones and two who are not ranked
 *  are not preferred to each other. Withdrawn candidates are passed over. */
export function pairwiseMatrix(election: Election, options: CountOptions): Matrix {
  assertCountable(election, options);
  const { ballots, candidates, withdrawn } = election;
  const size = candidates.length;
  const isOut = new Uint8Array(size);
  for (const candidate of withdrawn) isOut[candidate] = 1;
  const standing = candidates.flatMap((_, candidate) => (isOut[candidate] === 1 ? [] : [candidate]));
  const { blank, valid } = weightsOf(ballots, isOut);
  const counters = tallies(size, valid);
  const scratch: Scratch = {
    isOut,
    everybody: setOf(standing, counters.words),
    below: new Int32Array(counters.words),
    rank: new Uint16Array(size),
  };
  for (let paper = 0; paper < ballots.size; paper += 1) addPaper(counters, ballots, paper, scratch);
  return { size, standing, preferred: counters.read(), valid, blank };
}

/** Memory that all papers use in turn. */
interface Scratch {
  readonly isOut: Uint8Array;
  readonly everybody: Int32Array;
  readonly below: Int32Array;
  readonly rank: Uint16Array;
}

function addPaper(counters: Tallies, ballots: Ballots, paper: number, scratch: Scratch): void {
  const { marks } = ballots;
  const { below, everybody, isOut, rank } = scratch;
  const start = ballots.starts[paper]!;
  const end = ballots.starts[paper + 1]!;
  const weight = ballots.weights[paper]!;
  for (let word = 0; word < below.length; word += 1) below[word] = everybody[word]!;
  for (let at = start; at < end; at += 1) {
    const candidate = candidateOf(marks[at]!);
    const word = candidate >>> 5;
    below[word] = below[word]! & ~(1 << (candidate & 31));
  }
  // From the last rank up, so that what is below grows by each rank once it is counted.
  let members = 0;
  for (let at = end - 1; at >= start; at -= 1) {
    const mark = marks[at]!;
    const candidate = candidateOf(mark);
    if (isOut[candidate] === 0) {
      rank[members] = candidate;
      members += 1;
    }
    if (isEqualToLast(mark)) continue;
    for (let member = 0; member < members; member += 1) counters.add(rank[member]!, below, weight);
    for (; members > 0; members -= 1) {
      const word = rank[members - 1]! >>> 5;
      below[word] = below[word]! | (1 << (rank[members - 1]! & 31));
    }
  }
}

function setOf(members: readonly number[], words: number): Int32Array {
  const set = new Int32Array(words);
  for (const member of members) set[member >>> 5]! |= 1 << (member & 31);
  return set;
}

/** A paper that ranks nobody who stands is blank. */
function weightsOf(
  { marks, size, starts, weights }: Ballots,
  isOut: Uint8Array,
): { readonly valid: bigint; readonly blank: bigint } {
  const valid = exactSum();
  const blank = exactSum();
  for (let paper = 0; paper < size; paper += 1) {
    let at = starts[paper]!;
    while (at < starts[paper + 1]! && isOut[candidateOf(marks[at]!)] === 1) at += 1;
    (at < starts[paper + 1]! ? valid : blank).add(weights[paper]!);
  }
  return { valid: valid.sum(), blank: blank.sum() };
}
