import type { Entry } from '@tauride/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MinutesDocument } from '../document/document.ts';
import { toHtml } from '../html/to-html.ts';
import { arbitraryJournal } from '../testing/arbitrary-journal.ts';
import { MinutesBuilder } from '../testing/editions.ts';
import { JournalBuilder, SITTING, silent } from '../testing/journal.ts';
import { pageOf } from '../text/page.ts';
import { toTypst } from '../typst/to-typst.ts';
import { languages } from '../words/language.ts';
import { loadWords } from '../words/load.ts';
import { editionDigest, minutesVersion } from './edition-document.ts';
import { editionsOf } from './editions.ts';

const english = await loadWords('en');

/** A journal, and the entry of the one statement in it. */
function sat(): { readonly journal: JournalBuilder; readonly said: number } {
  const journal = new JournalBuilder();
  journal.open().say('s1', 'Shops were looted.');
  const said = journal.last.seq;
  journal
    .move('1', 'Buy a crane.')
    .vote('1', { tally: { yes: 3, no: 1, abstain: 0 } })
    .adjourn();
  return { journal, said };
}

function versionOf(entries: readonly Entry[], version: number): MinutesDocument {
  return minutesVersion(entries, { sitting: SITTING, version }, { ...silent, record: null })!;
}

const linesOf = (document: MinutesDocument) => document.sections.flatMap(({ lines }) => lines);

describe('versions of minutes', () => {
  it('[MA-12] show what a correction replaces and the correction beside it, with the entry that proposed it', () => {
    const { journal, said } = sat();
    new MinutesBuilder(journal).circulate().correct({ place: said, text: 'Two shops.' }).approve(2);
    const before = linesOf(versionOf(journal.entries, 1)).find(({ line }) => line.seq === said);
    expect(before?.corrections).toEqual([]);
    const after = linesOf(versionOf(journal.entries, 2)).find(({ line }) => line.seq === said);
    expect(after?.corrections.map(({ act, seq }) => [act, seq])).toEqual([
      [{ kind: 'correction', corrects: said, text: 'Two shops.', reason: '' }, said + 8],
    ]);
  });

  it('[MA-12] have what is added as a line of its own after its place, or at the end, and nothing that was not accepted', () => {
    const { journal, said } = sat();
    new MinutesBuilder(journal)
      .circulate()
      .correct({ place: said, how: 'add', text: 'Nobody was hurt.' })
      .correct({ place: said, text: 'No shop.' }, 'rejected')
      .correct({ place: null, how: 'add', text: 'Coffee was served.' })
      .approve(2);
    const lines = linesOf(versionOf(journal.entries, 2));
    const at = lines.findIndex(({ line }) => line.seq === said);
    expect(lines[at + 1]?.line.act).toMatchObject({
      kind: 'correction',
      added: true,
      text: 'Nobody was hurt.',
    });
    expect(lines.at(-1)?.line.act).toMatchObject({ text: 'Coffee was served.' });
    expect(lines.flatMap(({ corrections }) => corrections)).toEqual([]);
  });

  it('[MA-11] say which they are, who approved and signed them, and what was corrected', () => {
    const { journal, said } = sat();
    new MinutesBuilder(journal).circulate().correct({ place: said, text: 'Two.' }).approve(2).sign(2);
    expect(pageOf(versionOf(journal.entries, 1), english).draft).toContain('Version 1');
    const page = pageOf(versionOf(journal.entries, 2), english);
    expect(page.draft).toBeNull();
    const facts = page.facts
      .slice(-6)
      .map(({ term, spans }) => `${term}: ${spans.map(({ text }) => text).join('')}`);
    expect(facts.map((fact) => fact.replace(/[0-9a-f]{64}/u, 'digest'))).toEqual([
      'Version: 2, from 14 entries',
      'Standing: Approved without objection on November 20, 2026 in “November sitting” (entry 17)',
      'Corrected: 1 correction, entry 15',
      'Signed by the chair: Ada, November 20, 2026 (entry 18)',
      'Signed by the clerk: Ben, November 20, 2026 (entry 19)',
      'Digest of this version (SHA-256): digest',
    ]);
    expect(page.signatures.map(({ name }) => name)).toEqual([
      expect.stringContaining('Ada, '),
      expect.stringContaining('Ben, '),
    ]);
  });

  it.each(languages)('[MA-11] say so in %s on paper and on screen', async (language) => {
    const { journal, said } = sat();
    new MinutesBuilder(journal).circulate().correct({ place: said, text: 'Two shops.' }).approve(2).sign(2);
    const words = await loadWords(language);
    const document = versionOf(journal.entries, 2);
    const { digest } = document.edition!;
    for (const made of [toHtml(document, words), toTypst(document, words)]) {
      expect(made).toContain(digest);
      expect(made).toContain('Two shops.');
    }
  });

  it('[MA-8] are the same whatever is entered later, with a digest that the entries give again', () => {
    let versions = 0;
    fc.assert(
      fc.property(arbitraryJournal(), fc.nat(), fc.nat(), (earlier, place, how) => {
        const journal = JournalBuilder.from(earlier);
        if (earlier.at(-1)?.event.type !== 'SittingAdjourned') journal.adjourn();
        const minutes = new MinutesBuilder(journal);
        minutes.circulate();
        minutes.correct({ place: place % earlier.length, how: how % 2 ? 'add' : 'replace', text: 'So.' });
        minutes.approve(2);
        const before = [1, 2].map((version) => versionOf(journal.entries, version));
        minutes.correct({ place: null, how: 'add', text: 'And so on.' }).approve(3).sign(3);
        for (const { edition: was, ...document } of before) {
          const { edition, ...now } = versionOf(journal.entries, was!.version);
          expect(now).toEqual(document);
          expect(edition?.digest).toBe(was!.digest);
        }
        for (const edition of editionsOf(journal.entries, SITTING, silent)) {
          expect(editionDigest(journal.entries, edition)).toBe(edition.digest);
          versions += 1;
        }
      }),
      { numRuns: 60 },
    );
    expect(versions).toBe(180);
  });

  it('[MA-2] have a digest that any change of a correction, its place or the entries changes, and names do not', () => {
    const { journal, said } = sat();
    const { entries } = journal;
    const correction = { recorded: 9, at: 0, place: said, how: 'add', text: 'Two.', reason: '' } as never;
    const text = { sitting: SITTING, upTo: entries.length as never, corrections: [correction] };
    const digest = editionDigest(entries, text);
    const others = [
      { ...text, corrections: [] },
      { ...text, upTo: (entries.length - 1) as never },
      { ...text, corrections: [{ ...(correction as object), text: 'Three.' } as never] },
      { ...text, corrections: [{ ...(correction as object), place: null } as never] },
      { ...text, corrections: [{ ...(correction as object), how: 'replace' } as never] },
    ].map((other) => editionDigest(entries, other));
    expect(new Set([digest, ...others]).size).toBe(6);
  });
});
