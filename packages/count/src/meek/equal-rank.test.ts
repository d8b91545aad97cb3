import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEqually } from './equal-rank.ts';
import { ONE } from './nine-decimals.ts';

function orders(members: readonly number[]): readonly (readonly number[])[] {
  if (members.length === 0) return [[]];
  return members.flatMap((first) =>
    orders(members.filter((member) => member !== first)).map((rest) => [first, ...rest]),
  );
}

/** What n! papers would give, one in each order, as fractions over ONE^n and n!. */
function byAllOrders(left: number, keeps: readonly number[]): readonly number[] {
  const one = BigInt(ONE);
  const sums = keeps.map(() => 0n);
  const all = orders(keeps.map((_, at) => at));
  for (const order of all) {
    let came = BigInt(left) * one ** BigInt(keeps.length);
    for (const member of order) {
      sums[member]! += (came * BigInt(keeps[member]!)) / one;
      came = (came * BigInt(ONE - keeps[member]!)) / one;
    }
  }
  return sums.map((sum) => Number(sum / (BigInt(all.length) * one ** BigInt(keeps.length))));
}

const keeps = fc.array(fc.oneof(fc.constant(ONE), fc.integer({ min: 1, max: ONE })), {
  minLength: 1,
  maxLength: 5,
});

describe('equal ranks', () => {
  it('[VM-9] give what n! papers would give that stand in every order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ONE }), keeps, (left, each) => {
        expect(shareEqually(left, each).kept).toEqual(byAllOrders(left, each));
      }),
    );
  });

  it('[VM-9] never give away more than came, and lose less than a unit for each who stands in the rank', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: ONE }), keeps, (left, each) => {
        const { kept, passed } = shareEqually(left, each);
        const lost = left - passed - kept.reduce((sum, one) => sum + one, 0);
        expect(lost).toBeGreaterThanOrEqual(0);
        expect(lost).toBeLessThanOrEqual(each.length);
      }),
    );
  });

  it('[VM-9] pass nothing on while one of them is hopeful', () => {
    expect(shareEqually(ONE, [ONE, 500_000_000])).toEqual({ kept: [750_000_000, 250_000_000], passed: 0 });
    expect(shareEqually(ONE, [500_000_000, 500_000_000])).toEqual({
      kept: [375_000_000, 375_000_000],
      passed: 250_000_000,
    });
  });
});
