import { JournalBuilder } from '@tauride/minutes/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballots, documented, words } from '../testing/sitting.ts';
import { csvText } from './csv.ts';
import { toCsv } from './to-csv.ts';

/** Reads RFC 4180 as its grammar has it. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy;
  let row: string[] = [];
  while (cell.lastIndex < text.length) {
    const found = cell.exec(text);
    if (found === null) throw new Error(`no cell after ${text.slice(0, 50)}`);
    row.push(found[1]?.replaceAll('""', '"') ?? found[2]!);
    if (found[3] === ',') continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

describe('tables', () => {
  it('[XC-16] has one row a vote, with its numbers under their names', () => {
    const journal = new JournalBuilder()
      .open()
      .item()
      .move('1', 'Buy a crane, "big".')
      .vote('1', { tally: { yes: 3, no: 1, abstain: 2 }, present: 6 });
    const [names, ...rows] = readCsv(toCsv(documented(journal), { words, table: 'votings' }));
    const row = Object.fromEntries(names!.map((name, at) => [name, rows[0]![at]]));
    expect(rows).toHaveLength(1);
    expect(row).toMatchObject({
      voting: 'voting_1',
      time: '2026-11-20T19:12:00+01:00',
      item: 'The crane',
      text: 'Buy a crane, "big".',
      method: 'hands',
      outcome: 'adopted',
      yes: '3',
      no: '1',
      abstain: '2',
      needed: '3',
      present: '6',
      weight_yes: '',
    });
  });

  it('[XC-16] names who voted how in a table of its own, [XC-6] and nobody in a ballot', () => {
    const sealed = () => ballots({ ada: 'yes', dov: 'no' });
    const vote = { tally: { yes: 1, no: 1, abstain: 0 }, outcome: 'rejected' } as const;
    const table = (method: 'recorded' | 'ballot') => {
      const journal = new JournalBuilder()
        .open()
        .move('1', 'x')
        .vote('1', { ...vote, method });
      return readCsv(toCsv(documented(journal, { sealed }), { words, table: 'votes' })).slice(1);
    };
    expect(table('recorded').map((row) => row.slice(2))).toEqual([
      ['person-ada', 'Ada', 'yes'],
      ['person-dov', 'Dov', 'no'],
    ]);
    expect(table('ballot')).toEqual([]);
  });

  it.each(['=1+1', '+1', '-1', '@x', '\tx', '\rx'])(
    '[XC-16] a spreadsheet takes %j for no formula',
    (text) => {
      expect(readCsv(csvText([[text]]))).toEqual([[`'${text}`]]);
    },
  );

  it('[XC-16] any cells come back as they were, numbers and signs apart', () => {
    const cell = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a,b', 'a"b', 'a\r\nb', '', ' '));
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 });
    fc.assert(
      fc.property(rows, (table) => {
        const shown = table.map((row) => row.map((text) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)));
        expect(readCsv(csvText(table))).toEqual(shown);
      }),
    );
    expect(csvText([[-1, null]])).toBe('-1,\r\n');
  });

  it('[ST-15] has one row a statement, with what stands for and against it', () => {
    const journal = new JournalBuilder().open();
    const answers = 's1' as never;
    journal.say('s1', 'Windows were broken.', {
      how: 'told',
      source: 'a carter',
      from: { named: 'a guard' },
    });
    journal.say('s2', 'None was.', { kind: 'denial', answers });
    journal.say('s3', 'I saw it.', { kind: 'corroboration', answers });
    const sitting =
      journal.last.event.type === 'StatementEntered' ? journal.last.event.sitting : ('' as never);
    journal.say('s4', 'Nothing was.', { kind: 'denial', answers });
    journal.add({ type: 'StatementWithdrawn', sitting, statement: 's4' as never, reason: '' });
    const [names, ...rows] = readCsv(toCsv(documented(journal), { words, table: 'statements' }));
    const row = (at: number): object =>
      Object.fromEntries(names!.map((name, cell) => [name, rows[at]![cell]]));
    const entryOf = (nth: number): string =>
      String(journal.entries.filter(({ event }) => event.type === 'StatementEntered')[nth]!.seq);
    expect(rows).toHaveLength(4);
    expect(row(0)).toMatchObject({
      statement: 's1',
      entry: entryOf(0),
      how: 'told',
      source: 'a guard; a carter',
      denied_by: entryOf(1),
      corroborated_by: entryOf(2),
      withdrawn_by: '',
    });
    expect(row(1)).toMatchObject({ answering: 'denies', answers_entry: entryOf(0) });
    expect(row(3)).toMatchObject({ withdrawn_by: String(journal.last.seq) });
  });
});
