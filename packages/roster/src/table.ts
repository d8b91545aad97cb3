import Papa from 'papaparse';
import { type Column, columnOf, lettersOf } from './columns.ts';
import { type Place, problemAt, type RosterProblem } from './problem.ts';

const MOST_ROWS = 50_000;
const MOST_CHARACTERS = 32_000_000;
const DELIMITERS = [',', ';', '\t', '|'] as const;
const WHOLE: Place = { row: 1, column: null, header: '' };

/** A column of the file that is read. */
export interface FileColumn {
  readonly column: Column;
  readonly at: number;
  readonly place: Omit<Place, 'row'>;
}

export interface TableRow {
  /** As a spreadsheet counts. */
  readonly row: number;
  readonly cells: readonly string[];
}

export interface CsvTable {
  readonly columns: readonly FileColumn[];
  readonly rows: readonly TableRow[];
  readonly problems: readonly RosterProblem[];
}

/** Takes a text apart into cells. Never throws: whatever is wrong is a problem with its place. */
export function tableOf(text: string): CsvTable {
  if (text.trim() === '') return failed('empty-file');
  if (text.length > MOST_CHARACTERS) return failed('too-large', { most: MOST_CHARACTERS });
  const { body, delimiter } = separated(text.replace(/\r\n?/gu, '\n'));
  const parsed = Papa.parse<string[]>(body, { delimiter, newline: '\n', preview: MOST_ROWS + 2 });
  const [header = [], ...data] = parsed.data;
  const { columns, problems } = columnsOf(header);
  if (columns.length === 0)
    return { columns, rows: [], problems: [...problems, problemAt(WHOLE, 'no-known-column')] };
  const rows = data
    .map((cells, at) => ({ row: at + 2, cells }))
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  if (rows.length > MOST_ROWS) return failed('too-many-rows', { most: MOST_ROWS });
  const broken = [
    ...new Set(parsed.errors.filter(({ type }) => type === 'Quotes').map(({ row }) => row ?? 0)),
  ];
  return {
    columns,
    rows,
    problems: [...problems, ...broken.map(brokenAt), ...wideRows(rows, header.length)],
  };
}

function failed(
  code: 'empty-file' | 'too-large' | 'too-many-rows',
  detail: RosterProblem['detail'] = {},
): CsvTable {
  return { columns: [], rows: [], problems: [problemAt(WHOLE, code, detail)] };
}

/** Spreadsheets say the delimiter in a first line of its own, which they do not count; else the one that gives most columns
 *  that are known. */
export function separated(text: string): { readonly body: string; readonly delimiter: string } {
  const said = /^sep=(.)\n/iu.exec(text);
  if (said) return { body: text.slice(said[0].length), delimiter: said[1]! };
  const known = DELIMITERS.map((delimiter) => {
    const [header = []] = Papa.parse<string[]>(text, { delimiter, newline: '\n', preview: 1 }).data;
    return header.filter((cell) => columnOf(cell) !== undefined).length;
  });
  return { body: text, delimiter: DELIMITERS[known.indexOf(Math.max(...known))]! };
}

function columnsOf(header: readonly string[]): Pick<CsvTable, 'columns' | 'problems'> {
  const columns: FileColumn[] = [];
  const problems: RosterProblem[] = [];
  for (const [at, cell] of header.entries()) {
    if (cell.trim() === '') continue;
    const place = { column: lettersOf(at), header: cell.trim() };
    const column = columnOf(cell);
    const before = columns.find((other) => other.column === column);
    if (column === undefined) problems.push(problemAt({ row: 1, ...place }, 'unknown-column'));
    else if (before)
      problems.push(problemAt({ row: 1, ...place }, 'duplicate-column', { of: before.place.header }));
    else columns.push({ column, at, place });
  }
  return { columns, problems };
}

function brokenAt(record: number): RosterProblem {
  return problemAt({ row: record + 1, column: null, header: '' }, 'broken-quotes');
}

/** A row with more cells than the header has, most often because a delimiter stands in a value that is not quoted. */
function wideRows(rows: readonly TableRow[], width: number): readonly RosterProblem[] {
  return rows
    .filter(({ cells }) => cells.slice(width).some((cell) => cell.trim() !== ''))
    .map(({ row, cells }) =>
      problemAt({ row, column: lettersOf(width), header: '' }, 'too-many-cells', {
        cells: cells.length,
        columns: width,
      }),
    );
}
