import { describe, expect, it } from 'vitest';
import { lineText } from '../text/line-text.ts';
import { affairs } from '../testing/affairs.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import type { Language } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { minutesSoFar } from './fold.ts';

async function told(language: Language, setting = {}): Promise<readonly string[]> {
  const journal = new JournalBuilder(setting).open().item().move('1', 'Sweep the yard.').vote('1', {});
  const before = minutesSoFar(journal.entries, SITTING, silent).lines.length;
  affairs(journal, 'Ice');
  const words = await loadWords(language);
  return minutesSoFar(journal.entries, SITTING, silent)
    .lines.slice(before)
    .map((line) => lineText(line, 'UTC', words))
    .map(({ label, paragraphs }) =>
      [label, ...paragraphs.map(({ spans }) => spans.map(({ text }) => text).join(''))].join(' | '),
    );
}

describe('the affairs of a body in its minutes', () => {
  it('[MIN-41] tell what was registered, what it does to earlier ones, and what became of those', async () => {
    const lines = await told('en');
    expect(lines.slice(0, 2)).toEqual([
      'Register | Registered as 3/1917. It repeals 1/1917. It requires 1/1917. In force until December 31, 1917.',
      'Register | 1/1917 is in force. | What had changed it was taken back.',
    ]);
  });

  it('[MIN-41] name no earlier one that the reader may not know of', async () => {
    const journal = new JournalBuilder().open().item().move('1', 'Sweep the yard.').vote('1', {});
    affairs(journal, 'Ice');
    const without = journal.entries
      .filter(({ event }) => event.type !== 'ResolutionRegistered' || event.number !== '1/1917')
      .filter(({ event }) => event.type !== 'ResolutionStatusSet')
      .map((entry, seq) => ({ ...entry, seq: seq as typeof entry.seq }));
    const [line] = minutesSoFar(without, SITTING, silent).lines.filter(
      ({ act }) => act.kind === 'registered',
    );
    expect(line?.act).toMatchObject({ number: '3/1917', relations: [] });
  });

  it('[MIN-41] give the last day in the reckoning of the assembly', async () => {
    const [line] = await told('en', { calendar: 'julian' });
    expect(line).toContain('In force until December 18, 1917 (O.S.).');
  });

  it('[MIN-42] tell what was sent, received and answered, and an answer that no longer stands', async () => {
    const lines = await told('en');
    expect(lines.slice(2)).toEqual([
      'Between bodies | The appeal “Ice” is sent to Ice. | Carried by Ice.',
      'Between bodies | The question “Ice” from Ice, Ice is put on the agenda.',
      'Between bodies | “Ice”, from Ice, Ice, was answered. | Ice',
      'Between bodies | The answer to “Ice”, from Ice, Ice, no longer stands.',
    ]);
  });

  it('[MIN-42] say nothing of what the desk did outside the sitting', async () => {
    // Of eight entries the earlier text and the taking in belong to no sitting.
    expect(await told('en')).toHaveLength(6);
  });

  it.each(['de', 'fr', 'es', 'ru'] as const)('[MIN-41] are told in %s', async (language) => {
    const lines = await told(language);
    expect(lines).toHaveLength(6);
    expect(lines[0]).toContain('3/1917');
  });
});
