import {
  declarationHtml,
  declarationOf,
  declarationTypst,
  type Language,
  type RecordHead,
  type Sources,
} from '@tauride/minutes';
import type { ElectionId, FoundedAssembly } from '@tauride/procedure';
import { renderPdfOnce } from './pdf.ts';
import { type RenderedMinutes, wordsIn } from './render-minutes.ts';

export interface DeclarationRequest extends Pick<Sources, 'directory'> {
  readonly state: FoundedAssembly;
  readonly election: ElectionId;
  readonly head: RecordHead | null;
  readonly format: 'html' | 'pdf';
  readonly language: Language;
}

/** The declaration of an election's result; `null` when there is no such election.
 *  @throws Error when typesetting fails. */
export async function renderDeclaration(request: DeclarationRequest): Promise<RenderedMinutes | null> {
  const { state, election, format, language } = request;
  const document = declarationOf(state, election, request);
  if (document === null) return null;
  const words = await wordsIn(language);
  if (format === 'html')
    return { contentType: 'text/html; charset=utf-8', body: declarationHtml(document, words) };
  return { contentType: 'application/pdf', body: await renderPdfOnce(declarationTypst(document, words)) };
}
