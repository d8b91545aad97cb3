import type { Votes } from '@tauride/count/elections';

/** How large a number of votes is drawn. Only pictures may round; what is counted or compared is not. */
export function drawn(votes: Votes): number {
  return Number(votes);
}

/** Votes in the manner of a language: with two decimals at most in a picture, with all of them in a table, and `exact` without
 *  zeros at the end. */
export function votesText(votes: Votes, locale: string, decimals: 'all' | 'exact' | 'few' = 'few'): string {
  const digits = decimalsOf(votes);
  const format = new Intl.NumberFormat(locale, {
    minimumFractionDigits: decimals === 'all' ? digits : 0,
    maximumFractionDigits: decimals === 'few' ? 2 : digits,
    roundingMode: 'trunc',
  });
  // A string is formatted exactly, however many digits it has.
  return format.format(votes as `${number}`);
}

/** `a` less `b`, exactly. */
export function votesLess(a: Votes, b: Votes): Votes {
  const decimals = Math.max(decimalsOf(a), decimalsOf(b));
  return written(scaled(a, decimals) - scaled(b, decimals), decimals);
}

export function isNothing(votes: Votes): boolean {
  return !/[1-9]/u.test(votes);
}

export function isBelowZero(votes: Votes): boolean {
  return votes.startsWith('-') && !isNothing(votes);
}

function decimalsOf(votes: Votes): number {
  const point = votes.indexOf('.');
  return point === -1 ? 0 : votes.length - point - 1;
}

function scaled(votes: Votes, decimals: number): bigint {
  const [whole = '0', part = ''] = votes.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

function written(value: bigint, decimals: number): Votes {
  const digits = String(value < 0n ? -value : value).padStart(decimals + 1, '0');
  const sign = value < 0n ? '-' : '';
  return decimals === 0 ? sign + digits : `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}
