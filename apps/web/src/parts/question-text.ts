export type LengthStep = 's' | 'm' | 'l' | 'xl';

/** From this length on, the question shows its beginning and opens in full on demand. */
export const longQuestion = 320;
const excerptLength = 220;
const longestKept = 34;
const quoted = /(“[^”]*”[.,;:!?]*|«[^»]*»[.,;:!?]*|„[^“”]*[“”][.,;:!?]*)/u;

/** Letters and signs of Europe's scripts of which each stands for itself. */
const plain = /^[ -\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2030-\u205e\u20a0-\u20c0]*$/u;

/** Characters as a reader counts them, so that a combining accent does not make a text longer. */
export function lengthOf(text: string): number {
  // The first segmenter of a page takes a phone a tenth of a second.
  if (plain.test(text)) return text.length;
  return [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].length;
}

/** The step of size for a text: up to 60, 110 and 190 characters, then the smallest. */
export function lengthStep(text: string): LengthStep {
  const length = lengthOf(text);
  if (length <= 60) return 's';
  if (length <= 110) return 'm';
  return length <= 190 ? 'l' : 'xl';
}

/** The beginning of a long text, cut between two words. */
export function excerpt(text: string): string {
  const cut = text.slice(0, excerptLength);
  const space = cut.lastIndexOf(' ');
  return `${cut.slice(0, space > 0 ? space : excerptLength).replace(/[\s.,;:]+$/u, '')} …`;
}

export type QuestionPiece = { readonly text: string; readonly keep: boolean };

/** Splits a question so that the quoted words of an amendment can stay together on a line. */
export function quotedPieces(text: string): readonly QuestionPiece[] {
  return text
    .split(quoted)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: piece, keep: quoted.test(piece) && lengthOf(piece) <= longestKept }));
}
