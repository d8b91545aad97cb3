/** A number of votes as it stands in a file, exact. */
export interface ReadDecimal {
  readonly units: number;
  /** `units` are in 10^-decimals. */
  readonly decimals: number;
}

const DECIMAL = /^(\d*)(?:\.(\d*))?$/;
export const MOST_DECIMALS = 9;

/** Reads `12`, `0.5` or `.25`; `null` for anything else, for more than {@link MOST_DECIMALS} decimals, and beyond 2^53 units. */
export function readDecimal(text: string): ReadDecimal | null {
  const match = DECIMAL.exec(text);
  if (match === null || !/\d/.test(text)) return null;
  const decimals = (match[2] ?? '').replace(/0+$/, '');
  const units = Number(match[1]! + decimals);
  if (decimals.length > MOST_DECIMALS || !Number.isSafeInteger(units)) return null;
  return { units, decimals: decimals.length };
}

/** Writes what {@link readDecimal} reads. */
export function writeDecimal(units: number, decimals: number): string {
  if (decimals === 0) return String(units);
  const digits = String(units).padStart(decimals + 1, '0');
  return `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`.replace(/\.?0+$/, '');
}
