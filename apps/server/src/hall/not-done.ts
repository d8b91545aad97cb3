import type { Refusal } from '@tauride/procedure';
import type { TooLarge } from './draft.ts';

export interface KeyReused {
  readonly kind: 'key-reused';
}

/** Why an act was not entered. */
export type NotDone = { readonly kind: 'refused'; readonly refusal: Refusal } | TooLarge | KeyReused;
