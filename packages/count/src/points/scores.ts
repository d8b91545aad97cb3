import { invariant } from '@tauride/kernel';
import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';

/** The ranks of one ballot as a method by points reads them: nobody who withdrew, and no rank without anybody. */
export interface PaperRanks {
  /** Candidates from the first preference on; the first `size` of them are the ballot. */
  readonly candidates: Uint16Array;
  /** By place in `candidates`: the number of its rank, from 0. */
  readonly rankOf: Uint16Array;
  readonly size: number;
}

/** Points and votes, exact. */
export interface Scores {
  /** By candidate, in units of 10^-`decimals`. */
  readonly units: readonly bigint[];
  readonly decimals: number;
  readonly valid: bigint;
  readonly blank: bigint;
}

/** Gives a ballot's points. Answers whether the ballot is valid.
 *  @param give adds so many points, an integer from 0 up, for each vote that the ballot weighs */
export type Scoring = (paper: PaperRanks, give: (candidate: number, points: number) => void) => boolean;

/** Adds up what each ballot gives. */
export function scoresOf(election: Election, scoring: Scoring): Scores {
  const { ballots, candidates } = election;
  const sums = exactSums(candidates.length + 2);
  const [valid, blank] = [candidates.length, candidates.length + 1];
  const read = paperReader(election);
  let weight = 0;
  const give = (candidate: number, points: number): void => sums.add(candidate, weight, points);
  for (let at = 0; at < ballots.size; at += 1) {
    weight = ballots.weights[at]!;
    if (weight === 0) continue;
    const paper = read(at);
    sums.add(paper.size > 0 && scoring(paper, give) ? valid : blank, weight, 1);
  }
  const totals = sums.totals();
  return {
    units: totals.slice(0, candidates.length),
    decimals: ballots.decimals,
    valid: totals[valid]!,
    blank: totals[blank]!,
  };
}

/** Those who did not withdraw, ascending. */
export function standingOf(election: Election): readonly number[] {
  const withdrawn = new Set(election.withdrawn);
  return election.candidates.flatMap((_name, candidate) => (withdrawn.has(candidate) ? [] : [candidate]));
}

function paperReader({ ballots, candidates, withdrawn }: Election): (at: number) => PaperRanks {
  const isOut = new Uint8Array(candidates.length);
  for (const candidate of withdrawn) isOut[candidate] = 1;
  const paper = {
    candidates: new Uint16Array(candidates.length),
    rankOf: new Uint16Array(candidates.length),
    size: 0,
  };
  return (at) => {
    paper.size = fill(paper, ballots, at, isOut);
    return paper;
  };
}

function fill(paper: Omit<PaperRanks, 'size'>, ballots: Ballots, ballot: number, isOut: Uint8Array): number {
  let size = 0;
  let rank = -1;
  let isNewRank = true;
  for (let at = ballots.starts[ballot]!; at < ballots.starts[ballot + 1]!; at += 1) {
    const mark = ballots.marks[at]!;
    const candidate = candidateOf(mark);
    invariant(candidate < isOut.length, `a ballot names candidate ${candidate} of ${isOut.length}`);
    if (!isEqualToLast(mark)) isNewRank = true;
    if (isOut[candidate] === 1) continue;
    if (isNewRank) rank += 1;
    isNewRank = false;
    paper.candidates[size] = candidate;
    paper.rankOf[size] = rank;
    size += 1;
  }
  return size;
}

/** Sums of products of safe integers: numbers while they are exact, large integers from there on. */
function exactSums(count: number): {
  readonly add: (at: number, weight: number, factor: number) => void;
  readonly totals: () => readonly bigint[];
} {
  const small = new Float64Array(count);
  const large = Array.from({ length: count }, () => 0n);
  return {
    add: (at, weight, factor) => {
      const sum = small[at]! + weight * factor;
      if (sum <= Number.MAX_SAFE_INTEGER) small[at] = sum;
      else large[at] = large[at]! + BigInt(weight) * BigInt(factor);
    },
    totals: () => large.map((sum, at) => sum + BigInt(small[at]!)),
  };
}
