import { type CsvOptions, toCsv, toPopolo, writtenAkn } from '@tauride/exchange';
import type { AssemblyId, Instant } from '@tauride/procedure';
import type { MinutesDocument } from '@tauride/minutes';
import { type RenderedMinutes, type Rendering, wordsIn } from './render-minutes.ts';

export type ExportFormat = 'akn' | 'popolo' | 'csv';
export type ExportTable = NonNullable<CsvOptions['table']>;

export interface ExportRendering extends Pick<Rendering, 'language'> {
  readonly assembly: AssemblyId;
  readonly format: ExportFormat;
  readonly table?: ExportTable;
}

/** The minutes of a sitting for other programs. */
export async function renderExport(
  document: MinutesDocument,
  { format, language, assembly, table = 'votings' }: ExportRendering,
): Promise<RenderedMinutes> {
  const words = await wordsIn(language);
  switch (format) {
    case 'akn': {
      const madeAt = Date.now() as Instant;
      const { xml } = writtenAkn(document, { assembly, form: 'debate', words, madeAt });
      return { contentType: 'application/akn+xml', body: xml };
    }
    case 'popolo':
      return {
        contentType: 'application/json; charset=utf-8',
        body: `${JSON.stringify(toPopolo(document, words), null, 2)}\n`,
      };
    case 'csv':
      return {
        contentType: 'text/csv; charset=utf-8; header=present',
        body: toCsv(document, { words, table }),
      };
  }
}
