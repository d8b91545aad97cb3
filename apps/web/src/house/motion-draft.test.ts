import type { MotionId, SittingId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { emptyDraft, makeMotion, wholeNumber, wordingOf } from './motion-draft.ts';

const sitting = 's' as SittingId;

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

  it.each(['0', '-1', '1.5', 'ten', ''])('takes no recess of %s minutes', (minutes) => {
    expect(wholeNumber(minutes)).toBeNull();
    expect(wordingOf('recess', { ...emptyDraft, minutes })).toBeNull();
  });
});
