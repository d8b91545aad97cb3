import type { Votes } from './model.ts';

/** Writes a number of 10^-`decimals` votes as an exact decimal. */
export function votesText(units: bigint, decimals: number): Votes {
  if (decimals === 0) return units.toString();
  const digits = (units < 0n ? -units : units).toString().padStart(decimals + 1, '0');
  const cut = digits.length - decimals;
  return `${units < 0n ? '-' : ''}${digits.slice(0, cut)}.${digits.slice(cut)}`;
}
