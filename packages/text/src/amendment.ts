import { err, type Result } from '@tauride/kernel';

/** Where words are inserted: beside words of the text, or at one of its ends. */
export type Place = { readonly after: string } | { readonly before: string } | 'start' | 'end';

/** A change of wording as data. `occurrence` counts from 1 and chooses among equal words. `within` narrows the words to be
 *  struck to those inside a longer run, which `occurrence` then chooses. */
export type Amendment =
  | { readonly op: 'insert'; readonly words: string; readonly place: Place; readonly occurrence?: number }
  | { readonly op: 'strike'; readonly words: string; readonly within?: string; readonly occurrence?: number }
  | {
      readonly op: 'strike-insert';
      readonly words: string;
      readonly by: string;
      readonly occurrence?: number;
    }
  | { readonly op: 'substitute'; readonly by: string };

/** Why an amendment does not fit a text. `strike-only`: words proposed for striking can only be reduced. */
export type TextProblem =
  | { readonly code: 'words-not-found'; readonly words: string }
  | { readonly code: 'words-ambiguous'; readonly words: string; readonly occurrences: number }
  | { readonly code: 'no-change' }
  | { readonly code: 'empty' }
  | { readonly code: 'strike-only' };

/** A run of a text that is shown with its changes. */
export interface Segment {
  readonly kind: 'kept' | 'struck' | 'inserted';
  readonly text: string;
}

/** An expected failure with its code. */
export function problem<T extends TextProblem>(value: T): Result<never, TextProblem> {
  return err(value);
}
