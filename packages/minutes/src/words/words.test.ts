import { majority, twoThirds } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { hostileCases } from '../testing/hostile-texts.ts';
import { languages } from './language.ts';
import { loadWords } from './load.ts';
import { type BodyNames, motionName, questionName } from './terms.ts';
import { thresholdText } from './threshold.ts';

const en = await loadWords('en');
const ru = await loadWords('ru');

describe('words', () => {
  it.each(hostileCases)('[MIN-20] a value passes unchanged: $named', ({ text: name }) => {
    const spans = en.spans('minutes.moved', { name, question: 'Motion 1' });
    expect(spans).toEqual([
      { voice: 'value', text: name },
      { voice: 'words', text: ' moved: ' },
      { voice: 'value', text: 'Motion 1' },
      { voice: 'words', text: '.' },
    ]);
  });

  it('[MIN-19] chooses the form of the plural', () => {
    expect([1, 2, 5, 21].map((count) => ru.text('minutes.presence.arrived', { count }))).toEqual([
      'Прибыл 1 член',
      'Прибыли 2 члена',
      'Прибыли 5 членов',
      'Прибыл 21 член',
    ]);
  });

  it('names questions', () => {
    expect(questionName({ kind: 'main', label: '12' }, en)).toBe('Motion 12');
    expect(questionName({ kind: 'amend', label: '12-A' }, en)).toBe('Amendment 12-A');
    expect(questionName({ kind: 'lay-on-table', label: '12' }, en)).toBe('Lay on the table (12)');
    expect(questionName({ kind: 'adjourn', label: '' }, en)).toBe('Adjourn');
    expect(motionName('amend', ru)).toBe('Поправка');
  });

  it('says what a question needs', () => {
    expect(thresholdText(majority, en)).toBe('majority of the votes cast');
    expect(thresholdText({ ...twoThirds, basis: 'present' }, en)).toBe('two thirds of the members present');
    expect(thresholdText({ ...majority, side: 'no' }, en)).toBe('majority of the votes cast against');
    expect(thresholdText({ num: 3, den: 5, compare: 'ge', basis: 'membership' }, en)).toBe(
      'at least 3/5 of all members',
    );
    expect(thresholdText({ allOf: [majority, { atLeast: 9 }] }, en)).toBe(
      'majority of the votes cast, and at least 9 Yes votes',
    );
  });

  it('says once what is asked of every body alike', () => {
    const rows = (second: typeof majority) => ({
      perBody: [
        { ...majority, body: 'a' },
        { ...second, body: 'b' },
      ],
    });
    const names = { a: 'Council', b: 'Congress' } as BodyNames;
    expect(thresholdText(rows(majority), en, names)).toBe('in each body: majority of the votes cast');
    expect(thresholdText(rows(twoThirds), en, names)).toBe(
      'Council: majority of the votes cast; Congress: two thirds of the votes cast',
    );
    expect(thresholdText(rows(majority), en, { ...names, c: 'Board' } as BodyNames)).toBe(
      'Council: majority of the votes cast; Congress: majority of the votes cast',
    );
  });

  it.each(languages)('says every threshold in %s', async (language) => {
    const words = await loadWords(language);
    const texts = [
      { demand: 2 },
      { notYesAtMost: 1 },
      { perBody: [{ ...majority, body: 'Council' }] },
      {
        anyOf: [majority, { ...twoThirds, requires: 'previous-notice' as const, measure: 'weight' as const }],
      },
    ].map((threshold) => thresholdText(threshold, words));
    expect(new Set(texts).size).toBe(4);
    for (const text of texts) expect(text).not.toMatch(/[{}]|terms\./u);
  });
});
