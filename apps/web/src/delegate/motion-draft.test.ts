import type { MotionId, SittingId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { amendmentOf, emptyAmendment, placesOf, problemWith } from './amendment-draft.ts';
import { emptyDraft, makeMotion, wordingOf } from './motion-draft.ts';

const sitting = 's' as SittingId;
const text = 'That the hall be open, and that the yard be closed.';
const on = { wording: { form: 'text', text } } as const;

describe('a motion being written', () => {
  it('is not ready while its words are missing', () => {
    for (const kind of ['main', 'amend', 'commit', 'postpone-certain', 'limit-extend-debate'] as const)
      expect(wordingOf(kind, emptyDraft)).toBeNull();
    expect(wordingOf('lay-on-table', emptyDraft)).toEqual({ form: 'bare' });
  });

  it('sets a limit in seconds, in speeches, or both, and none that is no number', () => {
    const limit = (speechMinutes: string, speeches: string) =>
      wordingOf('limit-extend-debate', { ...emptyDraft, speechMinutes, speeches });
    expect(limit('3', '')).toEqual({ form: 'limit', speechSeconds: 180, speeches: null });
    expect(limit('', '2')).toEqual({ form: 'limit', speechSeconds: null, speeches: 2 });
    expect(limit('3', 'two')).toBeNull();
    expect(limit('0', '')).toBeNull();
  });

  it('to reconsider needs the member’s word that they prevailed', () => {
    const motion = { kind: 'reconsider', targets: ['a', 'b'] as MotionId[] } as const;
    expect(makeMotion(sitting, motion, emptyDraft)).toBeNull();
    const made = makeMotion(sitting, motion, { ...emptyDraft, prevailing: true, target: 'a' });
    expect(made).toMatchObject({ target: 'a', claimsPrevailingSide: true });
    expect(makeMotion(sitting, motion, { ...emptyDraft, prevailing: true, target: 'gone' })).toMatchObject({
      target: 'b',
    });
  });
});

describe('an amendment being written', () => {
  it('says what it strikes and inserts', () => {
    expect(amendmentOf({ ...emptyAmendment, struck: 'open', inserted: 'shut' })).toEqual({
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
