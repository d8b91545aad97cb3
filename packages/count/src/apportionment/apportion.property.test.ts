import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededLots } from '../election/lots.ts';
import { apportion } from './apportion.ts';
import { apportionmentIds } from './model.ts';

const votes = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 8 });
const method = fc.constantFrom(...apportionmentIds);
const seats = fc.integer({ min: 0, max: 40 });

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, each) => all + each, 0);
}

describe('apportion', () => {
  it('[VA-7] gives all seats that are there, with a lot where one is needed', () => {
    let lots = 0;
    fc.assert(
      fc.property(votes, method, seats, (list, by, asked) => {
        const found = apportion(list, { seats: asked, method: by, lots: seededLots('s') });
        expect(sum(found.seats)).toBe(sum(list) === 0 ? 0 : asked);
        expect(found.quotients).toHaveLength(sum(found.seats));
        const open = apportion(list, { seats: asked, method: by });
        expect(sum(open.seats) + (open.tie?.seats ?? 0)).toBe(sum(found.seats));
        lots += found.ties === undefined ? 0 : 1;
      }),
    );
    expect(lots).toBeGreaterThan(0);
  });

  it('[VA-4] stays within the whole numbers next to the exact share by largest remainders', () => {
    fc.assert(
      fc.property(votes, seats, (list, asked) => {
        const all = sum(list);
        const found = apportion(list, { seats: asked, method: 'hare-niemeyer', lots: seededLots('s') });
        found.seats.forEach((each, at) => {
          if (all === 0) return;
          expect(each * all).toBeGreaterThan(list[at]! * asked - all);
          expect(each * all).toBeLessThan(list[at]! * asked + all);
        });
      }),
    );
  });

  it('[VA-1] [VA-2] [VA-3] never take a seat from a list because the house grows', () => {
    fc.assert(
      fc.property(
        votes,
        fc.constantFrom('dhondt', 'sainte-lague', 'sainte-lague-1.4' as const),
        seats,
        (list, by, asked) => {
          const small = apportion(list, { seats: asked, method: by }).seats;
          const large = apportion(list, { seats: asked + 1, method: by }).seats;
          small.forEach((each, at) => expect(large[at]).toBeGreaterThanOrEqual(each));
        },
      ),
    );
  });

  it('[VA-1] gives no list less than the whole part of its share by votes / (s + 1)', () => {
    fc.assert(
      fc.property(votes, seats, (list, asked) => {
        if (sum(list) === 0) return;
        const found = apportion(list, { seats: asked, method: 'dhondt', lots: seededLots('s') }).seats;
        found.forEach((each, at) => {
          expect(each).toBeGreaterThanOrEqual(Math.floor((list[at]! * asked) / sum(list)));
        });
      }),
    );
  });
});
