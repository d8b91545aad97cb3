import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Amendment, Place, Segment } from './amendment.ts';
import { applyAmendment, markAmendment } from './apply.ts';
import { wordDifference } from './difference.ts';
import { normalText } from './normal.ts';
import { amendAmendment, amendableWords } from './secondary.ts';

const WORDS = [
  'red',
  'chairs',
  'and',
  'Ты',
  'стул',
  'כיסא',
  '椅子',
  '会',
  'caf\u00e9',
  'e\u0301',
  '👩\u200d🚒',
  '🇩🇪',
  '👍🏽',
  ',',
  '.',
  '(',
  ')',
  ';',
  '“',
  '”',
  '…',
  '\n',
  '-',
];
const glued = fc.array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(' ', ' ', '', '  ')), {
  minLength: 1,
  maxLength: 14,
});
const text = fc.oneof(
  { weight: 4, arbitrary: glued.map((parts) => parts.map(([word, gap]) => word + gap).join('')) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);

/** A text with an amendment whose words are mostly taken from it. */
const amended = text.chain((whole) => {
  const words = fc.oneof(
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.nat(), fc.integer({ min: 1, max: 4 }))
        .map(([at, count]) => runOf(whole, at, count)),
    },
    { weight: 1, arbitrary: text },
  );
  const place: fc.Arbitrary<Place> = fc.oneof(
    fc.constantFrom('start' as const, 'end' as const),
    words.map((after) => ({ after })),
    words.map((before) => ({ before })),
  );
  const occurrence = fc.constantFrom({}, { occurrence: 1 }, { occurrence: 2 });
  const amendment: fc.Arbitrary<Amendment> = fc.oneof(
    fc.tuple(text, place, occurrence).map(([inserted, where, which]) => ({
      op: 'insert' as const,
      words: inserted,
      place: where,
      ...which,
    })),
    fc
      .tuple(words, occurrence)
      .map(([struck, which]) => ({ op: 'strike' as const, words: struck, ...which })),
    fc
      .tuple(words, text, occurrence)
      .map(([struck, by, which]) => ({ op: 'strike-insert' as const, words: struck, by, ...which })),
    text.map((by) => ({ op: 'substitute' as const, by })),
  );
  return fc.tuple(fc.constant(whole), amendment);
});

describe('amendments', () => {
  it('[T-12] kept and struck is the text before, kept and inserted the text after', () => {
    let fitted = 0;
    fc.assert(
      fc.property(amended, ([before, amendment]) => {
        const segments = markAmendment(before, amendment);
        const after = applyAmendment(before, amendment);
        if (after.ok) fitted += 1;
        expect(joined(segments, 'struck')).toBe(normalText(before));
        expect(joined(segments, 'inserted')).toBe(after.ok ? after.value : normalText(before));
        expect(segments.every((segment) => segment.text !== '')).toBe(true);
      }),
      { numRuns: 1000 },
    );
    expect(fitted).toBeGreaterThan(200);
  });

  it('[T-1] gives a text in normal form', () => {
    fc.assert(
      fc.property(amended, ([before, amendment]) => {
        const after = applyAmendment(before, amendment);
        if (after.ok) expect(normalText(after.value)).toBe(after.value);
      }),
      { numRuns: 3000 },
    );
  });

  it('[T-9] never gives the text it was given', () => {
    fc.assert(
      fc.property(amended, ([before, amendment]) => {
        expect(applyAmendment(before, amendment)).not.toEqual({ ok: true, value: normalText(before) });
      }),
    );
  });

  it('[T-10] a secondary amendment changes the words that may be amended as it would change any text', () => {
    let fitted = 0;
    fc.assert(
      fc.property(amended, ([words, secondary]) => {
        const primary: Amendment = { op: 'strike-insert', words: 'x', by: words };
        const changed = amendAmendment(primary, secondary);
        const alone = applyAmendment(words, secondary);
        if (changed.ok) fitted += 1;
        expect(changed.ok ? amendableWords(changed.value) : changed.error).toEqual(
          alone.ok ? alone.value : alone.error,
        );
      }),
    );
    expect(fitted).toBeGreaterThan(10);
  });
});

describe('differences', () => {
  it('[T-12] kept and struck is the text before, kept and inserted the text after', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const segments = wordDifference(before, after);
        expect(joined(segments, 'struck')).toBe(normalText(before));
        expect(joined(segments, 'inserted')).toBe(normalText(after));
      }),
      { numRuns: 1000 },
    );
  });

  it('[T-1] a normal text is its own normal form', () => {
    fc.assert(
      fc.property(text, (any) => {
        expect(normalText(normalText(any))).toBe(normalText(any));
      }),
      { numRuns: 1000 },
    );
  });
});

function joined(segments: readonly Segment[], kind: 'struck' | 'inserted'): string {
  return segments
    .filter((segment) => segment.kind === 'kept' || segment.kind === kind)
    .map((segment) => segment.text)
    .join('');
}

function runOf(whole: string, at: number, count: number): string {
  const words = whole.split(' ');
  const start = at % words.length;
  return words.slice(start, start + count).join(' ');
}
