import { shareOf } from './share.ts';

/** Where the mark of a threshold stands on a bar as long as the basis: half a vote before the number needed, so that
 *  a vote that reaches it passes it. Null when no vote of this basis could carry.
 *  @param basis votes >= 0
 *  @param needed least number of Yes votes that carries */
export function thresholdMark({
  basis,
  needed,
}: {
  readonly basis: number;
  readonly needed: number;
}): string | null {
  if (basis <= 0 || needed > basis || needed < 1) return null;
  return shareOf(2 * needed - 1, 2 * basis);
}

/** How many Yes votes are over (positive) or short (negative) of what was needed; 0 when it was just reached. */
export function thresholdMargin({ yes, needed }: { readonly yes: number; readonly needed: number }): number {
  return yes - needed;
}
