import { greatest, type Handed } from './divisors.ts';
import type { SeatQuotient } from './model.ts';

/** Hare and Niemeyer: each list gets the whole part of votes x seats / all votes, and the seats left go to the largest remainders. */
export function byLargestRemainder(votes: readonly bigint[], seats: number): Handed {
  const all = votes.reduce((sum, each) => sum + each, 0n);
  const given = votes.map(() => 0);
  const quotients: SeatQuotient[] = [];
  if (all === 0n) return { seats: given, quotients };
  const give = (list: number, num: bigint): void => {
    given[list] = given[list]! + 1;
    quotients.push({ seat: quotients.length + 1, list, num: `${num}`, den: `${all}` });
  };
  const claims = votes.map((each) => each * BigInt(seats));
  claims.forEach((claim, list) => {
    for (let seat = claim / all; seat > 0n; seat -= 1n) give(list, claim);
  });
  const remainders = claims.map((claim) => ({ num: claim % all, den: all }));
  while (quotients.length < seats) {
    const best = greatest(remainders);
    const open = seats - quotients.length;
    if (best.length > open)
      return { seats: given, quotients, tie: { among: best, seats: open }, tied: remainders[best[0]!]! };
    for (const list of best) {
      give(list, remainders[list]!.num);
      remainders[list] = { num: 0n, den: all };
    }
  }
  return { seats: given, quotients };
}
