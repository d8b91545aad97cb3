import { inflateSync } from 'node:zlib';
import { languages } from '@tauride/minutes';
import { fullJournal, fullVotes, hostileCases, type JournalBuilder, SITTING } from '@tauride/minutes/testing';
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
