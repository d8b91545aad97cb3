import { electionTerms, languageOf, loadWords } from '@tauride/minutes';
import { renderPdfOnce } from '../minutes/pdf.ts';
import { paperOf, type PaperOf } from './paper.ts';
import { papersToTypst, type PrintingPapers } from './to-typst.ts';
import { paperWords } from './words.ts';

export interface BallotPapers extends Omit<PaperOf, 'terms'>, Pick<PrintingPapers, 'large' | 'copies'> {
  /** Language tag; of a language that papers are not written in they are in English. */
  readonly language: string;
}

/** Ballot papers to be printed and cut, as PDF.
 *  @throws Error when typesetting fails. */
export async function renderBallotPapers({
  language,
  large,
  copies,
  ...of
}: BallotPapers): Promise<Uint8Array> {
  const written = languageOf(language);
  const terms = electionTerms(of.election.rules, await loadWords(written));
  const paper = paperOf({ ...of, terms }, paperWords(written));
  return renderPdfOnce(papersToTypst({ paper, language: written, large, copies }));
}
