import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { innerRadius, layoutSeats, outerRadius } from './layout.ts';

const kinds = ['yes', 'no', 'abstain', 'absent'] as const;
type Kind = (typeof kinds)[number];

const houses = fc
  .tuple(
    fc.integer({ min: 0, max: 150 }),
    fc.integer({ min: 0, max: 150 }),
    fc.integer({ min: 0, max: 100 }),
    fc.integer({ min: 0, max: 100 }),
  )
  .map((counts) => kinds.map((kind, place) => ({ kind, count: counts[place] ?? 0 })))
  .filter((wedges) => total(wedges) >= 15)
  .chain((wedges) =>
    fc.record({
      wedges: fc.constant(wedges),
      needed: fc.option(fc.integer({ min: 2, max: total(wedges) })),
    }),
  );

function total(wedges: readonly { readonly count: number }[]): number {
  return wedges.reduce((sum, wedge) => sum + wedge.count, 0);
}

const angleOf = ({ x, y }: { x: number; y: number }) => Math.atan2(Math.max(0, -y), -x);

describe('the hemicycle', () => {
  it('draws exactly the seats there are', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        const { seats } = layoutSeats<Kind>(wedges, needed);
        for (const { kind, count } of wedges) {
          expect(seats.filter((seat) => seat.kind === kind)).toHaveLength(count);
        }
      }),
    );
  });

  it('lets no two seats overlap, and keeps them large enough to see', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        const { seats, seatRadius } = layoutSeats<Kind>(wedges, needed);
        expect(seatRadius).toBeGreaterThan(3);
        const overlapping = seats.filter((a, place) =>
          seats.some((b, other) => other > place && Math.hypot(a.x - b.x, a.y - b.y) <= 2 * seatRadius),
        );
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it('keeps the order of the wedges from the start side', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        const { seats } = layoutSeats<Kind>(wedges, needed);
        let furthest = -1;
        for (const kind of kinds) {
          const angles = seats.filter((seat) => seat.kind === kind).map(angleOf);
          if (angles.length === 0) continue;
          expect(Math.min(...angles)).toBeGreaterThan(furthest);
          furthest = Math.max(...angles);
        }
      }),
    );
  });

  it('puts the mark between the vote before the number needed and that vote', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        const { seats, mark } = layoutSeats<Kind>(wedges, needed);
        if (mark === null) {
          expect(needed).toBeNull();
          return;
        }
        const at = angleOf({ x: mark.x2, y: mark.y2 });
        expect(seats.filter((seat) => angleOf(seat) < at)).toHaveLength((needed ?? 0) - 1);
      }),
    );
  });

  it('draws the mark through no seat', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        const { seats, seatRadius, mark } = layoutSeats<Kind>(wedges, needed);
        if (mark === null) return;
        const at = angleOf({ x: mark.x2, y: mark.y2 });
        const touched = seats.filter(
          (seat) => Math.hypot(seat.x, seat.y) * Math.sin(Math.abs(angleOf(seat) - at)) < seatRadius,
        );
        expect(touched).toEqual([]);
      }),
    );
  });

  it('keeps every seat between the inner and the outer radius and above the baseline', () => {
    fc.assert(
      fc.property(houses, ({ wedges, needed }) => {
        for (const { x, y } of layoutSeats<Kind>(wedges, needed).seats) {
          expect(Math.hypot(x, y)).toBeGreaterThan(innerRadius - 1e-6);
          expect(Math.hypot(x, y)).toBeLessThan(outerRadius + 1e-6);
          expect(y).toBeLessThan(1e-6);
        }
      }),
    );
  });

  it('takes eight rows for a house of 180 and sets the outer wedges on the baseline', () => {
    const wedges = [104, 52, 7, 17].map((count, place) => ({ kind: kinds[place] ?? 'yes', count }));
    const { rows, seats } = layoutSeats<Kind>(wedges, 79);
    expect(rows).toBe(8);
    expect(seats.filter(({ y }) => Math.abs(y) < 1e-6)).toHaveLength(16);
  });

  it('draws no mark for a number that the house cannot reach', () => {
    expect(layoutSeats([{ kind: 'yes', count: 20 }], 21).mark).toBeNull();
  });
});
