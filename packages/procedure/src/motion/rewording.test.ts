import { describe, expect, it } from 'vitest';
import { amended } from './rewording.ts';
import type { Wording } from './state.ts';

function substitute(by: string): Wording {
  return { form: 'amendment', amendment: { op: 'substitute', by } };
}

describe('amending what is no text', () => {
  it('[RM-13] other parts take the place of those that a motion to divide names, each a paragraph', () => {
    const parts: Wording = { form: 'parts', parts: ['The well.', 'The road.'] };
    expect(amended(parts, substitute('The well.\n\nThe road.\nThe mill.'))).toEqual({
      form: 'parts',
      parts: ['The well.', 'The road.', 'The mill.'],
    });
    expect(amended(parts, substitute('The well alone.'))).toBeNull();
  });
});
