import type { Entry, Instant, MemberId, Seq, Statement, StatementId } from '@tauride/procedure';
import { beforeAll, describe, expect, it } from 'vitest';
import { minutesOf } from '../index.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import type { Language } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import type { Words } from '../words/words.ts';
import { lineText } from './line-text.ts';

let en: Words;
beforeAll(async () => {
  en = await loadWords('en');
});

const ids = ['s1', 's2', 's3'] as unknown as readonly [StatementId, StatementId, StatementId];
const [S1, S2, S3] = ids;
const at = Date.parse('1917-07-17T15:00:00Z') as Instant;

/** A report, a denial that is withdrawn, and one that lays it to others; the report is contested by its own member. */
function told(): JournalBuilder {
  const journal = new JournalBuilder().open();
  const when = { from: at, precision: 'hour', words: 'towards evening' } as const;
  journal.add(
    {
      type: 'IncidentReported',
      sitting: SITTING,
      incident: { id: 'i1' as never, title: 'What was done in the yard', place: 'the yard', when },
    },
    { by: 'clerk' },
  );
  const ada = { member: 'ada' as MemberId };
  const more: Partial<Statement> = {
    incident: 'i1' as never,
    from: { named: 'a carter' },
    place: 'the gate',
    when,
    attachments: [{ name: 'gate.png', mediaType: 'image/png', bytes: 1_200, sha256: 'ab'.repeat(32) }],
  };
  journal.say('s1', 'Windows were broken.', { who: ada, how: 'told', source: 'by letter', ...more });
  journal.say('s2', 'None was.', { kind: 'denial', answers: S1 });
  journal.say('s3', 'It was the wind.', { kind: 'denial', answers: S1, answering: 'lays-to-others' });
  journal.add(
    { type: 'StatementWithdrawn', sitting: SITTING, statement: S2, reason: 'A mistake.' },
    { by: 'clerk' },
  );
  journal.add(
    {
      type: 'StatementContested',
      sitting: SITTING,
      statement: S1,
      text: 'One window was broken.',
      reason: '',
    },
    { by: ada.member },
  );
  journal.add({ type: 'StatementConfirmed', sitting: SITTING, statement: S1 }, { by: ada.member });
  journal.say('s4', 'He was told so.', { from: { statement: S3 }, how: 'told' });
  return journal;
}

function texts(entries: readonly Entry[], words: Words): readonly (readonly string[])[] {
  const document = minutesOf(entries, SITTING, { ...silent, head: null });
  return document!.sections
    .flatMap(({ lines }) => lines.map(({ line }) => line))
    .filter(({ act }) => act.kind !== 'opened')
    .map((line) => {
      const { label, paragraphs, source } = lineText(line, 'UTC', words);
      const note = source === null ? [] : [`${source.how}: ${source.note}`];
      return [label, ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')), ...note];
    });
}

describe('statements in the minutes', () => {
  it('[ST-14] say who knows it from whom, where and when it was, and how it stands', () => {
    const journal = told();
    const seqOf = (type: string, nth = 0): Seq =>
      journal.entries.filter(({ event }) => event.type === type)[nth]!.seq;
    const lines = texts(journal.entries, en);
    expect(lines[0]).toEqual([
      'Event',
      'Statements are taken about: What was done in the yard',
      'Place: the yard',
      'Time: earliest: July 17, 1917, 15:00; towards evening',
    ]);
    expect(lines[1]).toEqual([
      'Report',
      expect.stringMatching(/:$/u),
      'Windows were broken.',
      'About the event: What was done in the yard',
      'Place: the gate',
      'Time: earliest: July 17, 1917, 15:00; towards evening',
      `Attached: gate.png (1,200 B, SHA-256 ${'ab'.repeat(32)})`,
      `Denied by a provincial delegate in entry ${seqOf('StatementEntered', 1)}`,
      `Laid to others by a provincial delegate in entry ${seqOf('StatementEntered', 2)}`,
      `Entry ${seqOf('StatementEntered', 1)} was withdrawn in entry ${seqOf('StatementWithdrawn')}`,
      `Ada contests these words in entry ${seqOf('StatementContested')}`,
      `Signed by Ada in entry ${seqOf('StatementConfirmed')}`,
      'told: a carter; by letter',
    ]);
    expect(lines[2]).toContain(`Withdrawn by a provincial delegate in entry ${seqOf('StatementWithdrawn')}`);
    expect(lines[3]).toContain(`Lays to others what entry ${seqOf('StatementEntered')} reports`);
    expect(lines.find(([label]) => label === 'Statement')).toEqual([
      'Statement',
      `a provincial delegate withdraws entry ${seqOf('StatementEntered', 1)}, which stays shown.`,
      'Reason: A mistake.',
    ]);
    expect(lines.find((line) => line.includes('Own version:'))).toContain('One window was broken.');
    expect(lines.at(-1)).toContain(`told: entry ${seqOf('StatementEntered', 2)}`);
  });

  it('[ST-14] leave out no withdrawn statement, and change no line as they arise', () => {
    const { entries } = told();
    const stated = texts(entries, en).filter((line) => line.includes('None was.'));
    expect(stated).toHaveLength(1);
  });

  it.each(['de', 'fr', 'es', 'ru'] as readonly Language[])('[ST-14] in %s', async (language) => {
    const lines = texts(told().entries, await loadWords(language));
    expect(lines.map(([label]) => label)).toHaveLength(texts(told().entries, en).length);
    expect(lines.flat().join(' ')).not.toMatch(/minutes\.|undefined|\{/u);
  });
});
