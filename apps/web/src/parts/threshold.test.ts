import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareOf } from './share.ts';
import { thresholdMargin, thresholdMark } from './threshold.ts';

const asNumber = (percent: string | null) => Number(percent?.replace('%', ''));

describe('the mark of a threshold', () => {
  it('stands half a vote before the number needed', () => {
    expect(thresholdMark({ basis: 156, needed: 79 })).toBe('50.32%');
    expect(thresholdMark({ basis: 43, needed: 29 })).toBe('66.27%');
  });

  it('is absent when nothing could carry', () => {
    expect(thresholdMark({ basis: 0, needed: 1 })).toBeNull();
    expect(thresholdMark({ basis: 3, needed: 4 })).toBeNull();
  });

  it('is passed exactly by the votes that carry', () => {
    const vote = fc.integer({ min: 1, max: 2000 }).chain((basis) =>
      fc.record({
        basis: fc.constant(basis),
        needed: fc.integer({ min: 1, max: basis }),
        yes: fc.integer({ min: 0, max: basis }),
      }),
    );
    fc.assert(
      fc.property(vote, ({ basis, needed, yes }) => {
        const passed = asNumber(shareOf(yes, basis)) > asNumber(thresholdMark({ basis, needed }));
        expect(passed).toBe(thresholdMargin({ yes, needed }) >= 0);
      }),
    );
  });
});

describe('a share', () => {
  it('is counted in integers and kept within the bar', () => {
    expect(shareOf(1, 3)).toBe('33.33%');
    expect(shareOf(7, 5)).toBe('100.00%');
    expect(shareOf(1, 0)).toBe('0%');
    expect(shareOf(1, 2000)).toBe('0.05%');
  });
});
