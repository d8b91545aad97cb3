import { normalText } from '@tauride/text';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lineOf, piecesOf } from './text-form.ts';

const words = fc
  .array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 30 })
  .map((all) => all.join(' \n'));
const withoutSpace = (text: string): string => text.replaceAll(/[\p{White_Space}\p{Cc}\u200b\ufeff]+/gu, '');

describe('pieces of a text', () => {
  it('[A-32] are none too long, and together the text', () => {
    let parted = 0;
    fc.assert(
      fc.property(words, fc.integer({ min: 12, max: 80 }), (text, max) => {
        const pieces = piecesOf(text, max);
        if (pieces.length > 1) parted += 1;
        expect(pieces.every((piece) => piece !== '' && piece.length <= max && piece.isWellFormed())).toBe(
          true,
        );
        const whole = normalText(text.replaceAll(/(?![\n\r])\p{Cc}/gu, ' '));
        expect(withoutSpace(pieces.join(''))).toBe(withoutSpace(whole));
      }),
    );
    expect(parted).toBeGreaterThan(10);
  });
});

describe('a line', () => {
  it('has one line, no control characters and its length', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 2, max: 40 }), (text, max) => {
        const line = lineOf(text, max);
        expect(line.length).toBeLessThanOrEqual(max);
        expect(line).not.toMatch(/\p{Cc}/u);
        expect(line.isWellFormed()).toBe(true);
      }),
    );
  });
});
