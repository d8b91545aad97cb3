import { describe, expect, it } from 'vitest';
import { didYouMean, nearest } from './nearest.ts';

const KNOWN = ['main', 'adjourn', 'recess', 'reconsider', 'previous-question'];

describe('the nearest known name', () => {
  it.each([
    ['mian', 'main'],
    ['Adjorn', 'adjourn'],
    ['reces', 'recess'],
    ['previous_question', 'previous-question'],
    ['', undefined],
    ['xyz', undefined],
    ['x'.repeat(100_000), undefined],
  ])('[RY-3] of %.20j is %j', (name, meant) => expect(nearest(name, KNOWN)).toBe(meant));

  it('[RY-3] is asked about only where there is one', () => {
    expect(didYouMean('mian', KNOWN)).toBe('. Did you mean "main"?');
    expect(didYouMean('xyz', KNOWN)).toBe('');
  });
});
