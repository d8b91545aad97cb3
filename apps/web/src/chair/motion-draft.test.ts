import { describe, expect, it } from 'vitest';
import { emptyMotion, wholeNumber, wordingOf } from './motion-draft.ts';

describe('the wording of a motion from its fields', () => {
  it('is nothing while words are missing', () => {
    expect(wordingOf('main', { ...emptyMotion, text: '  ' })).toBeNull();
    expect(wordingOf('commit', emptyMotion)).toBeNull();
    expect(wordingOf('amend', { ...emptyMotion, struck: 'alike' })).toBeNull();
    expect(wordingOf('limit-extend-debate', emptyMotion)).toBeNull();
  });

  it('strikes, inserts and substitutes', () => {
    const fields = { ...emptyMotion, struck: ' alike ', inserted: 'by use' };
    expect(wordingOf('amend', fields)).toEqual({
      form: 'amendment',
      amendment: { op: 'strike-insert', words: 'alike', by: 'by use' },
    });
    expect(wordingOf('amend', { ...fields, op: 'insert' })).toMatchObject({ amendment: { place: 'end' } });
    expect(wordingOf('amend', { ...fields, op: 'insert', after: 'store' })).toMatchObject({
      amendment: { place: { after: 'store' } },
    });
    expect(wordingOf('amend', { ...fields, op: 'substitute' })).toMatchObject({
      amendment: { op: 'substitute' },
    });
  });

  it('limits time in whole minutes, speeches, or both', () => {
    expect(wordingOf('limit-extend-debate', { ...emptyMotion, speechMinutes: '3' })).toEqual({
      form: 'limit',
      speechSeconds: 180,
      speeches: null,
    });
    const half = { ...emptyMotion, speechMinutes: '3', speeches: 'two' };
    expect(wordingOf('limit-extend-debate', half)).toBeNull();
  });

  it.each(['0', '-1', '1.5', 'ten', ''])('takes no recess of %s minutes', (minutes) => {
    expect(wholeNumber(minutes)).toBeNull();
    expect(wordingOf('recess', { ...emptyMotion, minutes })).toBeNull();
  });

  it('needs no words for motions that say everything by their name', () => {
    expect(wordingOf('adjourn', emptyMotion)).toEqual({ form: 'bare' });
  });
});
