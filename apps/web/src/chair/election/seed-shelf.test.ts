import { commandSchema } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { freshSeed, isSeed, seedText } from './seed-shelf.ts';

/** What the hall makes of a seed that is told. */
function told(seed: string): string | undefined {
  const at = { sitting: 's1', election: 'e1', poll: 'p1' };
  const read = commandSchema.safeParse({ type: 'DrawLot', ...at, seed });
  return read.success && read.data.type === 'DrawLot' ? read.data.seed : undefined;
}

describe('the seed of a round', () => {
  it.each([
    '4  4 1 6',
    ' dice: 4\t4 ',
    'e\u0301te\u0301',
    'one\u00a0two\u200b',
    'x'.repeat(200),
    freshSeed(),
  ])('is bound in the form in which it is told: %j', (written) => {
    const seed = seedText(written);
    expect(isSeed(seed)).toBe(true);
    expect(told(seed)).toBe(seed);
  });

  it.each(['', '   ', 'x'.repeat(201)])('is none that could not be told: %j', (written) => {
    const seed = seedText(written);
    expect([isSeed(seed), told(seed)]).toEqual([false, undefined]);
  });
});
