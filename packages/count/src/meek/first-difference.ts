/** Of tied candidates those who had the fewest votes at the earliest step at which they did not all have the same; all of them where
 *  there was none. Source: NZ Local Electoral Regulations 2001, Schedule 1A, clause 40 (ahead at first difference).
 *  @param steps votes by candidate, oldest first */
export function behindAtFirstDifference(
  tied: readonly number[],
  steps: readonly (readonly bigint[])[],
): readonly number[] {
  for (const votes of steps) {
    const least = tied.reduce((low, each) => (votes[each]! < low ? votes[each]! : low), votes[tied[0]!]!);
    const behind = tied.filter((each) => votes[each] === least);
    if (behind.length < tied.length) return behind;
  }
  return tied;
}
