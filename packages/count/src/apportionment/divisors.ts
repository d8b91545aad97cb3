import type { SeatQuotient } from './model.ts';

/** A method by divisors: the quotient of a list that has `seats` seats is `votes` x `factor` / `divisor`. */
export type Divisors = (seats: number) => { readonly factor: bigint; readonly divisor: bigint };

export const dhondt: Divisors = (seats) => ({ factor: 1n, divisor: BigInt(seats) + 1n });

export const sainteLague: Divisors = (seats) => ({ factor: 1n, divisor: 2n * BigInt(seats) + 1n });

/** The first divisor is 1.4, so that a first seat is harder to win. */
export const modifiedSainteLague: Divisors = (seats) =>
  seats === 0 ? { factor: 5n, divisor: 7n } : sainteLague(seats);

/** Seats so far, and who stands equal for those that are left. */
export interface Handed {
  readonly seats: readonly number[];
  readonly quotients: readonly SeatQuotient[];
  readonly tie?: { readonly among: readonly number[]; readonly seats: number };
  /** By which those of the tie stand equal. */
  readonly tied?: Quotient;
}

export interface Quotient {
  readonly num: bigint;
  readonly den: bigint;
}

/** Gives one seat after another to the greatest quotient; quotients are compared by cross multiplication.
 *  @param votes by list; a list with none takes no part */
export function byDivisors(votes: readonly bigint[], seats: number, divisors: Divisors): Handed {
  const given = votes.map(() => 0);
  const quotients: SeatQuotient[] = [];
  const current = votes.map((each) => quotientOf(each, 0, divisors));
  while (quotients.length < seats) {
    const best = greatest(current);
    const open = seats - quotients.length;
    if (best.length === 0) break;
    if (best.length > open)
      return { seats: given, quotients, tie: { among: best, seats: open }, tied: current[best[0]!]! };
    for (const list of best) {
      const { num, den } = current[list]!;
      given[list] = given[list]! + 1;
      quotients.push({ seat: quotients.length + 1, list, num: `${num}`, den: `${den}` });
      current[list] = quotientOf(votes[list]!, given[list], divisors);
    }
  }
  return { seats: given, quotients };
}

function quotientOf(votes: bigint, seats: number, divisors: Divisors): Quotient {
  const { factor, divisor } = divisors(seats);
  return { num: votes * factor, den: divisor };
}

/** The places of the greatest fractions over nought. */
export function greatest(fractions: readonly Quotient[]): readonly number[] {
  let best: number[] = [];
  let top: Quotient = { num: 0n, den: 1n };
  fractions.forEach((each, at) => {
    const difference = each.num * top.den - top.num * each.den;
    if (difference > 0n) {
      best = [at];
      top = each;
    } else if (difference === 0n && each.num > 0n) best.push(at);
  });
  return best;
}
