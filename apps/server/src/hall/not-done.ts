import type { Refusal } from '@tauride/procedure';
import type { TooLarge } from './draft.ts';
import type { ExtractInvalid } from './with-extract.ts';

export interface KeyReused {
  readonly kind: 'key-reused';
}

/** The ballot papers of a batch are not in the box, or not those that the journal speaks of. */
export interface PapersMissing {
  readonly kind: 'papers-missing';
  readonly batch: string;
}

/** Who is to get a ballot paper has a ballot in the box. */
export interface VotedOnScreen {
  readonly kind: 'voted-on-screen';
}

/** Why an act was not entered. */
export type NotDone =
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | TooLarge
  | KeyReused
  | PapersMissing
  | VotedOnScreen
  | ExtractInvalid;
