/** What may be wrong with a file, a row or a cell. */
export type ProblemCode =
  // Of the file.
  | 'empty-file'
  | 'too-large'
  | 'too-many-rows'
  | 'no-known-column'
  | 'body-needed'
  // Of who reads it.
  | 'not-your-body'
  | 'not-your-member'
  // Of its header.
  | 'duplicate-column'
  | 'unknown-column'
  | 'column-not-kept'
  | 'not-utf-8'
  | 'utf-16'
  // Of a row.
  | 'broken-quotes'
  | 'too-many-cells'
  | 'missing-name'
  | 'duplicate'
  | 'differs'
  | 'ambiguous-name'
  | 'belongs-to-another'
  | 'number-differs'
  | 'office-taken'
  | 'label-kept'
  // Of a cell.
  | 'control-character'
  | 'too-long'
  | 'formula'
  | 'bad-id'
  | 'bad-email'
  | 'not-yes-or-no'
  | 'weight-not-number'
  | 'weight-not-whole'
  | 'weight-ambiguous'
  | 'weight-out-of-range'
  | 'unknown-voting'
  | 'unknown-body'
  | 'unknown-office'
  | 'unknown-group'
  | 'ambiguous-body'
  | 'bad-day'
  | 'term-reversed'
  | 'unknown-constituency'
  | 'unknown-alternate'
  | 'ambiguous-alternate'
  | 'alternate-of-self'
  | 'alternate-votes'
  | 'alternate-without-faction'
  | 'alternate-without-constituency'
  | 'no-known-group'
  | 'inactive';

/** Something that is wrong, or to be known, with its place as a spreadsheet counts. */
export interface RosterProblem {
  /** From 1, the header; a cell with line feeds is one row. */
  readonly row: number;
  /** Letters of the column; `null` where it is about the whole row. */
  readonly column: string | null;
  /** The header of that column as it stands in the file. */
  readonly header: string;
  readonly code: ProblemCode;
  /** A row with an error is not taken over; a warning is only said. */
  readonly severity: 'error' | 'warning';
  /** Values for the words. */
  readonly detail: { readonly [name: string]: string | number };
}

const warnings: ReadonlySet<ProblemCode> = new Set<ProblemCode>([
  'unknown-column',
  'column-not-kept',
  'not-utf-8',
  'utf-16',
  'unknown-group',
  'inactive',
  'label-kept',
]);

export interface Place {
  readonly row: number;
  readonly column: string | null;
  readonly header: string;
}

export function problemAt(
  place: Place,
  code: ProblemCode,
  detail: RosterProblem['detail'] = {},
): RosterProblem {
  return { ...place, code, severity: warnings.has(code) ? 'warning' : 'error', detail };
}
