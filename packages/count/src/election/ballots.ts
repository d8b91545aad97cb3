import { invariant } from '@tauride/kernel';

/** Set on a mark that is ranked equal with the one before it. */
const EQUAL = 0x8000;
const CANDIDATE = 0x7fff;
/** So many candidates a mark can tell apart. */
export const MOST_CANDIDATES = CANDIDATE + 1;

/** Ballots in one block of memory, since there can be millions. Equal ballots may lie together with the sum of their weights. */
export interface Ballots {
  /** How many lie here, blank ones included. */
  readonly size: number;
  /** By ballot: integers from 0 up, in units of 10^-`decimals` votes. */
  readonly weights: Float64Array;
  /** By ballot, and one more at the end: where its marks begin in `marks`. */
  readonly starts: Uint32Array;
  /** Candidates from the first preference on; see {@link candidateOf} and {@link isEqualToLast}. */
  readonly marks: Uint16Array;
  /** Decimals of the weights; 0 for whole votes. */
  readonly decimals: number;
}

/** Whose mark it is. */
export function candidateOf(mark: number): number {
  return mark & CANDIDATE;
}

/** Whether the mark shares its rank with the one before it on the ballot. */
export function isEqualToLast(mark: number): boolean {
  return mark >= EQUAL;
}

/** A mark as it lies in {@link Ballots.marks}.
 *  @param candidate from 0, below {@link MOST_CANDIDATES} */
export function markOf(candidate: number, equalToLast: boolean): number {
  return equalToLast ? candidate | EQUAL : candidate;
}

/** The ranks of one ballot, best first. For display and tests; counts read the marks. */
export function ranksOf(ballots: Ballots, at: number): readonly (readonly number[])[] {
  const ranks: number[][] = [];
  for (const mark of ballots.marks.subarray(ballots.starts[at], ballots.starts[at + 1])) {
    if (isEqualToLast(mark)) ranks.at(-1)!.push(candidateOf(mark));
    else ranks.push([candidateOf(mark)]);
  }
  return ranks;
}

/** Takes ballots one by one. */
export interface BallotsBuilder {
  /** @throws InvariantError for a candidate twice on one ballot or a weight that is no safe integer from 0 up. */
  readonly add: (ranks: readonly (readonly number[])[], weight: number) => void;
  readonly build: () => Ballots;
}

/** @param decimals of the weights that will be added; 0 for whole votes */
export function ballotsBuilder(decimals = 0): BallotsBuilder {
  let marks = new Uint16Array(1_024);
  let weights = new Float64Array(256);
  let starts = new Uint32Array(257);
  let size = 0;
  let used = 0;
  const put = (mark: number): void => {
    if (used === marks.length) marks = grown(marks, new Uint16Array(used * 2));
    marks[used] = mark;
    used += 1;
  };
  return {
    add: (ranks, weight) => {
      invariant(Number.isSafeInteger(weight) && weight >= 0, `${weight} is not a weight`);
      const all = ranks.flat();
      invariant(new Set(all).size === all.length, 'a candidate stands twice on one ballot');
      if (size === weights.length) {
        weights = grown(weights, new Float64Array(size * 2));
        starts = grown(starts, new Uint32Array(size * 2 + 1));
      }
      for (const rank of ranks)
        rank.forEach((candidate, at) => put(at === 0 ? candidate : candidate | EQUAL));
      weights[size] = weight;
      size += 1;
      starts[size] = used;
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

/** Ballots from plain ranks, each with its weight. */
export function ballotsOf(
  list: readonly { readonly ranks: readonly (readonly number[])[]; readonly weight: number }[],
  decimals = 0,
): Ballots {
  const builder = ballotsBuilder(decimals);
  for (const { ranks, weight } of list) builder.add(ranks, weight);
  return builder.build();
}

function grown<Block extends Uint16Array | Uint32Array | Float64Array>(from: Block, into: Block): Block {
  into.set(from);
  return into;
}
