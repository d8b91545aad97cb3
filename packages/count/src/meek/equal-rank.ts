import { ONE } from './nine-decimals.ts';

export interface SharedRank {
  /** What each candidate of the rank keeps, in the order given, rounded down. */
  readonly kept: readonly number[];
  /** What goes on to the next rank, rounded down. */
  readonly passed: number;
}

/** Shares what a paper has left among candidates ranked equal: as if n! papers, each of the n!-th part, ranked them in every order.
 *  A candidate who is preceded by j of the other n - 1 stands so in j! (n-1-j)! of the n! orders for each choice of these j, and
 *  gets what all of them pass on. @param keeps from 0 to {@link ONE}. Source: B. L. Meek, "A new approach to the single
 *  transferable vote", paper II (1970), section 6. */
export function shareEqually(left: number, keeps: readonly number[]): SharedRank {
  const each = Math.floor(left / keeps.length);
  if (keeps.every((keep) => keep === ONE)) return { kept: keeps.map(() => each), passed: 0 };
  const passing = keeps.filter((keep) => keep < ONE).map((keep) => BigInt(ONE - keep));
  const kept = keeps.map((keep) => {
    const others = keep < ONE ? without(passing, BigInt(ONE - keep)) : passing;
    return keptOf({ left, keep, size: keeps.length, others });
  });
  if (passing.length < keeps.length) return { kept, passed: 0 };
  const all = passing.reduce((product, part) => product * part, 1n);
  return { kept, passed: Number((BigInt(left) * all) / BigInt(ONE) ** BigInt(keeps.length)) };
}

interface Member {
  readonly left: number;
  readonly keep: number;
  /** How many stand in the rank. */
  readonly size: number;
  /** What those of the others who are elected pass on of a vote. */
  readonly others: readonly bigint[];
}

function keptOf({ left, keep, size, others }: Member): number {
  const one = BigInt(ONE);
  const most = others.length;
  // Over the common denominator size x (size-1) x ... x (size-most) x ONE^most, j others before count j! times the factors left.
  let denominator = 1n;
  for (let at = 0; at <= most; at += 1) denominator *= BigInt(size - at);
  const sums = elementary(others);
  let numerator = 0n;
  let factor = denominator;
  for (let before = 0; before <= most; before += 1) {
    factor /= BigInt(size - before);
    numerator += factor * sums[before]! * one ** BigInt(most - before);
    factor *= BigInt(before + 1);
  }
  return Number((BigInt(left) * BigInt(keep) * numerator) / (denominator * one ** BigInt(most + 1)));
}

/** By j: the sum over all choices of j parts of their product. */
function elementary(parts: readonly bigint[]): readonly bigint[] {
  const sums = [1n, ...parts.map(() => 0n)];
  parts.forEach((part, known) => {
    for (let size = known + 1; size > 0; size -= 1) sums[size]! += sums[size - 1]! * part;
  });
  return sums;
}

function without(parts: readonly bigint[], part: bigint): readonly bigint[] {
  return parts.toSpliced(parts.indexOf(part), 1);
}
