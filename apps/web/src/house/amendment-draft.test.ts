import { describe, expect, it } from 'vitest';
import { amendmentOf, emptyAmendment, placesOf, problemWith } from './amendment-draft.ts';

const text = 'That the hall be open, and that the yard be closed.';
const on = { wording: { form: 'text', text } } as const;

describe('an amendment being written', () => {
  it('says what it strikes and inserts', () => {
    expect(amendmentOf({ ...emptyAmendment, struck: ' open ', inserted: 'shut' })).toEqual({
      op: 'strike-insert',
      words: 'open',
      by: 'shut',
    });
    expect(amendmentOf({ ...emptyAmendment, op: 'insert', inserted: 'now', where: 'end' })).toEqual({
      op: 'insert',
      words: 'now',
      place: 'end',
    });
    expect(amendmentOf({ ...emptyAmendment, op: 'insert', inserted: 'now', where: 'after' })).toBeNull();
  });

  it('does not fit where its words are missing, or stand twice until one is chosen', () => {
    const strike = (words: string, occurrence?: number) =>
      problemWith(on, { op: 'strike', words, ...(occurrence === undefined ? {} : { occurrence }) })?.code;
    expect(strike('garden')).toBe('words-not-found');
    expect(strike('the')).toBe('words-ambiguous');
    expect(strike('the', 2)).toBeUndefined();
  });

  it('offers as many places as there are whole words', () => {
    expect(placesOf(text, 'the')).toHaveLength(2);
    expect(placesOf(text, 'th')).toHaveLength(0);
    expect(placesOf(text, 'yard')[0]).toContain('yard');
  });
});
