import { describe, expect, it } from 'vitest';
import type { Amendment } from './amendment.ts';
import { applyAmendment } from './apply.ts';
import { amendableWords, amendAmendment } from './secondary.ts';

describe('secondary amendments', () => {
  it.each<[Amendment, string]>([
    [{ op: 'insert', words: 'a', place: 'end' }, 'a'],
    [{ op: 'strike', words: 'b' }, 'b'],
    [{ op: 'strike-insert', words: 'c', by: 'd' }, 'd'],
    [{ op: 'substitute', by: 'e' }, 'e'],
  ])('[T-10] of %j changes the words %j', (primary, words) => {
    expect(amendableWords(primary)).toBe(words);
  });

  it('[T-10] changes the inserted words and leaves place and struck words alone', () => {
    const insert: Amendment = { op: 'insert', words: 'red chairs', place: { after: 'two' }, occurrence: 2 };
    expect(amendAmendment(insert, { op: 'strike-insert', words: 'red', by: 'blue' })).toEqual({
      ok: true,
      value: { ...insert, words: 'blue chairs' },
    });
    const swap: Amendment = { op: 'strike-insert', words: 'red chairs', by: 'blue stools' };
    expect(amendAmendment(swap, { op: 'insert', words: 'four', place: 'start' })).toEqual({
      ok: true,
      value: { ...swap, by: 'four blue stools' },
    });
    expect(amendAmendment({ op: 'substitute', by: 'Sell it now.' }, { op: 'strike', words: 'now' })).toEqual({
      ok: true,
      value: { op: 'substitute', by: 'Sell it.' },
    });
  });

  it('[T-10] says why it does not fit the inserted words', () => {
    const insert: Amendment = { op: 'insert', words: 'red chairs', place: 'end' };
    expect(amendAmendment(insert, { op: 'strike', words: 'blue' })).toEqual({
      ok: false,
      error: { code: 'words-not-found', words: 'blue' },
    });
    expect(amendAmendment(insert, { op: 'strike', words: 'red chairs' })).toEqual({
      ok: false,
      error: { code: 'empty' },
    });
  });

  it('[T-11] reduces what is struck, at the place the primary meant', () => {
    const text = 'Buy blue chairs. Sell red and blue chairs.';
    const primary: Amendment = { op: 'strike', words: 'red and blue chairs' };
    const reduced = amendAmendment(primary, { op: 'strike', words: 'red and' });
    expect(reduced).toEqual({
      ok: true,
      value: { op: 'strike', words: 'blue chairs', within: 'red and blue chairs' },
    });
    if (reduced.ok)
      expect(applyAmendment(text, reduced.value)).toEqual({
        ok: true,
        value: 'Buy blue chairs. Sell red and.',
      });
  });

  it('[T-11] reduces twice', () => {
    const once = amendAmendment(
      { op: 'strike', words: 'one two three four' },
      { op: 'strike', words: 'four' },
    );
    const twice = once.ok ? amendAmendment(once.value, { op: 'strike', words: 'one' }) : once;
    expect(twice).toEqual({
      ok: true,
      value: { op: 'strike', words: 'two three', within: 'one two three four' },
    });
  });

  it('[T-11] refuses to add to what is struck, or to leave two runs', () => {
    const primary: Amendment = { op: 'strike', words: 'one two three' };
    expect(amendAmendment(primary, { op: 'insert', words: 'four', place: 'end' })).toEqual({
      ok: false,
      error: { code: 'strike-only' },
    });
    expect(amendAmendment(primary, { op: 'substitute', by: 'two' })).toEqual({
      ok: false,
      error: { code: 'strike-only' },
    });
    expect(amendAmendment(primary, { op: 'strike', words: 'two' })).toEqual({
      ok: false,
      error: { code: 'words-not-found', words: 'one three' },
    });
  });
});
