import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import { apportion } from './apportion.ts';
import type { ApportionmentId } from './model.ts';
import { readShare } from './share.ts';

/** 100 seats' worth of a text-book example; the five lists come apart by all four methods. */
const VOTES = [47_000, 16_000, 15_900, 12_000, 6_000, 3_100];

function seatsBy(method: ApportionmentId, seats = 10): readonly number[] {
  return apportion(VOTES, { seats, method }).seats;
}

describe('apportion', () => {
  it('[VA-1] gives seats by votes / (s + 1)', () => {
    expect(seatsBy('dhondt')).toEqual([5, 2, 2, 1, 0, 0]);
    expect(apportion([340, 280, 160, 60], { seats: 7, method: 'dhondt' })).toEqual({
      seats: [3, 3, 1, 0],
      excluded: [],
      quotients: [
        { seat: 1, list: 0, num: '340', den: '1' },
        { seat: 2, list: 1, num: '280', den: '1' },
        { seat: 3, list: 0, num: '340', den: '2' },
        { seat: 4, list: 2, num: '160', den: '1' },
        { seat: 5, list: 1, num: '280', den: '2' },
        { seat: 6, list: 0, num: '340', den: '3' },
        { seat: 7, list: 1, num: '280', den: '3' },
      ],
    });
  });

  it('[VA-2] gives seats by votes / (2s + 1)', () => {
    expect(seatsBy('sainte-lague')).toEqual([4, 2, 2, 1, 1, 0]);
    expect(apportion([53, 24, 23], { seats: 7, method: 'sainte-lague' }).seats).toEqual([3, 2, 2]);
  });

  it('[VA-3] makes a first seat harder to win with 1.4 as the first divisor', () => {
    expect(seatsBy('sainte-lague-1.4')).toEqual([5, 2, 2, 1, 0, 0]);
    const { quotients } = apportion([14, 9], { seats: 2, method: 'sainte-lague-1.4' });
    expect(quotients).toEqual([
      { seat: 1, list: 0, num: '70', den: '7' },
      { seat: 2, list: 1, num: '45', den: '7' },
    ]);
  });

  it('[VA-4] gives whole shares, and the rest to the largest remainders', () => {
    expect(seatsBy('hare-niemeyer')).toEqual([5, 2, 1, 1, 1, 0]);
    expect(apportion([3, 2], { seats: 3, method: 'hare-niemeyer' }).quotients).toEqual([
      { seat: 1, list: 0, num: '9', den: '5' },
      { seat: 2, list: 1, num: '6', den: '5' },
      { seat: 3, list: 0, num: '4', den: '5' },
    ]);
  });

  it('[VA-5] leaves out lists under the threshold, but none that reaches it or has a direct seat', () => {
    const votes = [900, 50, 49, 1];
    const asked = { seats: 20, method: 'hare-niemeyer', threshold: '5%' } as const;
    expect(apportion(votes, asked)).toMatchObject({ seats: [19, 1, 0, 0], excluded: [2, 3] });
    expect(apportion(votes, { ...asked, valid: 1_001 }).excluded).toEqual([1, 2, 3]);
    expect(apportion(votes, { ...asked, direct: [0, 0, 1, 0] })).toMatchObject({
      seats: [18, 1, 1, 0],
      excluded: [3],
    });
  });

  it('[VA-6] lets a list keep direct seats beyond its share', () => {
    const votes = [60, 30, 10];
    expect(apportion(votes, { seats: 10, method: 'sainte-lague', direct: [6, 2, 3] })).toMatchObject({
      seats: [6, 3, 3],
      overhang: [0, 0, 2],
    });
    expect(apportion(votes, { seats: 10, method: 'sainte-lague', direct: [6, 2, 1] })).not.toHaveProperty(
      'overhang',
    );
  });

  it.each<ApportionmentId>(['dhondt', 'sainte-lague', 'sainte-lague-1.4', 'hare-niemeyer'])(
    '[VA-7] tells who stands equal for the last seats by %s, or draws lots',
    (method) => {
      const asked = { seats: 5, method };
      expect(apportion([100, 100, 100], asked)).toMatchObject({
        seats: [1, 1, 1],
        tie: { among: [0, 1, 2], seats: 2 },
      });
      const drawn = apportion([100, 100, 100], { ...asked, lots: givenLots([2, 0]) });
      expect(drawn).toMatchObject({
        seats: [2, 1, 2],
        ties: [
          { among: [0, 1, 2], chosen: 2 },
          { among: [0, 1], chosen: 0 },
        ],
      });
      expect(drawn.quotients).toHaveLength(5);
      expect(drawn).not.toHaveProperty('tie');
      expect(apportion([100, 100, 100], { ...asked, lots: givenLots([2]) })).toHaveProperty('tie');
      expect(apportion([100, 100, 100], { seats: 6, method })).not.toHaveProperty('tie');
    },
  );

  it('[VA-8] compares quotients as fractions', () => {
    const big = Number.MAX_SAFE_INTEGER;
    const { quotients, tie } = apportion([big, (big - 1) / 2], { seats: 2, method: 'dhondt' });
    expect(tie).toBeUndefined();
    expect(quotients.map(({ list }) => list)).toEqual([0, 0]);
    expect(apportion([big - 1, (big - 1) / 2], { seats: 2, method: 'dhondt' }).tie).toEqual({
      among: [0, 1],
      seats: 1,
    });
  });

  it('[VA-9] gives nothing to lists without votes', () => {
    for (const method of ['dhondt', 'hare-niemeyer'] as const) {
      expect(apportion([5, 0], { seats: 3, method }).seats).toEqual([3, 0]);
      expect(apportion([0, 0], { seats: 3, method })).toEqual({ seats: [0, 0], quotients: [], excluded: [] });
    }
  });

  it.each([
    [[1.5], {}, '1.5 is no number of votes'],
    [[1], { seats: -1 }, '-1 is no number of seats'],
    [[1], { seats: 100_001 }, '100001 is no number of seats'],
    [[1], { threshold: 'five' }, 'five is no share of the votes'],
  ])('[VA-9] refuses %j with %j', (votes, wrong, message) => {
    expect(() => apportion(votes, { seats: 1, method: 'dhondt', ...wrong })).toThrow(message);
  });

  it.each([
    ['5%', 5n, 100n],
    ['3.5 %', 35n, 1_000n],
    ['0.05', 5n, 100n],
    ['.05', 5n, 100n],
    ['1/20', 1n, 20n],
    ['100%', 100n, 100n],
    ['101%', null, null],
    ['1/0', null, null],
    ['-5%', null, null],
    ['', null, null],
    ['%', null, null],
  ])('[VA-5] reads the threshold %j', (text, num, den) => {
    expect(readShare(text)).toEqual(num === null ? null : { num, den });
  });
});
