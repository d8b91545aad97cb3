import { languageOf } from '@tauride/minutes';
import { renderPdf } from '../minutes/pdf.ts';
import { paperOf, type PaperOf } from './paper.ts';
import { papersToTypst, type PrintingPapers } from './to-typst.ts';
import { paperWords } from './words.ts';

/** How many different prints are kept; the same papers are asked for again when a printer jams. */
const KEPT = 8;

export interface BallotPapers extends PaperOf, Pick<PrintingPapers, 'large' | 'copies'> {
  /** Language tag; of a language that papers are not written in they are in English. */
  readonly language: string;
}

const kept = new Map<string, Promise<Uint8Array>>();

/** Ballot papers to be printed and cut, as PDF.
 *  @throws Error when typesetting fails. */
export async function renderBallotPapers({
  language,
  large,
  copies,
  ...of
}: BallotPapers): Promise<Uint8Array> {
  const written = languageOf(language);
  const paper = paperOf(of, paperWords(written));
  const source = papersToTypst({ paper, language: written, large, copies });
  const known = kept.get(source);
  if (known) return known;
  const rendering = renderPdf(source);
  kept.set(source, rendering);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  // One that failed is tried again when the next one asks.
  rendering.catch(() => kept.delete(source));
  return rendering;
}
