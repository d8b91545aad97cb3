import type { SourcePlace } from './model.ts';

/** The only namespace of Akoma Ntoso 3.0 as published by OASIS on 29 August 2018. */
export const AKN_NAMESPACE = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0';

/** Why a document cannot be read at all. */
export type AknProblem =
  | { readonly kind: 'malformed'; readonly detail: string; readonly place: SourcePlace }
  | { readonly kind: 'doctype'; readonly place: SourcePlace }
  | { readonly kind: 'encoding'; readonly detail: string }
  | { readonly kind: 'too-large'; readonly limit: number }
  | { readonly kind: 'too-deep'; readonly limit: number; readonly place: SourcePlace }
  | { readonly kind: 'too-many-elements'; readonly limit: number; readonly place: SourcePlace }
  | {
      readonly kind: 'wrong-namespace';
      readonly found: string;
      readonly expected: string;
      readonly place: SourcePlace;
    }
  | { readonly kind: 'not-akoma-ntoso'; readonly found: string; readonly place: SourcePlace }
  | { readonly kind: 'not-a-debate'; readonly found: string; readonly place: SourcePlace };

/** One sentence for a person, with line and column where there is one. */
export function problemText(problem: AknProblem): string {
  const where = 'place' in problem ? `line ${problem.place.line}, column ${problem.place.column}: ` : '';
  return `${where}${reason(problem)}`;
}

function reason(problem: AknProblem): string {
  switch (problem.kind) {
    case 'malformed':
      return `the file is not well-formed XML: ${problem.detail}.`;
    case 'doctype':
      return 'the file has a DOCTYPE; documents that may define entities are not read.';
    case 'encoding':
      return `the text cannot be decoded: ${problem.detail}.`;
    case 'too-large':
      return `the file is longer than ${problem.limit} characters.`;
    case 'too-deep':
      return `elements are nested more than ${problem.limit} deep.`;
    case 'too-many-elements':
      return `the file has more than ${problem.limit} elements.`;
    case 'wrong-namespace':
      return `the namespace is "${problem.found}"; expected "${problem.expected}" (drafts and older versions are not read).`;
    case 'not-akoma-ntoso':
      return `the root element is <${problem.found}>; expected <akomaNtoso>.`;
    case 'not-a-debate':
      return `the document is a <${problem.found}>; expected <debate> or <debateReport>.`;
  }
}
