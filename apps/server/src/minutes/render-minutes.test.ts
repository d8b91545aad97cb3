import { inflateSync } from 'node:zlib';
import { languages } from '@tauride/minutes';
import {
  fullJournal,
  fullVotes,
  hostileCases,
  JournalBuilder,
  MinutesBuilder,
  SITTING,
} from '@tauride/minutes/testing';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, describe, expect, it } from 'vitest';
import { renderPdf, stopTypesetter } from './pdf.ts';
import { type MinutesRequest, minutesStyleSource, renderMinutes } from './render-minutes.ts';

afterAll(stopTypesetter);

function requestOf(journal: JournalBuilder, request: Partial<MinutesRequest>): MinutesRequest {
  return {
    journal: journal.entries,
    sitting: SITTING,
    head: { size: journal.entries.length, root: 'ab'.repeat(32) },
    format: 'pdf',
    language: 'en',
    directory: () => undefined,
    sealed: () => fullVotes,
    ...request,
  };
}

async function pdfOf(journal: JournalBuilder, request: Partial<MinutesRequest> = {}): Promise<Buffer> {
  const rendered = await renderMinutes(requestOf(journal, request));
  expect(rendered?.contentType).toBe('application/pdf');
  return Buffer.from(rendered!.body as Uint8Array);
}

/** Everything in the file that is compressed, as text, with what is not. */
function inflated(pdf: Buffer): string {
  const raw = pdf.toString('latin1');
  const streams = [...raw.matchAll(/stream\r?\n(.*?)\r?\nendstream/gsu)].map((match) => {
    try {
      return inflateSync(Buffer.from(match[1]!, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  return [raw, ...streams].join('\n');
}

async function pagesOf(pdf: Buffer): Promise<readonly string[]> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const numbers = Array.from({ length: document.numPages }, (_, at) => at + 1);
  return await Promise.all(
    numbers.map(async (number) => {
      const { items } = await (await document.getPage(number)).getTextContent();
      return items.map((item) => ('str' in item ? item.str : '')).join('');
    }),
  );
}

function fontsOf(text: string): readonly string[] {
  const names = [...text.matchAll(/\/BaseFont\s*\/[A-Z]{6}\+(\w+)/gu)].map((match) => match[1]!);
  return [...new Set(names)].sort();
}

describe('minutes as files', () => {
  it('[MIN-24] Russian minutes are set in our faces alone, with letters that can be searched', async () => {
    const journal = fullJournal('Провести заседание в Москве', { language: 'ru' });
    const text = inflated(await pdfOf(journal, { language: 'ru' }));
    const faces = fontsOf(text);
    expect(faces.length).toBeGreaterThan(1);
    expect(faces.filter((face) => !/^(?:SourceSerif4|IBMPlexSans)/u.test(face))).toEqual([]);
    // The map from glyphs to letters names the first letter of the text.
    expect(text).toMatch(/<041F>/iu);
  });

  it.each(hostileCases)('[MIN-21] typesets $named', async ({ text }) => {
    const pdf = await pdfOf(fullJournal(text));
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  });

  it.each(languages)('typesets in %s', async (language) => {
    expect((await pdfOf(fullJournal('Buy a crane.'), { language })).length).toBeGreaterThan(10_000);
  });

  const marks = {
    en: ['Draft – not approved', 'Approved on November 20, 2026 · version 2'],
    de: ['Entwurf – nicht genehmigt', 'Genehmigt am 20. November 2026 · Fassung 2'],
    fr: ['Projet – non approuvé', 'Approuvé le 20 novembre 2026 · version 2'],
    es: ['Borrador – no aprobada', 'Aprobada el 20 de noviembre de 2026 · versión 2'],
    ru: ['Проект – не утверждён', 'Утверждён 20 ноября 2026 г. · редакция 2'],
  } as const;

  it.each(languages)(
    '[MIN-18] say on each page, on screen too, whether they are approved: %s',
    async (language) => {
      const journal = new JournalBuilder();
      journal.open();
      for (let at = 0; at < 30; at += 1) journal.say(`s${at}`, 'Shops were looted.');
      journal.adjourn();
      new MinutesBuilder(journal).circulate().correct({ place: 9, text: 'Two shops.' }).approve(2).sign(2);
      const [draft, approved] = marks[language];
      for (const [version, mark, other] of [
        [null, draft, approved],
        [1, draft, approved],
        [2, approved, draft],
      ] as const) {
        const pages = await pagesOf(await pdfOf(journal, { language, version }));
        expect(pages.length).toBeGreaterThan(2);
        for (const page of pages) {
          expect(page).toContain(mark);
          expect(page).not.toContain(other);
        }
        const html = await renderMinutes(requestOf(journal, { language, version, format: 'html' }));
        expect(html?.body).toContain(`>${mark}</p>`);
        expect(html?.body).not.toContain(other);
      }
    },
  );

  it('[MIN-23] allows the style of the page by its hash', async () => {
    const rendered = await renderMinutes(requestOf(fullJournal('x'), { format: 'html' }));
    const style = /<style>(.*?)<\/style>/su.exec(String(rendered?.body))?.[1] ?? '';
    const digest = Buffer.from(await crypto.subtle.digest('SHA-256', Buffer.from(style))).toString('base64');
    expect(minutesStyleSource).toBe(`'sha256-${digest}'`);
  });

  it('gives the document as JSON, and nothing for a sitting that was never called', async () => {
    const journal = fullJournal('x');
    const rendered = await renderMinutes(requestOf(journal, { format: 'json' }));
    expect(JSON.parse(String(rendered?.body))).toMatchObject({
      sitting: SITTING,
      undecided: [{ label: 'x' }],
    });
    expect(await renderMinutes(requestOf(journal, { sitting: 'none' as typeof SITTING }))).toBeNull();
  });

  it('a source that does not compile is refused with what Typst says, and the next one is set', async () => {
    await expect(renderPdf('#no-such-name')).rejects.toThrow(/unknown variable/u);
    expect((await renderPdf('Fine.')).length).toBeGreaterThan(500);
  });

  it('whoever waits for a worker that stops is told, and the next document starts another', async () => {
    const waiting = renderPdf('Fine.');
    await Promise.all([expect(waiting).rejects.toThrow(/stopped/u), stopTypesetter()]);
    expect((await renderPdf('Fine.')).length).toBeGreaterThan(500);
  });
});
