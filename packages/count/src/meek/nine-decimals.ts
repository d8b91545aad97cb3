/** One vote, or a keep value of one: everything is reckoned at nine decimals, as integers. */
export const ONE = 1_000_000_000;
export const DECIMALS = 9;

const HALF = 100_000;
const REST = ONE / HALF;

/** The product of two numbers from 0 to {@link ONE} at nine decimals, rounded up. One factor is split in two, so that everything
 *  between stays an integer below 2^53, where a quotient rounds to its true floor and ceiling. */
export function timesUp(left: number, right: number): number {
  const high = Math.floor(left / HALF);
  const low = left - high * HALF;
  const upper = high * right;
  const whole = Math.floor(upper / REST);
  return whole + Math.ceil(((upper - whole * REST) * HALF + low * right) / ONE);
}

/** A keep value brought down so that the candidate comes to keep a quota: quota x keep / votes, both steps rounded up at nine
 *  decimals; at most one. Source: NZ Local Electoral Regulations 2001, Schedule 1A, clauses 7 and 17; PRF reference Meek rule, B.2.f. */
export function keepAfter(keep: number, { quota, votes }: { quota: bigint; votes: bigint }): number {
  if (votes === 0n) return keep;
  const product = dividedUp(quota * BigInt(keep), BigInt(ONE));
  const next = Number(dividedUp(product * BigInt(ONE), votes));
  return Math.min(next, ONE);
}

function dividedUp(left: bigint, right: bigint): bigint {
  return (left + right - 1n) / right;
}
