import { ask, end, give, hear, JournalBuilder, write } from '@tauride/minutes/testing';
import { describe, expect, it } from 'vitest';
import { documented, options, words } from './testing/sitting.ts';
import { cannotValidate, schemaFaults } from './testing/schema.ts';
import { toAkn } from './akn/to-akn.ts';
import { toPopolo } from './popolo/to-popolo.ts';
import { toCsv } from './table/to-csv.ts';

/** A speech in two pieces with what was heard between them, and something heard while nobody spoke. */
function journal(): JournalBuilder {
  const made = new JournalBuilder().open().item();
  const speech = give(made);
  const first = write(made, speech, 'First & foremost.\nA paragraph.');
  hear(made, speech, 'Left');
  write(made, speech, 'Second.', { piece: 2 });
  end(made);
  write(made, speech, 'In sum.', { kind: 'summary' });
  ask(made, speech, { replaces: first, text: 'Otherwise.' });
  hear(made, null, 'Right');
  return made;
}

describe('a debate for other programs', () => {
  it('[DB-12] stands in Akoma Ntoso with speaker, times, paragraphs and remarks between them', () => {
    const xml = toAkn(documented(journal()), { ...options, form: 'debate' });
    const speech = /<speech .*?<\/speech>/su.exec(xml)![0];
    expect(speech).toMatch(/by="#person-cleo"[^>]* startTime="[^"]+" endTime="[^"]+"/u);
    const parts = [...speech.matchAll(/<p>(.*?)<\/p>/gsu)].map((match) => match[1]!);
    const said = parts.filter((part) => !part.includes('<remark'));
    expect(said).toEqual(['First &amp; foremost.', 'A paragraph.', 'Second.']);
    const heard = parts.findIndex((part) => part.includes('type="phenomenon"'));
    expect(parts.indexOf('A paragraph.')).toBeLessThan(heard);
    expect(heard).toBeLessThan(parts.indexOf('Second.'));
    expect(xml).toContain('<scene ');
    expect(xml).toContain('Otherwise.');
  });

  it('[DB-12] gives the summary in a report', () => {
    const xml = toAkn(documented(journal()), { ...options, form: 'debateReport' });
    expect(xml).toContain('In sum.');
    expect(xml).not.toContain('foremost');
  });

  it.skipIf(cannotValidate)('[DB-12] is valid (skipped without xmllint or ../shared)', () => {
    const files = (['debate', 'debateReport'] as const).map((form) =>
      toAkn(documented(journal()), { ...options, form }),
    );
    expect(schemaFaults(files)).toBe('');
  });

  it('[DB-12] has the words of a speech in Popolo and in a row of its own', () => {
    const document = documented(journal());
    const speech = toPopolo(document, words).speeches.find(({ type }) => type === 'speech');
    expect(speech).toMatchObject({
      creator_id: 'person-cleo',
      text: 'First & foremost.\nA paragraph.\nSecond.',
    });
    const [names, row, ...more] = toCsv(document, { words, table: 'speeches' }).split('\r\n');
    expect(names).toContain('speaker');
    expect(row).toContain('"First & foremost.\nA paragraph.\nSecond."');
    expect(row).toMatch(/,1,2$/u);
    expect(more).toEqual(['']);
  });
});
