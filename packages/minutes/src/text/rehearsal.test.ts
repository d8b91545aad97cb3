import type { Entry } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { minutesOf } from '../document/document.ts';
import { toHtml } from '../html/to-html.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { toTypst } from '../typst/to-typst.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';

function rehearsed({ event, ...entry }: Entry): Entry {
  if (event.type !== 'SittingCalled') return { ...entry, event };
  return { ...entry, event: { ...event, call: { ...event.call, rehearsal: true } } };
}

describe('minutes of a rehearsal', () => {
  it.each(languages)(
    '[FO-20] say in their title that nothing counts, on screen and on paper: %s',
    async (language) => {
      const words = await loadWords(language);
      const { entries } = new JournalBuilder().open().move('1', 'Buy a crane.');
      const of = (all: readonly Entry[]) => minutesOf(all, SITTING, { ...silent, head: null })!;
      const [plain, marked] = [of(entries), of(entries.map(rehearsed))];
      const told = words.text('minutes.rehearsal', { title: plain.heading.title });
      expect(told).not.toBe(plain.heading.title);
      expect(toHtml(marked, words)).toContain(told);
      expect(toHtml(plain, words)).not.toContain(told);
      expect(toTypst(marked, words).length).toBeGreaterThan(toTypst(plain, words).length);
    },
  );
});
