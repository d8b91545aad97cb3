/** A share of the votes, exact. */
export interface Share {
  readonly num: bigint;
  readonly den: bigint;
}

const FRACTION = /^(\d{1,15})\s*\/\s*(\d{1,15})$/;
const DECIMAL = /^(\d{1,15})?(?:\.(\d{1,15}))?\s*(%?)$/;

/** Reads `5%`, `3.5 %`, `0.05` or `1/20`; `null` for anything else and for more than the whole. */
export function readShare(text: string): Share | null {
  const share = fraction(text.trim()) ?? decimal(text.trim());
  return share === null || share.den === 0n || share.num > share.den ? null : share;
}

function fraction(text: string): Share | null {
  const match = FRACTION.exec(text);
  return match === null ? null : { num: BigInt(match[1]!), den: BigInt(match[2]!) };
}

function decimal(text: string): Share | null {
  const match = DECIMAL.exec(text);
  if (match === null || (match[1] === undefined && match[2] === undefined)) return null;
  const decimals = match[2] ?? '';
  const whole = match[3] === '%' ? 100n : 1n;
  return { num: BigInt((match[1] ?? '') + decimals), den: whole * 10n ** BigInt(decimals.length) };
}
