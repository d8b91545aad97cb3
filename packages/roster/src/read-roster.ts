import type { BodyId, MemberId } from '@tauride/procedure';
import { isDropped } from './columns.ts';
import { decode } from './decode.ts';
import { bodiesOf, type Existing, indexOf, memberCount } from './existing.ts';
import { type Persons, personsIn } from './find-person.ts';
import { outcomeOf, type Seen } from './outcome.ts';
import type { RosterPreview, RosterRow } from './preview.ts';
import { problemAt, type RosterProblem } from './problem.ts';
import { rowValues, type RowValues } from './row.ts';
import { type CsvTable, tableOf } from './table.ts';
import { checkWithin } from './within.ts';

export interface ReadOptions {
  /** The body of rows that name none; needed where there are several. */
  readonly body?: BodyId;
  /** The bodies whose members whoever reads it may change; all of them where it is left out. */
  readonly within?: readonly BodyId[];
}

/** Reads a list of members and says what it would do. Never throws, and changes nothing.
 *  @param given a file, or a text that was taken from one */
export function readRoster(
  given: Uint8Array | string,
  existing: Existing,
  options: ReadOptions = {},
): RosterPreview {
  const { text, problems: ofText } = decode(given);
  const table = tableOf(text);
  const body = options.body ?? onlyBody(existing);
  const within = options.within === undefined ? undefined : new Set(options.within);
  const read = readRows(table, existing, { body, within });
  const problems = [
    ...ofText,
    ...table.problems,
    ...unkept(table),
    ...bodyNeeded(table, body),
    ...read.problems,
  ];
  return preview(read.rows, problems);
}

function onlyBody({ state }: Existing): BodyId | undefined {
  const bodies = Object.keys(state.bodies) as BodyId[];
  return bodies.length === 1 ? bodies[0] : undefined;
}

interface Reading {
  readonly body: BodyId | undefined;
  readonly within: ReadonlySet<BodyId> | undefined;
}

function readRows(
  table: CsvTable,
  existing: Existing,
  { body, within }: Reading,
): { readonly rows: readonly RosterRow[]; readonly problems: readonly RosterProblem[] } {
  const reader = { columns: table.columns, bodies: bodiesOf(existing), body };
  const all = table.rows.map((row) => rowValues(row, reader));
  const persons = personsFor(all, existing);
  const seen: Seen = { seats: new Map(), persons: new Map(), chairs: new Map() };
  const broken = new Set(table.problems.map(({ row }) => row));
  const members = all.map((values) => persons.find(values) as MemberId);
  const rows = all.map((values, at): RosterRow => {
    const outcome = outcomeOf(values, members[at]!, { existing, seen, persons });
    if (within !== undefined && outcome !== null) checkWithin(values, outcome, { existing, within });
    const failed = broken.has(values.row) || values.problems.some(({ severity }) => severity === 'error');
    return failed || outcome === null
      ? { status: 'error', row: values.row, name: shownName(values) }
      : outcome;
  });
  return { rows, problems: all.flatMap(({ problems }) => problems) };
}

function personsFor(all: readonly RowValues[], existing: Existing): Persons {
  const taken = new Set(all.flatMap(({ id }) => id ?? []));
  return personsIn({ existing, index: indexOf(existing), taken, from: memberCount(existing) + 1 });
}

function shownName({
  name,
  details: { first_name = '', last_name = '', username = '' },
  label,
  row,
}: RowValues): string {
  return name || `${first_name} ${last_name}`.trim() || username || label || `row ${row}`;
}

/** Columns that OpenSlides has and that say nothing about a seat are named once. */
function unkept({ columns }: CsvTable): readonly RosterProblem[] {
  return columns
    .filter(({ column }) => isDropped(column))
    .map(({ place }) => problemAt({ row: 1, ...place }, 'column-not-kept'));
}

function bodyNeeded({ columns, rows }: CsvTable, body: BodyId | undefined): readonly RosterProblem[] {
  const isNamed = body !== undefined || columns.some(({ column }) => column === 'body');
  return isNamed || rows.length === 0 ? [] : [problemAt({ row: 1, column: null, header: '' }, 'body-needed')];
}

function preview(rows: readonly RosterRow[], problems: readonly RosterProblem[]): RosterPreview {
  const count = (status: RosterRow['status']): number => rows.filter((row) => row.status === status).length;
  return {
    rows,
    problems: problems.toSorted((a, b) => a.row - b.row || placeOf(a) - placeOf(b)),
    totals: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      error: count('error'),
      warnings: problems.filter(({ severity }) => severity === 'warning').length,
    },
  };
}

/** Letters of a column as a number; the whole row comes first. */
function placeOf({ column }: RosterProblem): number {
  return Array.from(column ?? '').reduce((sum, letter) => sum * 26 + letter.codePointAt(0)! - 64, 0);
}
