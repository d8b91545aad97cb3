import { describe, expect, it } from 'vitest';
import { amended } from './rewording.ts';
import type { Wording } from './state.ts';

function substitute(by: string): Wording {
  return { form: 'amendment', amendment: { op: 'substitute', by } };
}

describe('amending what is no text', () => {
  it('[RM-13] another way of voting takes the place of the one that was moved, if there is one', () => {
    const method: Wording = { form: 'method', method: 'voice' };
    expect(amended(method, substitute('ballot'))).toEqual({ form: 'method', method: 'ballot' });
    expect(amended(method, substitute('smoke'))).toBeNull();
  });

  it('[RM-13] other minutes take the place of those of a recess or of a limit of debate, from 1 to 9999', () => {
    const recess: Wording = { form: 'minutes', minutes: 5 };
    expect(amended(recess, substitute('9999'))).toEqual({ form: 'minutes', minutes: 9999 });
    for (const words of ['0', '10000', '1.5', 'ten']) expect(amended(recess, substitute(words))).toBeNull();
    const limit: Wording = { form: 'limit', speechSeconds: 60, speeches: 1, scope: 'immediate' };
    expect(amended(limit, substitute('3'))).toEqual({ ...limit, speechSeconds: 180 });
    expect(amended(limit, substitute('three'))).toBeNull();
  });

  it('[RM-13] words take the place of none, but not none', () => {
    expect(amended({ form: 'bare' }, substitute('At noon.'))).toEqual({ form: 'text', text: 'At noon.' });
    expect(amended({ form: 'bare' }, substitute(''))).toBeNull();
    const insert = { form: 'amendment', amendment: { op: 'strike', words: 'x' } } as const;
    expect(amended({ form: 'minutes', minutes: 5 }, insert)).toBeNull();
    expect(amended({ form: 'bare' }, { form: 'text', text: 'At noon.' })).toBeNull();
  });

  it('[RM-13] other parts take the place of those that a motion to divide names, each a paragraph', () => {
    const parts: Wording = { form: 'parts', parts: ['The well.', 'The road.'] };
    expect(amended(parts, substitute('The well.\n\nThe road.\nThe mill.'))).toEqual({
      form: 'parts',
      parts: ['The well.', 'The road.', 'The mill.'],
    });
    expect(amended(parts, substitute('The well alone.'))).toBeNull();
  });
});
