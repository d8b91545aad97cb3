import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepAfter, ONE, timesUp } from './nine-decimals.ts';

const share = fc.oneof(fc.integer({ min: 0, max: ONE }), fc.constantFrom(0, 1, ONE - 1, ONE));

describe('nine decimals', () => {
  it('[VM-4] multiply to the exact product, rounded up', () => {
    fc.assert(
      fc.property(share, share, (left, right) => {
        const exact = (BigInt(left) * BigInt(right) + BigInt(ONE - 1)) / BigInt(ONE);
        expect(timesUp(left, right)).toBe(Number(exact));
      }),
      { numRuns: 2_000 },
    );
  });

  it('[VM-4] bring a keep value down by quota over votes, rounded up twice, and never above one', () => {
    // 1294.347296281 x 0.988575781 = 1279.560388..., and that over 1316.782940292: a step of Dunedin Cargill 2004.
    expect(keepAfter(988_575_781, { quota: 1_294_347_296_281n, votes: 1_316_782_940_292n })).toBe(
      971_732_205,
    );
    expect(keepAfter(ONE, { quota: 2n, votes: 3n })).toBe(666_666_667);
    expect(keepAfter(ONE, { quota: 3n, votes: 2n })).toBe(ONE);
    expect(keepAfter(500_000_000, { quota: 3n, votes: 0n })).toBe(500_000_000);
  });
});
