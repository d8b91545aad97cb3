import type { BodyId, Office, VotingRight } from '@tauride/procedure';
import {
  bodyIn,
  checkDetail,
  checkDropped,
  groupsIn,
  idIn,
  officesIn,
  type Tell,
  textIn,
  votingIn,
  weightIn,
} from './cells.ts';
import { type Column, type DetailColumn, detailColumns, isDropped } from './columns.ts';
import { dayIn } from './facts.ts';
import type { Details } from './person.ts';
import { problemAt, type ProblemCode, type RosterProblem } from './problem.ts';
import type { FileColumn, TableRow } from './table.ts';

/** What a row says; a member that is left out, or empty, leaves things as they are. */
export interface RowValues {
  readonly row: number;
  readonly id?: string | undefined;
  readonly name: string;
  readonly label: string;
  readonly details: Details;
  readonly body?: BodyId | undefined;
  readonly voting?: VotingRight | undefined;
  readonly weight?: number | undefined;
  readonly group: string;
  readonly offices: readonly Office[];
  readonly termFrom?: string | undefined;
  readonly termUntil?: string | undefined;
  readonly constituency: string;
  readonly alternateFor: string;
  /** The place of a column in this row, for problems that are found later. */
  readonly tell: (column: Column | null, code: ProblemCode, detail?: RosterProblem['detail']) => undefined;
  readonly problems: RosterProblem[];
}

export interface RowReader {
  readonly columns: readonly FileColumn[];
  readonly bodies: ReadonlyMap<string, BodyId | null>;
  readonly body: BodyId | undefined;
}

/** Reads the cells of a row, each by itself. */
export function rowValues({ row, cells }: TableRow, { columns, bodies, body }: RowReader): RowValues {
  const problems: RosterProblem[] = [];
  const tell: RowValues['tell'] = (column, code, detail) => {
    const place = columns.find((known) => known.column === column)?.place ?? { column: null, header: '' };
    problems.push(problemAt({ row, ...place }, code, detail));
    return undefined;
  };
  const texts = new Map<Column, string>();
  for (const { column, at } of columns) texts.set(column, textOf(cells[at] ?? '', column, tell));
  const of = (column: Column): string => texts.get(column) ?? '';
  const at =
    (column: Column): Tell =>
    (code, detail) =>
      tell(column, code, detail);
  const details = detailsIn(of, at);
  for (const { column } of columns) if (isDropped(column)) checkDropped(column, of(column), at(column));
  const voting = votingIn(of('voting'), at('voting'));
  return {
    row,
    id: idIn(of('id'), at('id')),
    name: of('name'),
    label: of('label'),
    details,
    body: of('body') === '' ? body : bodyIn(of('body'), bodies, at('body')),
    voting: of('voting') === '' ? groupsIn(of('groups'), at('groups')) : voting,
    weight: weightIn(of('weight'), at('weight')),
    group: of('group'),
    offices: officesIn(of('office'), at('office')),
    termFrom: dayIn(of('term_from'), at('term_from')),
    termUntil: dayIn(of('term_until'), at('term_until')),
    constituency: of('constituency'),
    alternateFor: of('alternate_for'),
    tell,
    problems,
  };
}

function textOf(cell: string, column: Column, tell: RowValues['tell']): string {
  return cell === '' ? '' : textIn(cell, column, (code, detail) => tell(column, code, detail));
}

function detailsIn(of: (column: Column) => string, at: (column: Column) => Tell): Details {
  const details: { [column in DetailColumn]?: string } = {};
  for (const column of detailColumns) {
    const value = of(column);
    if (value === '') continue;
    checkDetail(column, value, at(column));
    details[column] = value;
  }
  return details;
}
