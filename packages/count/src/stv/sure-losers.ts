/** How many of the lowest have together so few votes that none of them can pass the next one.
 *  @param ascending votes of those who may go out, lowest first
 *  @param surplus votes that may still come to them
 *  @param spare how many may go out at most
 *  @param isBelow whether the first number of votes loses against the second */
export function sureLosersBelow(
  ascending: readonly bigint[],
  surplus: bigint,
  spare: number,
  isBelow: (together: bigint, next: bigint) => boolean,
): number {
  let together = surplus;
  let most = 0;
  for (let many = 1; many <= spare && many < ascending.length; many += 1) {
    together += ascending[many - 1]!;
    if (isBelow(together, ascending[many]!)) most = many;
  }
  return most;
}
