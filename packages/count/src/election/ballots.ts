import { invariant } from '@tauride/kernel';
import { ballotBlocks } from './ballot-blocks.ts';

/** Set on a mark that is ranked equal with the one before it. The lowest bit, so that it lies the same in a mark of either width. */
const EQUAL = 1;
/** So many candidates a mark can tell apart. */
export const MOST_CANDIDATES = 0x8000;

/** Ballots in one block of memory, since there can be millions. Equal ballots may lie together with the sum of their weights. */
export interface Ballots {
  /** How many lie here, blank ones included. */
  readonly size: number;
  /** By ballot: integers from 0 up, in units of 10^-`decimals` votes. Narrow where all of them are below 2^16. */
  readonly weights: Uint16Array | Float64Array;
  /** By ballot, and one more at the end: where its marks begin in `marks`. */
  readonly starts: Uint32Array;
  /** Candidates from the first preference on; see {@link candidateOf} and {@link isEqualToLast}. Narrow where all
   *  candidates named are below 128. */
  readonly marks: Uint8Array | Uint16Array;
  /** Decimals of the weights; 0 for whole votes. */
  readonly decimals: number;
}

/** Whose mark it is. */
export function candidateOf(mark: number): number {
  return mark >>> 1;
}

/** Whether the mark shares its rank with the one before it on the ballot. */
export function isEqualToLast(mark: number): boolean {
  return (mark & EQUAL) === EQUAL;
}

/** A mark as it lies in {@link Ballots.marks}.
 *  @param candidate from 0, below {@link MOST_CANDIDATES} */
export function markOf(candidate: number, equalToLast: boolean): number {
  return equalToLast ? (candidate << 1) | EQUAL : candidate << 1;
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
  const blocks = ballotBlocks();
  let marks = new Uint16Array(64);
  return {
    add: (ranks, weight) => {
      invariant(Number.isSafeInteger(weight) && weight >= 0, `${weight} is not a weight`);
      const all = ranks.flat();
      invariant(new Set(all).size === all.length, 'a candidate stands twice on one ballot');
      if (all.length > marks.length) marks = new Uint16Array(all.length * 2);
      let length = 0;
      for (const rank of ranks)
        for (const [at, candidate] of rank.entries()) {
          invariant(
            candidate < MOST_CANDIDATES,
            `${candidate} is beyond the candidates that a mark can name`,
          );
          marks[length] = markOf(candidate, at > 0);
          length += 1;
        }
      blocks.append(marks, length, weight);
    },
    build: () => blocks.pack(decimals),
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
