import { loadWords } from '@tauride/minutes';
import { fullJournal, hostileCases, JournalBuilder, SITTING } from '@tauride/minutes/testing';
import type { AssemblyId, MemberId, MotionId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { cannotValidate, xpath } from '../testing/schema.ts';
import { ballots, documented, options } from '../testing/sitting.ts';
import { elementsIn, textIn, type XmlElement } from '../xml/element.ts';
import type { AknOptions } from './options.ts';
import { aknOf, toAkn, writtenAkn } from './to-akn.ts';

const MOVER = 'cleo' as MemberId;

type Sources = Parameters<typeof documented>[1];

function debate(
  journal: JournalBuilder,
  { sources, ...rest }: Partial<AknOptions> & { readonly sources?: Sources } = {},
): XmlElement {
  return aknOf(documented(journal, sources), { ...options, ...rest });
}

function named(root: XmlElement, name: string): readonly XmlElement[] {
  return [...elementsIn(root)].filter((found) => found.name === name);
}

function attributesOf(root: XmlElement, name: string): readonly XmlElement['attributes'][] {
  return named(root, name).map(({ attributes }) => attributes);
}

function spoken(journal: JournalBuilder, usedMinutes: number): JournalBuilder {
  const at = { sitting: SITTING, member: MOVER } as const;
  journal.add({
    type: 'FloorGiven',
    ...at,
    on: '1' as MotionId,
    side: 'for',
    purpose: 'debate',
    limitMs: null,
    citation: '',
  });
  journal.now += usedMinutes * 60_000 - 60_000;
  const usedMs = usedMinutes * 60_000;
  journal.add({ type: 'FloorEnded', ...at, how: 'yielded', speechOn: '1' as MotionId, usedMs });
  return journal;
}

describe('votes', () => {
  const open = { method: 'roll-call', tally: { yes: 2, no: 1, abstain: 1 } } as const;
  const sealed = () => ballots({ ada: 'yes', cleo: 'yes', dov: 'no', eva: 'abstain' });

  it('[XC-4] a roll call has its counts, the numbers in the text that they point at, and every name', () => {
    const root = debate(new JournalBuilder().open().move('1', 'Buy a crane.').vote('1', open), {
      sources: { sealed },
    });
    const [voting] = named(root, 'voting');
    expect(voting?.attributes).toMatchObject({
      eId: 'voting_1',
      href: '#dbsect_1__summary_1',
      refersTo: '#event-1',
      outcome: '#concept-adopted',
      'tauride:method': 'roll-call',
      'tauride:needed': '2',
    });
    const counts = attributesOf(voting!, 'count');
    expect(counts.map(({ refersTo, value }) => [refersTo, value])).toEqual([
      ['#concept-yes', '2'],
      ['#concept-no', '1'],
      ['#concept-abstain', '1'],
    ]);
    const [summary] = named(root, 'summary');
    expect(named(summary!, 'quantity').map(textIn)).toEqual(['2', '1', '1']);
    expect(attributesOf(summary!, 'vote').map(({ by, choice }) => [by, choice])).toEqual([
      ['#person-ada', '#concept-yes'],
      ['#person-cleo', '#concept-yes'],
      ['#person-dov', '#concept-no'],
      ['#person-eva', '#concept-abstain'],
    ]);
    expect(named(root, 'TLCEvent').map(({ attributes }) => attributes['showAs'])).toEqual(['Buy a crane.']);
  });

  it('[XC-4] a vote by voice has an outcome and no numbers', () => {
    const root = debate(new JournalBuilder().open().move('1', 'Buy a crane.').vote('1', { method: 'voice' }));
    expect(attributesOf(root, 'voting')).toMatchObject([{ outcome: '#concept-adopted' }]);
    expect(attributesOf(root, 'count')).toMatchObject([{ refersTo: '#concept-uncounted', value: '0' }]);
    expect(named(named(root, 'summary')[0]!, 'quantity')).toEqual([]);
  });

  it.each(['ballot', 'hands', 'voice'] as const)('[XC-6] no format names who voted by %s', (method) => {
    const journal = new JournalBuilder()
      .open()
      .move('1', 'Buy a crane.')
      .vote('1', { ...open, method });
    const document = documented(journal, { sealed });
    // As a document would be that holds more than it may.
    const leaking = {
      ...document,
      sections: document.sections.map((section) => ({
        ...section,
        lines: section.lines.map((recorded) => {
          const { act } = recorded.line;
          if (act.kind !== 'vote') return recorded;
          const votes = sealed().map(({ voter, choice }) => ({
            voter: { member: voter, name: `Secret ${voter}` },
            choice,
          }));
          return { ...recorded, line: { ...recorded.line, act: { ...act, votes } } };
        }),
      })),
    };
    for (const form of ['debate', 'debateReport'] as const) {
      const root = aknOf(leaking, { ...options, form });
      expect(named(root, 'vote')).toEqual([]);
      expect(toAkn(leaking, { ...options, form })).not.toContain('Secret');
      expect(attributesOf(root, 'count')[0]).toMatchObject({ value: '2' });
    }
  });
});

describe('speeches', () => {
  it('[XC-12] words that were written down are a speech, paragraph by paragraph', () => {
    const text = 'Friends & "comrades" <all>,\n\nNow.\r\n  Or never.';
    const who = { member: MOVER };
    const journal = new JournalBuilder()
      .open()
      .say('s1', text, { kind: 'speech', who, capacity: 'rapporteur' });
    const [speech] = named(debate(journal), 'speech');
    expect(speech?.attributes).toMatchObject({ by: '#person-cleo', as: '#role-1', 'tauride:index': '7' });
    expect(named(speech!, 'p').map(textIn)).toEqual([
      'Friends & "comrades" <all>,',
      '',
      'Now.',
      '  Or never.',
    ]);
    expect(named(debate(journal), 'TLCRole').map(({ attributes }) => attributes['showAs'])).toContain(
      'rapporteur',
    );
  });

  it('[XC-12] a speech of which only the hours are known holds a remark, and no words in anybody’s mouth', () => {
    const root = debate(spoken(new JournalBuilder().open().move('1', 'Buy a crane.'), 3));
    const [speech] = named(root, 'speech');
    expect(speech?.attributes).toMatchObject({
      startTime: '2026-11-20T19:09:00+01:00',
      endTime: '2026-11-20T19:12:00+01:00',
    });
    const [block] = named(speech!, 'p');
    expect(block?.children.map((child) => typeof child !== 'string' && child.name)).toEqual(['remark']);
  });

  it('[XC-8] a statement is told with how it is known and from where', () => {
    const journal = new JournalBuilder()
      .open()
      .say('s1', 'Shops were looted.', { how: 'told', source: 'a friend' });
    const [, statement] = named(debate(journal), 'narrative');
    expect(statement?.attributes).toMatchObject({ 'tauride:how': 'told', 'tauride:source': 'a friend' });
    expect(textIn(statement!)).toContain('Shops were looted.');
  });

  it('[ST-16] a statement has its id, and the one that it answers', () => {
    const answers = 's1' as never;
    const journal = new JournalBuilder()
      .open()
      .say('s1', 'Shops were looted.')
      .say('s2', 'None was.', { kind: 'denial', answers });
    const [, report, denial] = named(debate(journal), 'narrative');
    expect(report?.attributes).toMatchObject({ 'tauride:statement': 's1' });
    expect(report?.attributes).not.toHaveProperty('tauride:answers');
    expect(denial?.attributes).toMatchObject({ 'tauride:answers': 's1', 'tauride:answering': 'denies' });
  });
});

describe('times', () => {
  it('[XC-11] a sitting across the end of summer time carries the offset of each hour', () => {
    const journal = new JournalBuilder({ startsAt: '2026-10-25T00:50:00Z' }).open().move('1', 'Buy a crane.');
    const root = debate(spoken(journal, 30));
    const [speech] = named(root, 'speech');
    expect(speech?.attributes).toMatchObject({
      startTime: '2026-10-25T02:59:00+02:00',
      endTime: '2026-10-25T02:29:00+01:00',
    });
    expect(writtenAkn(documented(journal), options).faults).toEqual([]);
  });

  it('[XC-11] a Julian sitting has Gregorian days for machines and its own in words', () => {
    const setting = {
      calendar: 'julian',
      timeZone: 'Europe/Moscow',
      startsAt: '1917-07-17T18:00:00Z',
    } as const;
    const root = debate(new JournalBuilder(setting).open().adjourn());
    const [day] = named(root, 'docDate');
    expect(day?.attributes).toEqual({ date: '1917-07-17' });
    expect(textIn(day!)).toBe('July 4, 1917 (O.S.)');
    expect(named(root, 'FRBRuri')[0]?.attributes['value']).toBe(
      '/akn/xx/debate/harbour/1917-07-17/sitting-1',
    );
    for (const { time } of attributesOf(root, 'recordedTime'))
      expect(time).toMatch(/^1917-07-17T\d\d:\d\d:\d\d(Z|\+\d\d:\d\d)$/u);
  });

  it('[XC-11] an assembly from before there were zones has its hours in UTC', () => {
    const setting = { timeZone: 'Europe/Moscow', startsAt: '1900-03-01T12:00:00Z' } as const;
    const root = debate(new JournalBuilder(setting).open().adjourn());
    expect(attributesOf(root, 'recordedTime')).toMatchObject([{ time: expect.stringMatching(/:\d\dZ$/u) }]);
  });

  it('[XC-11] where hours are not recorded there is none', () => {
    const journal = new JournalBuilder({ call: { hoursRecorded: false } }).open().say('s', 'x').adjourn();
    const written = toAkn(documented(journal), options);
    expect(written).not.toMatch(/startTime|endTime|recordedTime|tauride:at/u);
  });
});

describe('names', () => {
  it('[XC-10] those of work, expression and manifestation, in the country that is given', () => {
    const root = debate(new JournalBuilder().open(), { country: 'ch', assembly: 'Harbour' as AssemblyId });
    const [work = '', expression = '', manifestation] = named(root, 'FRBRuri').map(
      ({ attributes }) => attributes['value'],
    );
    expect(work).toBe('/akn/ch/debate/harbour/2026-11-20/sitting-1');
    expect(expression).toBe(`${work}/eng@2026-11-20`);
    expect(manifestation).toBe(`${expression}.akn`);
  });

  it.each([
    ['de', 'deu'],
    ['ru', 'rus'],
  ] as const)('[XC-10] minutes in %s are in %s, of an assembly in English', async (language, code) => {
    const root = debate(new JournalBuilder().open(), { words: await loadWords(language) });
    expect(attributesOf(root, 'FRBRlanguage')).toEqual([{ language: code }, { language: 'eng' }]);
    expect(attributesOf(debate(new JournalBuilder().open()), 'FRBRlanguage')).toEqual([{ language: 'eng' }]);
  });

  it('[XC-10] a report has names and ids of its own', () => {
    const journal = new JournalBuilder()
      .open()
      .move('1', 'Buy a crane.')
      .vote('1', {
        tally: { yes: 3, no: 0, abstain: 0 },
      });
    const root = debate(journal, { form: 'debateReport' });
    expect(named(root, 'FRBRuri')[0]?.attributes['value']).toContain('/akn/xx/debateReport/');
    expect(named(root, 'speech')).toEqual([]);
    expect(attributesOf(root, 'voting')).toMatchObject([{ href: '#sec_2__p_3' }]);
  });
});

describe('the state of the record', () => {
  it('[XC-8] goes with the file, and each line with its entry', () => {
    const root = debate(new JournalBuilder().open());
    expect(attributesOf(root, 'tauride:record')).toEqual([
      { made: '2026-11-22T13:00:00+01:00', size: '7', root: 'ab'.repeat(32) },
    ]);
    expect(attributesOf(root, 'narrative')).toMatchObject([
      { 'tauride:index': '6', 'tauride:at': '2026-11-20T19:06:00+01:00' },
    ]);
  });

  it('[XC-7] a correction is a note beside what it corrects, and a new version of the same work', () => {
    const journal = new JournalBuilder().open().say('s1', 'Shops were looted.');
    const { seq } = journal.last;
    journal.now += 3 * 86_400_000;
    const root = debate(journal.correct(seq, 'Two shops.', 'counted again'));
    expect(named(root, 'note').map(textIn).join()).toContain('Two shops.');
    const [, corrected] = named(root, 'narrative');
    expect(attributesOf(corrected!, 'noteRef')).toEqual([{ href: '#note_1', marker: '1' }]);
    expect(textIn(corrected!)).toContain('Shops were looted.');
    expect(attributesOf(root, 'eventRef').map(({ type, date }) => [type, date])).toEqual([
      ['generation', '2026-11-20'],
      ['amendment', '2026-11-23'],
    ]);
    expect(named(root, 'FRBRuri').map(({ attributes }) => attributes['value']!.split('/').at(-1))).toEqual([
      'sitting-1',
      'eng@2026-11-23',
      'eng@2026-11-23.akn',
    ]);
  });

  it('[XC-7] minutes are a draft while the sitting goes on, and until they were put before the body', () => {
    const going = debate(new JournalBuilder().open());
    expect(named(going, 'docStatus')).toMatchObject([
      { children: [expect.stringMatching(/sitting is not over/u)] },
    ]);
    const over = debate(new JournalBuilder().open().adjourn());
    expect(named(over, 'docStatus')).toMatchObject([
      { children: [expect.stringMatching(/not a version that the body has approved/u)] },
    ]);
    expect(named(over, 'adjournment')).toHaveLength(1);
  });
});

const BROKEN = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

describe('any text', () => {
  it.skipIf(cannotValidate).each(hostileCases)(
    '[XC-9] $named comes out of another reader of XML as it went in (skipped without xmllint)',
    ({ text }) => {
      const { xml, replaced } = writtenAkn(documented(fullJournal(text)), options);
      const held = text.replaceAll(BROKEN, '\ufffd');
      expect(xpath(xml, '//*[local-name()="docTitle"]')).toBe(held);
      expect(xpath(xml, '//*[local-name()="TLCOrganization"][1]/@showAs')).toBe(held);
      expect(replaced > 0).toBe(held !== text);
      expect(xml.includes('replaced="')).toBe(replaced > 0);
    },
  );

  it('[XC-9] characters that XML cannot hold are replaced, and how many is said', () => {
    const journal = new JournalBuilder()
      .open()
      .say('s1', 'bell\u0007 and half \ud83d of one', { kind: 'speech', who: { member: MOVER } });
    const { xml, replaced } = writtenAkn(documented(journal), options);
    expect(xml).toContain('<p>bell\ufffd and half \ufffd of one</p>');
    expect(replaced).toBe(2);
    expect(xml).toContain('replaced="2"');
  });
});
