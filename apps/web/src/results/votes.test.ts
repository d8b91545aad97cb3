import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBelowZero, isNothing, votesLess, votesText } from './votes.ts';

describe('numbers of votes', () => {
  it('are subtracted exactly, with as many decimals as the longer one has', () => {
    expect(votesLess('73.00000', '60.99999')).toBe('12.00001');
    expect(votesLess('0.1', '0.30000')).toBe('-0.20000');
    expect(votesLess('5', '5')).toBe('0');
    expect(votesLess('9007199254740993.00001', '9007199254740992')).toBe('1.00001');
  });

  it('come back when what was taken is added again', () => {
    const votes = fc
      .tuple(fc.bigInt({ min: 0n, max: 10n ** 20n }), fc.integer({ min: 0, max: 9 }))
      .map(([units, decimals]) => {
        const digits = String(units).padStart(decimals + 1, '0');
        return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
      });
    fc.assert(
      fc.property(votes, votes, (a, b) => {
        const less = votesLess(a, b);
        const back = votesLess(less.startsWith('-') ? less.slice(1) : `-${less}`, '0');
        expect(votesLess(b, a)).toBe(isNothing(less) ? less : back);
        expect(isBelowZero(less)).toBe(isBelowZero(votesLess(a, b)));
      }),
    );
  });

  it('know nothing from something', () => {
    expect(['0', '0.00000', '-0.0'].map(isNothing)).toEqual([true, true, true]);
    expect(isNothing('0.00001')).toBe(false);
    expect(isBelowZero('-0.00000')).toBe(false);
    expect(isBelowZero('-0.00001')).toBe(true);
  });

  it('are written in the manner of the language: all decimals in a table, never rounded up in a picture', () => {
    expect(votesText('1234.56780', 'en', 'all')).toBe('1,234.56780');
    expect(votesText('1234.56780', 'de', 'all')).toBe('1.234,56780');
    expect(votesText('73.00000', 'en', 'exact')).toBe('73');
    expect(votesText('72.33340', 'en', 'exact')).toBe('72.3334');
    expect(votesText('72.99999', 'en')).toBe('72.99');
    expect(votesText('73.00000', 'en')).toBe('73');
  });
});
