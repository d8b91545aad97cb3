import { type Entry, type Seq, withoutPersonalText } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { minutesOf } from '../index.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { lineText } from './line-text.ts';

const WORDS = 'Windows were broken.';

function erased(entry: Entry): Entry {
  return { ...withoutPersonalText(entry), c: 'a'.repeat(64), erased: 40 as Seq };
}

describe('erased words in the minutes', () => {
  it.each(languages)(
    '[ER-9] are replaced by the number of the entry that tells of it, in %s',
    async (language) => {
      const journal = new JournalBuilder().open();
      journal.say('s1', WORDS, { source: 'by letter' });
      const entries = journal.entries.map((entry) =>
        entry.event.type === 'StatementEntered' ? erased(entry) : entry,
      );
      const document = minutesOf(entries, SITTING, { ...silent, head: null });
      const words = await loadWords(language);
      const texts = document!.sections.flatMap(({ lines }) =>
        lines.flatMap(({ line }) =>
          lineText(line, 'UTC', words).paragraphs.map(({ spans }) => spans.map(({ text }) => text).join('')),
        ),
      );
      expect(texts.join('\n')).not.toContain(WORDS);
      expect(texts.at(-1)).toContain('40');
      expect(texts).not.toContain('');
    },
  );
});
