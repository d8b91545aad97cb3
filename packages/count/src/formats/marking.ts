/** How a ballot paper's marks become ranks where the voter did not mark one candidate in each rank. */
export interface MarkingPolicy {
  /** Several candidates in one rank: they are equal (default), the rank is passed over, or the ballot ends there. */
  readonly overvotes?: 'equal' | 'skip' | 'end';
  /** More ranks in a row left empty than this end the ballot. Default: any number is passed over. */
  readonly mostSkipped?: number;
  /** A candidate who stands in an earlier rank already: passed over (default), or the ballot ends there. */
  readonly duplicates?: 'skip' | 'end';
  /** Later ranks are not read. Default: all are. */
  readonly mostRanks?: number;
}

/** Ranks of a ballot from what is marked in its first, second, third ... rank.
 *  @param marked by rank: the candidates who are marked; nobody in a rank that was skipped
 *  Source of the policies: the options of RCTab's contest configurations. */
export function ranksFromMarks(
  marked: readonly (readonly number[])[],
  policy: MarkingPolicy = {},
): readonly (readonly number[])[] {
  const named = new Set<number>();
  const ranks: (readonly number[])[] = [];
  let skipped = 0;
  for (const candidates of marked.slice(0, policy.mostRanks)) {
    const distinct = [...new Set(candidates)].toSorted((a, b) => a - b);
    skipped = distinct.length === 0 ? skipped + 1 : 0;
    if (skipped > (policy.mostSkipped ?? Number.POSITIVE_INFINITY)) break;
    if (distinct.length > 1 && policy.overvotes === 'end') break;
    if (distinct.length > 1 && policy.overvotes === 'skip') continue;
    const fresh = distinct.filter((candidate) => !named.has(candidate));
    if (fresh.length < distinct.length && policy.duplicates === 'end') break;
    for (const candidate of fresh) named.add(candidate);
    if (fresh.length > 0) ranks.push(fresh);
  }
  return ranks;
}
