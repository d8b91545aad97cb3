import { describe, expect, it } from 'vitest';
import { excerpt, lengthOf, lengthStep, longQuestion, quotedPieces } from './question-text.ts';

describe('the size of a question', () => {
  it('steps down at 60, 110 and 190 characters', () => {
    const at = (length: number) => lengthStep('a'.repeat(length));
    expect([at(60), at(61), at(110), at(111), at(190), at(191)]).toEqual(['s', 'm', 'm', 'l', 'l', 'xl']);
  });

  it('counts what a reader counts, not code units', () => {
    expect(lengthStep('и\u0306'.repeat(60))).toBe('s');
  });

  it('counts letters and signs as the segmenter of the language does', () => {
    const segmenter = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
    for (let code = 0; code < 0x3000; code += 1) {
      const text = `n${String.fromCharCode(code, code)}n`;
      expect([code, lengthOf(text)]).toEqual([code, [...segmenter.segment(text)].length]);
    }
  });
});

describe('quoted words of an amendment', () => {
  it('stay together with the point that follows them', () => {
    expect(quotedPieces('Strike “by all” and insert “by hours”.')).toEqual([
      { text: 'Strike ', keep: false },
      { text: '“by all”', keep: true },
      { text: ' and insert ', keep: false },
      { text: '“by hours”.', keep: true },
    ]);
  });

  it('are known in German, French and Russian quotation marks', () => {
    for (const quote of ['„nach Stunden“', '« à l’heure »', '«по часам»']) {
      expect(quotedPieces(`a ${quote} b`)).toContainEqual({ text: quote, keep: true });
    }
  });

  it('may break when they are long', () => {
    const long = `“${'word '.repeat(12)}”`;
    expect(quotedPieces(long)).toEqual([{ text: long, keep: false }]);
  });
});

describe('the beginning of a long text', () => {
  it('ends between two words and says that it goes on', () => {
    const text = 'four '.repeat(80);
    expect(text.length).toBeGreaterThan(longQuestion);
    expect(excerpt(text)).toMatch(/^(four )+…$/);
  });
});
