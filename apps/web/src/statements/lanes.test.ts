import { describe, expect, it } from 'vitest';
import { laidOut } from './lanes.ts';

describe('lanes of the picture', () => {
  it('lays short lines nearest to the axis, and no two on each other', () => {
    const laid = laidOut(
      [
        { from: 4, to: 0 },
        { from: 2, to: 1 },
        { from: 5, to: 4 },
      ],
      3,
    );
    expect(laid).toEqual([
      { from: 2, to: 1, lane: 0 },
      { from: 5, to: 4, lane: 0 },
      { from: 4, to: 0, lane: 1 },
    ]);
  });

  it('keeps lines apart that meet at one statement', () => {
    const laid = laidOut(
      [
        { from: 1, to: 0 },
        { from: 2, to: 1 },
      ],
      3,
    );
    expect(laid.map(({ lane }) => lane)).toEqual([0, 1]);
  });

  it('shares the last lane where all are taken', () => {
    const laid = laidOut(
      [1, 2, 3].map((from) => ({ from, to: 0 })),
      2,
    );
    expect(laid.map(({ lane }) => lane)).toEqual([0, 1, 1]);
  });
});
