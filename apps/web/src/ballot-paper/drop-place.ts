type Row = {
  /** Where the middle of the held row is, in px from the start of the list. */
  readonly middle: number;
  readonly half: number;
  /** Middles of the other ranked rows, as they lie. */
  readonly others: readonly number[];
  /** Where the ranked rows end. */
  readonly end: number;
};

/** The place among the other ranked rows where a held row would come to lie; null well below them: it then has no rank. */
export function dropPlace({ middle, half, others, end }: Row): number | null {
  if (middle - half > end + half / 2) return null;
  return others.filter((other) => other < middle).length;
}
