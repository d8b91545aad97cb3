import type { QuotaBasis } from './rule.ts';

/** Votes divided by one more than the seats, cut off after `decimals`, in units of these; and whether nothing was cut. */
function dividedVotes(
  { votes, seats, weightDecimals }: QuotaBasis,
  decimals: number,
): { readonly share: bigint; readonly isExact: boolean } {
  const units = votes * 10n ** BigInt(decimals);
  const divisor = BigInt(seats + 1) * 10n ** BigInt(weightDecimals);
  return { share: units / divisor, isExact: units % divisor === 0n };
}

/** The next whole number of votes above votes / (seats + 1), in 10^-`decimals` votes. */
export function wholeQuota(basis: QuotaBasis, decimals: number): bigint {
  return (dividedVotes(basis, 0).share + 1n) * 10n ** BigInt(decimals);
}

/** Votes / (seats + 1), cut off after `decimals`, and one unit more. */
export function quotaPlusUnit(basis: QuotaBasis, decimals: number): bigint {
  return dividedVotes(basis, decimals).share + 1n;
}

/** Votes / (seats + 1), rounded up to `decimals`. */
export function quotaRoundedUp(basis: QuotaBasis, decimals: number): bigint {
  const { share, isExact } = dividedVotes(basis, decimals);
  return isExact ? share : share + 1n;
}
