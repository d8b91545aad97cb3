import { describe, expect, it } from 'vitest';
import type { MinuteLine } from '../act/act.ts';
import { minutesSoFar } from '../act/fold.ts';
import { fullJournal, fullVotes } from '../testing/full-journal.ts';
import { SITTING, silent } from '../testing/journal.ts';
import { loadWords } from '../words/load.ts';
import { lineText, sourceText } from './line-text.ts';

const en = await loadWords('en');
const de = await loadWords('de');
const { lines } = minutesSoFar(fullJournal('X').entries, SITTING, { ...silent, sealed: () => fullVotes });

function told(kind: MinuteLine['act']['kind'], words = en): readonly (readonly string[])[] {
  return lines
    .filter(({ act }) => act.kind === kind)
    .map((line) => {
      const { label, paragraphs, source } = lineText(line, 'UTC', words);
      const notes = source === null ? [] : [sourceText(source, words)];
      return [label, ...[...paragraphs, ...notes].map(({ spans }) => spans.map(({ text }) => text).join(''))];
    });
}

describe('lines in words', () => {
  it('[MIN-13] the opening says that it was reconstructed', () => {
    expect(told('opened')).toEqual([
      ['Opening', 'The sitting was opened. In the chair: X.', 'Reconstructed: X'],
    ]);
  });

  it('[MIN-10] a motion names its mover and for whom it was moved', () => {
    expect(told('moved').slice(0, 2)).toEqual([
      ['Main motion', 'X moved: Motion 1.', 'X', 'On behalf of X'],
      ['Amendment', 'X moved: Amendment 1-A.', 'Strike “X” and insert “X”.', 'Applied to: Motion 1.'],
    ]);
  });

  it('[MIN-4] [MIN-7] a roll call gives the result, the numbers and the names', () => {
    expect(told('vote')[2]).toEqual([
      'Roll call',
      'Carried: Motion 1.',
      'Yes 2, No 1, abstaining 1',
      '2 of 3 needed: majority of the votes cast',
      'Members with a vote: 5, present: 4',
      'Vote of the chair: Yes',
      'Yes (2): X, X',
      'No (1): X',
      'Abstain (1): Eva',
      `Sealed box of 4 ballots, root ${'cd'.repeat(32)}`,
      'RONR (12th ed.) 44:1',
    ]);
  });

  it('[MIN-12] an amendment that carries says how the text now reads', () => {
    expect(told('vote')[0]).toEqual([
      'Show of hands',
      'Carried: Amendment 1-A.',
      'Yes 3, No 1, abstaining 0',
      '3 of 4 needed: majority of the votes cast',
      'Members with a vote: 5, present: not recorded',
      'Motion 1 now reads:',
      'X X',
      'Limits of debate:',
      'At most 2:00 a speech',
      'At most 1 speech for each member',
      'RONR (12th ed.) 44:1',
    ]);
  });

  it('a voice vote says what the chair heard', () => {
    expect(told('vote')[1]?.slice(0, 4)).toEqual([
      'Show of hands',
      'Lost: Refer to a committee (1).',
      'The chair heard the Noes prevail.',
      'Needed: majority of the votes cast',
    ]);
  });

  it('[MIN-11] rulings give their reasons', () => {
    expect(told('ruling')[0]).toEqual([
      'Ruling',
      'The chair ruled the point well taken.',
      'Reason: X',
      'On: X',
      'X',
    ]);
    expect(told('ruled-otherwise')).toEqual([
      ['Ruling', 'The chair let an act stand that the rules refuse (X).', 'Reason: X', 'X'],
    ]);
  });

  it('[MIN-13] a statement says how it is known, and a denial what it answers', () => {
    const [report, denial] = told('statement');
    expect(report).toEqual(['Report', 'X, X:', 'X', 'About: X', 'Told: X']);
    expect(denial?.at(-2)).toMatch(/^Denies entry \d+$/u);
  });

  it('[MIN-19] speaks parliamentary German', () => {
    expect(told('opened', de)[0]?.[1]).toBe('Die Sitzung ist eröffnet. Den Vorsitz führt X.');
    expect(told('adjourned', de)[0]?.[1]).toBe(
      'Die festgesetzte Zeit ist gekommen. Die Sitzung ist geschlossen.',
    );
    expect(told('vote', de)[2]?.slice(0, 3)).toEqual([
      'Namentliche Abstimmung',
      'Angenommen: Antrag 1.',
      'Ja 2, Nein 1, Enthaltungen 1',
    ]);
  });

  it('[MIN-13] a source that statement and entry share is said once, different ones are both said', () => {
    const line = lines.find(({ act }) => act.kind === 'statement')!;
    const { how } = line.act as { how: 'told' };
    const same = lineText({ ...line, provenance: { how, note: 'a memoir' } }, 'UTC', en);
    expect(same.source?.note.endsWith('; a memoir')).toBe(true);
    const other = lineText({ ...line, provenance: { how: 'reconstructed', note: 'a memoir' } }, 'UTC', en);
    expect(other.source).toEqual({ how: 'reconstructed', note: 'a memoir' });
    expect(other.paragraphs).toHaveLength(same.paragraphs.length + 1);
  });

  it('every line has a label and says something', () => {
    expect(lines.length).toBeGreaterThan(25);
    for (const line of lines) {
      const { label, paragraphs } = lineText(line, 'UTC', en);
      expect(label).not.toBe('');
      expect(paragraphs.flatMap(({ spans }) => spans).length).toBeGreaterThan(0);
    }
  });
});
