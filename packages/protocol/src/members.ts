import type { BodyId, MemberId } from '@tauride/procedure';
import { z } from 'zod';
import { LIMITS, text } from './text.ts';

/** A row of a list of members, and what it would change. */
export interface ListRow {
  readonly row: number;
  readonly status: 'new' | 'changed' | 'unchanged' | 'error';
  readonly name: string;
  readonly body?: BodyId;
  readonly member?: MemberId;
  /** Field, from, to; of a new seat what stands in it. */
  readonly changes: readonly (readonly [field: string, from: string, to: string])[];
}

/** What is wrong with a list, with row and column as a spreadsheet counts them. */
export interface ListProblem {
  readonly row: number;
  readonly column: string | null;
  readonly header: string;
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly detail: { readonly [name: string]: string | number };
}

/** What a list of members would do. */
export interface ListPreview {
  /** By which the same list is taken over; as long as it would do the same. */
  readonly list: string;
  readonly totals: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly error: number;
    readonly warnings: number;
  };
  readonly problems: readonly ListProblem[];
  readonly rows: readonly ListRow[];
}

/** What was done when a list was taken over, or taken back. */
export interface ListDone {
  readonly acts: number;
  readonly names: number;
}

/** The import that may be taken back. */
export interface LastImport {
  readonly last: (ListDone & { readonly bodies: readonly BodyId[] }) | null;
}

export const importBodySchema = z.strictObject({ list: z.string().max(64), reason: text(LIMITS.note, 0) });
export const undoBodySchema = z.strictObject({ reason: text(LIMITS.note, 0) });
