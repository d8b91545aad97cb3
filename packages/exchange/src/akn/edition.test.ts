import { minutesVersion } from '@tauride/minutes';
import { JournalBuilder, MinutesBuilder, SITTING, silent } from '@tauride/minutes/testing';
import { describe, expect, it } from 'vitest';
import { cannotValidate, schemaFaults } from '../testing/schema.ts';
import { options } from '../testing/sitting.ts';
import { elementsIn, type XmlElement } from '../xml/element.ts';
import { aknOf, toAkn } from './to-akn.ts';

function versions(): readonly NonNullable<ReturnType<typeof minutesVersion>>[] {
  const journal = new JournalBuilder();
  journal.open().say('s1', 'Shops were looted.');
  const place = journal.last.seq;
  journal
    .move('1', 'Buy a crane.')
    .vote('1', { tally: { yes: 3, no: 1, abstain: 0 } })
    .adjourn();
  const minutes = new MinutesBuilder(journal).circulate();
  journal.now += 7 * 86_400_000;
  minutes.correct({ place, text: 'Two shops.' }).correct({ place, how: 'add', text: 'Two.' });
  minutes.approve(2).sign(2);
  return [1, 2].map((version) =>
    minutesVersion(journal.entries, { sitting: SITTING, version }, { ...silent, record: null })!,
  );
}

function found(root: XmlElement, name: string): readonly XmlElement['attributes'][] {
  return [...elementsIn(root)].filter((one) => one.name === name).map(({ attributes }) => attributes);
}

describe('versions of minutes for other programs', () => {
  it('[MA-13] are expressions with their own number and day, and a lifecycle of the versions before them', () => {
    const [first, second] = versions().map((document) => aknOf(document, options));
    expect(found(first!, 'FRBRversionNumber')).toEqual([{ value: '1' }]);
    expect(found(second!, 'FRBRversionNumber')).toEqual([{ value: '2' }]);
    const uris = [first!, second!].map((root) => found(root, 'FRBRuri')[1]?.['value']);
    expect(new Set(uris).size).toBe(2);
    expect(found(second!, 'eventRef').map(({ type, date }) => [type, date])).toEqual([
      ['generation', '2026-11-20'],
      ['amendment', '2026-11-20'],
      ['amendment', '2026-11-27'],
    ]);
    expect(found(second!, 'FRBRdate')[1]).toMatchObject({ date: '2026-11-27', name: 'approval' });
    expect(found(first!, 'FRBRdate')[1]).toMatchObject({ name: 'circulation' });
  });

  it.skipIf(cannotValidate)('[MA-13] [XC-1] are valid, as a debate and as a report', () => {
    const forms = ['debate', 'debateReport'] as const;
    const all = versions().flatMap((document) => forms.map((form) => toAkn(document, { ...options, form })));
    expect(schemaFaults(all)).toBe('');
  });
});
