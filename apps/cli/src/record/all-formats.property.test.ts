import type { Tally } from '@tauride/count';
import { generated, sourcesOf, votesInAkn, votesInCsv, votesInPopolo } from '@tauride/exchange/testing';
import { loadWords, minutesOf, tallyText } from '@tauride/minutes';
import { renderMinutes, stopTypesetter } from '@tauride/server';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, expect, it } from 'vitest';

const words = await loadWords('en');
const ASSEMBLIES = 100;

afterAll(async () => await stopTypesetter());

/** Text without blanks and hyphens, since a line may break anywhere in a long word. */
function squeezed(text: string): string {
  return text.replaceAll(/[\s\u00ad\u2010-]+/gu, '');
}

async function pdfText(data: Uint8Array): Promise<string> {
  const loading = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const document = await loading.promise;
  const pages: string[] = [];
  for (let number = 1; number <= document.numPages; number += 1) {
    const { items } = await (await document.getPage(number)).getTextContent();
    pages.push(items.map((item) => ('str' in item ? item.str : '')).join(''));
  }
  await loading.destroy();
  return squeezed(pages.join(''));
}

const htmlText = (html: string): string => squeezed(html.replaceAll(/<[^>]*>/gu, ''));

/** How many of the counts stand in a text one after the other, in the order of the votes and each as a whole. */
function found(text: string, tallies: readonly Tally[]): number {
  let rest = text;
  let count = 0;
  for (const tally of tallies) {
    const wanted = RegExp.escape(squeezed(tallyText(tally, words)));
    // What was needed may follow at once, and begins with a number.
    const match = new RegExp(`(?<!\\d)${wanted}(?:(?!\\d)|(?=\\d+of\\d+needed))`, 'u').exec(rest);
    if (!match) return count;
    rest = rest.slice(match.index + match[0].length);
    count += 1;
  }
  return count;
}

it('[XC-4] the counts of a sitting are the same on a page, on paper, in Akoma Ntoso, Popolo and a table', async () => {
  let [counted, sittings] = [0, 0];
  for (let seed = 0; seed < ASSEMBLIES; seed += 1) {
    const one = generated(seed, 150);
    const sources = sourcesOf(one);
    for (const sitting of one.sittings) {
      const document = minutesOf(one.entries, sitting, sources)!;
      const akn = votesInAkn(document).map(([counts]) => counts);
      expect(votesInPopolo(document).map(([counts]) => counts)).toEqual(akn);
      expect(votesInCsv(document)).toEqual(akn);
      const tallies = akn.filter((tally) => tally !== null && tally !== undefined);
      const request = { ...sources, journal: one.entries, sitting, language: 'en' } as const;
      const html = await renderMinutes({ ...request, format: 'html' });
      const pdf = await renderMinutes({ ...request, format: 'pdf' });
      const more = tallies.map((tally) => ({ ...tally, yes: tally.yes + 1 }));
      const where = `assembly ${seed}, ${sitting}`;
      expect(found(htmlText(html!.body as string), tallies), where).toBe(tallies.length);
      expect(found(await pdfText(pdf!.body as Uint8Array), tallies), where).toBe(tallies.length);
      if (more.length > 0) expect(found(htmlText(html!.body as string), more)).toBeLessThan(more.length);
      counted += tallies.length;
      sittings += 1;
    }
  }
  expect(sittings).toBeGreaterThan(150);
  expect(counted).toBeGreaterThan(150);
}, 600_000);
