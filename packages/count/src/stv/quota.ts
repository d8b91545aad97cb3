import type { QuotaBasis } from './rule.ts';

/** Votes / (seats + 1), cut off after `places` decimals; and whether nothing was cut. */
function dividedVotes(
  { votes, seats, decimals }: QuotaBasis,
  places: number,
): { readonly share: bigint; readonly unit: bigint; readonly isExact: boolean } {
  const unit = 10n ** BigInt(decimals - places);
  const divisor = BigInt(seats + 1) * unit;
  const share = (votes / divisor) * unit;
  return { share, unit, isExact: votes % divisor === 0n };
}

/** Votes / (seats + 1), cut off after `places` decimals, and one unit of the last of them more: with no places the next whole number
 *  of votes above the fraction. */
export function quotaPlusUnit(basis: QuotaBasis, places: number): bigint {
  const { share, unit } = dividedVotes(basis, places);
  return share + unit;
}

/** Votes / (seats + 1), rounded up to `places` decimals. */
export function quotaRoundedUp(basis: QuotaBasis, places: number): bigint {
  const { share, unit, isExact } = dividedVotes(basis, places);
  return isExact ? share : share + unit;
}
