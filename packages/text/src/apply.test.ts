import { describe, expect, it } from 'vitest';
import type { Amendment } from './amendment.ts';
import { applyAmendment, markAmendment } from './apply.ts';
import { normalText } from './normal.ts';

const MOTION = 'That the council buy red chairs, tables, lamps.\nThat the clerk report in May.';

describe('texts', () => {
  it.each([
    ['  a \t b\u00a0c  ', 'a b c'],
    ['a\r\nb\n\n \n c', 'a\nb\nc'],
    ['a\u2029b\u0085c', 'a\nb\nc'],
    ['Cafe\u0301', 'Caf\u00e9'],
    ['\ufeffa', 'a'],
    ['a\ud83d', 'a\ufffd'],
    [' \n ', ''],
  ])('[T-1] keeps %j as %j', (text, normal) => {
    expect(normalText(text)).toBe(normal);
  });

  it('[T-1] finds composed words by decomposed ones and gives composed text', () => {
    expect(
      applied('Le cafe\u0301 ferme.', { op: 'strike-insert', words: 'caf\u00e9', by: 'the\u0301' }),
    ).toBe('Le th\u00e9 ferme.');
    expect(applied('Le caf\u00e9 ferme.', { op: 'strike', words: 'cafe\u0301' })).toBe('Le ferme.');
  });
});

describe('finding words', () => {
  it('[T-2] takes whole words only', () => {
    expect(codeOf('concatenate', { op: 'strike', words: 'cat' })).toBe('words-not-found');
    expect(codeOf('Стульями', { op: 'strike', words: 'Стул' })).toBe('words-not-found');
    expect(applied('the cat, concatenated', { op: 'strike', words: 'cat' })).toBe('the, concatenated');
  });

  it('[T-2] finds words in scripts without spaces', () => {
    expect(applied('委员会购买红色椅子。', { op: 'strike', words: '红色' })).toBe('委员会购买椅子。');
    expect(applied('委员会购买椅子。', { op: 'insert', words: '红色', place: { before: '椅子' } })).toBe(
      '委员会购买红色椅子。',
    );
    expect(applied('委员会购买椅子。', { op: 'insert', words: '三把', place: 'end' })).toBe(
      '委员会购买椅子三把。',
    );
  });

  it('[T-2] does not cut an emoji, a flag or a marked letter', () => {
    expect(codeOf('a 👩\u200d🚒 b', { op: 'strike', words: '👩' })).toBe('words-not-found');
    expect(codeOf('a 👍🏽 b', { op: 'strike', words: '👍' })).toBe('words-not-found');
    expect(codeOf('🇩🇪🇫🇷', { op: 'strike', words: '🇪🇫' })).toBe('words-not-found');
    expect(codeOf('x\u0323\u0302 y', { op: 'strike', words: 'x' })).toBe('words-not-found');
    expect(applied('🇩🇪🇫🇷', { op: 'strike', words: '🇫🇷' })).toBe('🇩🇪');
    expect(applied('a 👩\u200d🚒 b', { op: 'strike', words: '👩\u200d🚒' })).toBe('a b');
  });

  it('[T-2] works on text that runs from right to left', () => {
    expect(applied('تشتري اللجنة كراسي حمراء.', { op: 'strike', words: 'حمراء' })).toBe(
      'تشتري اللجنة كراسي.',
    );
    expect(applied('הוועד קונה כיסאות.', { op: 'insert', words: 'אדומים', place: 'end' })).toBe(
      'הוועד קונה כיסאות אדומים.',
    );
  });

  it('[T-3] asks which, and takes the one that is named', () => {
    const text = 'two chairs and two tables and two lamps';
    expect(applyAmendment(text, { op: 'strike', words: 'two' })).toEqual({
      ok: false,
      error: { code: 'words-ambiguous', words: 'two', occurrences: 3 },
    });
    expect(applied(text, { op: 'strike', words: 'two', occurrence: 2 })).toBe(
      'two chairs and tables and two lamps',
    );
    expect(codeOf(text, { op: 'strike', words: 'two', occurrence: 4 })).toBe('words-not-found');
    expect(applied(text, { op: 'insert', words: 'big', place: { after: 'two' }, occurrence: 3 })).toBe(
      'two chairs and two tables and two big lamps',
    );
    expect(codeOf(text, { op: 'insert', words: 'big', place: { after: 'two' } })).toBe('words-ambiguous');
  });

  it.each([0, -1, 1.5])('[T-3] finds no occurrence %d', (occurrence) => {
    expect(codeOf('two chairs', { op: 'strike', words: 'two', occurrence })).toBe('words-not-found');
  });
});

describe('amendments', () => {
  it.each<[string, Amendment & { op: 'insert' }, string]>([
    ['Buy chairs.', { op: 'insert', words: 'red', place: { before: 'chairs' } }, 'Buy red chairs.'],
    ['Buy chairs.', { op: 'insert', words: 'two', place: { after: 'Buy' } }, 'Buy two chairs.'],
    [
      'Buy chairs.',
      { op: 'insert', words: 'and tables', place: { after: 'chairs' } },
      'Buy chairs and tables.',
    ],
    ['Buy chairs.', { op: 'insert', words: ', tables', place: { after: 'chairs' } }, 'Buy chairs, tables.'],
    [
      'Buy chairs.',
      { op: 'insert', words: 'and tables.', place: { after: 'chairs' } },
      'Buy chairs and tables.',
    ],
    [
      'Buy chairs (old).',
      { op: 'insert', words: 'very', place: { before: 'old' } },
      'Buy chairs (very old).',
    ],
    ['Buy chairs.', { op: 'insert', words: 'Soon:', place: 'start' }, 'Soon: Buy chairs.'],
    ['', { op: 'insert', words: 'Buy chairs.', place: 'start' }, 'Buy chairs.'],
    ['Buy\nchairs', { op: 'insert', words: 'two', place: { before: 'chairs' } }, 'Buy\ntwo chairs'],
  ])('[T-4] %j with %j reads %j', (text, amendment, wanted) => {
    expect(applied(text, amendment)).toBe(wanted);
  });

  it.each([
    ['Buy chairs.', 'and tables', 'Buy chairs and tables.'],
    ['Buy chairs', 'and tables', 'Buy chairs and tables'],
    ['He said “buy.”', 'now', 'He said “buy now.”'],
    ['Buy chairs!', ', please', 'Buy chairs, please!'],
    ['Buy chairs.', 'Sell tables.', 'Buy chairs. Sell tables.'],
  ])('[T-5] %j with %j at the end reads %j', (text, words, wanted) => {
    expect(applied(text, { op: 'insert', words, place: 'end' })).toBe(wanted);
  });

  it.each([
    ['red', 'That the council buy chairs, tables, lamps.\nThat the clerk report in May.'],
    ['lamps', 'That the council buy red chairs, tables.\nThat the clerk report in May.'],
    ['tables', 'That the council buy red chairs, lamps.\nThat the clerk report in May.'],
    [', lamps', 'That the council buy red chairs, tables.\nThat the clerk report in May.'],
    ['in May', 'That the council buy red chairs, tables, lamps.\nThat the clerk report.'],
    ['That the clerk report in May.', 'That the council buy red chairs, tables, lamps.'],
    ['That the council buy red chairs, tables, lamps.', 'That the clerk report in May.'],
    ['That the council', 'buy red chairs, tables, lamps.\nThat the clerk report in May.'],
    ['lamps.\nThat the clerk', 'That the council buy red chairs, tables, report in May.'],
  ])('[T-6] striking %j leaves %j', (words, wanted) => {
    expect(applied(MOTION, { op: 'strike', words })).toBe(wanted);
  });

  it('[T-6] strikes words inside a longer run', () => {
    const text = 'red chairs, red tables';
    expect(applied(text, { op: 'strike', words: 'red', within: 'red tables' })).toBe('red chairs, tables');
    expect(codeOf(text, { op: 'strike', words: 'tables', within: 'red chairs' })).toBe('words-not-found');
  });

  it.each([
    [
      'red chairs',
      'blue stools',
      'That the council buy blue stools, tables, lamps.\nThat the clerk report in May.',
    ],
    ['in May', 'in June.', 'That the council buy red chairs, tables, lamps.\nThat the clerk report in June.'],
    [
      'report',
      ', when asked, report',
      'That the council buy red chairs, tables, lamps.\nThat the clerk, when asked, report in May.',
    ],
  ])('[T-7] striking %j and inserting %j reads %j', (words, by, wanted) => {
    expect(applied(MOTION, { op: 'strike-insert', words, by })).toBe(wanted);
  });

  it('[T-7] never melts characters of two runs into one', () => {
    expect(applied('か x', { op: 'insert', words: '\u3099y', place: { after: 'か' } }).normalize('NFC')).toBe(
      'か y x',
    );
    expect(applied('a-\u1161', { op: 'strike-insert', words: 'a-', by: '\u1100' })).toBe('\u1100 \u1161');
  });

  it('[T-8] substitutes the whole text', () => {
    expect(applied(MOTION, { op: 'substitute', by: ' That nothing\n\nbe bought. ' })).toBe(
      'That nothing\nbe bought.',
    );
  });

  it.each<[Amendment, string]>([
    [{ op: 'insert', words: ' ', place: 'end' }, 'no-change'],
    [{ op: 'strike-insert', words: 'red', by: 'red' }, 'no-change'],
    [{ op: 'substitute', by: ` ${MOTION}\n` }, 'no-change'],
    [{ op: 'substitute', by: '' }, 'empty'],
    [{ op: 'substitute', by: '...' }, 'empty'],
    [{ op: 'strike', words: MOTION }, 'empty'],
    [{ op: 'strike', words: MOTION.slice(0, -1) }, 'empty'],
    [{ op: 'strike', words: '' }, 'words-not-found'],
    [{ op: 'insert', words: 'x', place: { after: '' } }, 'words-not-found'],
  ])('[T-9] %j is %s', (amendment, code) => {
    expect(codeOf(MOTION, amendment)).toBe(code);
  });
});

describe('marking', () => {
  it('[T-12] shows struck and inserted words in their places', () => {
    expect(markAmendment('Buy red chairs.', { op: 'strike-insert', words: 'red', by: 'blue' })).toEqual([
      { kind: 'kept', text: 'Buy ' },
      { kind: 'struck', text: 'red' },
      { kind: 'inserted', text: 'blue' },
      { kind: 'kept', text: ' chairs.' },
    ]);
  });

  it('[T-12] keeps everything when the amendment does not fit', () => {
    expect(markAmendment('Buy  chairs.', { op: 'strike', words: 'lamps' })).toEqual([
      { kind: 'kept', text: 'Buy chairs.' },
    ]);
  });
});

function applied(text: string, amendment: Amendment): string {
  const result = applyAmendment(text, amendment);
  if (!result.ok) throw new Error(`refused: ${result.error.code}`);
  return result.value;
}

function codeOf(text: string, amendment: Amendment): string {
  const result = applyAmendment(text, amendment);
  return result.ok ? `applied: ${result.value}` : result.error.code;
}
