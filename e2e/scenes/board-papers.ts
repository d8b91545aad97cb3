import type { CandidateId, PaperText } from '@tauride/procedure';
import { paperText } from '@tauride/procedure';

/** Papers of an election to a board of five, found so that everything that is hard in a count comes to pass: by the Scottish rules
 *  two stand equal for going out from the first stage on, so that only a lot can say who, and it decides which of them is elected;
 *  and without the condition that at least three of the five be women a man would be elected in place of either. */

/** How many stand, each known by a place from 0 on. */
export const STANDING = 9;
export const SEATS = 5;
/** Places of those who count as women. */
export const women: readonly number[] = [1, 3, 5, 7];
export const quota = { group: 'Women', atLeast: 3 } as const;
/** Those between whom the lot is drawn. */
export const tied: readonly [number, number] = [1, 7];

export type Ranked = readonly number[];

/** Ranked by delegates on their own screens. */
export const onPhones: readonly Ranked[] = [
  [4, 7, 3, 0, 1],
  [7, 6, 4],
  [1, 8, 4, 5],
];

/** What the others cast. */
export const byOthers: readonly Ranked[] = [
  ...times(1, [3, 6, 4]),
  ...times(1, [4, 3, 0, 7, 8]),
  ...times(7, [3, 2, 0, 1]),
  ...times(1, [3, 5, 8]),
  ...times(5, [0, 5, 8, 3]),
  ...times(8, [3, 6, 1, 5]),
  ...times(6, [5, 4, 2, 8]),
];

/** One batch of papers that tellers count by hand. */
export const onPaper: { readonly ranked: Ranked; readonly count: number } = { ranked: [0, 5, 6], count: 8 };

function times(count: number, ranked: Ranked): readonly Ranked[] {
  return Array.from({ length: count }, () => ranked);
}

/** A paper as it lies in the box.
 *  @param candidates by place */
export function written(ranked: Ranked, candidates: readonly CandidateId[]): PaperText {
  return paperText(ranked.map((place) => [candidates[place]!]));
}
