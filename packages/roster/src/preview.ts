import type { BodyId, MemberId, Office, SeatedMember } from '@tauride/procedure';
import type { DetailColumn } from './columns.ts';
import type { factColumns } from './facts.ts';
import type { Person } from './person.ts';
import type { RosterProblem } from './problem.ts';

/** What of a person or a seat a row may change. */
export type ChangedField =
  | 'name'
  | DetailColumn
  | 'label'
  | 'voting'
  | 'weight'
  | 'group'
  | (typeof factColumns)[number]
  | 'office';

/** One thing that a row changes. */
export interface FieldChange {
  readonly field: ChangedField;
  readonly from: string;
  readonly to: string;
}

/** A row of a file and what it comes to: a seat in a body, with the person who holds it. */
export type RosterRow =
  | { readonly status: 'error'; readonly row: number; readonly name: string }
  | {
      readonly status: 'new' | 'changed' | 'unchanged';
      readonly row: number;
      /** As shown: the name, or the label where there is none. */
      readonly name: string;
      readonly body: BodyId;
      readonly seat: SeatedMember;
      /** The seat as it is now; `null` where there is none. */
      readonly seatBefore: SeatedMember | null;
      readonly member: MemberId;
      readonly person: Person | null;
      readonly personBefore: Person | null;
      /** Offices that the row gives and the member does not hold. */
      readonly offices: readonly Office[];
      readonly changes: readonly FieldChange[];
    };

/** A row that would be taken over. */
export type TakenRow = Exclude<RosterRow, { status: 'error' }>;

/** What a file would do. Reading it does nothing. */
export interface RosterPreview {
  readonly rows: readonly RosterRow[];
  /** By row, then by column. */
  readonly problems: readonly RosterProblem[];
  readonly totals: {
    readonly new: number;
    readonly changed: number;
    readonly unchanged: number;
    readonly error: number;
    readonly warnings: number;
  };
}

/** Whether nothing stands against taking it over. */
export function isClean({ problems }: RosterPreview): boolean {
  return problems.every(({ severity }) => severity === 'warning');
}
