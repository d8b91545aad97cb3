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
    'dice:  4 4 1 6 2 5 3 3 1',
    ' dice: 4\t4 6 1 2 5 3 3 1 ',
    'e\u0301te\u0301 '.repeat(6),
    'one\u00a0two\u200b three four five',
    'x'.repeat(200),
    freshSeed(),
  ])('is bound in the form in which it is told: %j', (written) => {
    const seed = seedText(written);
    expect(isSeed(seed)).toBe(true);
    expect(told(seed)).toBe(seed);
  });

  it('is none that is soon found from its hash: it has 20 characters or more', () => {
    expect(['1', '4 4 1 6', 'x'.repeat(19), 'x'.repeat(20)].map(isSeed)).toEqual([false, false, false, true]);
    const drawn = Array.from({ length: 50 }, freshSeed);
    for (const seed of drawn) expect(seed).toMatch(/^\d{4}( \d{4}){4}$/);
    expect(new Set(drawn).size).toBe(50);
  });

  it.each(['', '   ', 'x'.repeat(201)])('is none that could not be told: %j', (written) => {
    const seed = seedText(written);
    expect([isSeed(seed), told(seed)]).toEqual([false, undefined]);
  });
});
