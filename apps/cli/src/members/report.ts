import type { RosterPreview, RosterRow } from '@tauride/roster';
import { tableLines } from '../rules/table.ts';
import { problemWords } from './words.ts';

const MOST_ROWS = 40;
const ROW_WIDTHS = [5, 9, 24, 16, 38] as const;
const PROBLEM_WIDTHS = [5, 6, 16, 67] as const;

/** What a file would do, as tables of at most 100 columns; all rows where they are asked for. */
export function reportPreview(preview: RosterPreview, { all }: { readonly all: boolean }): string {
  const told = preview.rows.filter(({ status }) => status === 'new' || status === 'changed');
  const shown = all ? told : told.slice(0, MOST_ROWS);
  const more = told.length - shown.length;
  return [
    ...(shown.length === 0
      ? []
      : tableOf(['row', '', 'name', 'body', 'what'], shown.map(rowCells), ROW_WIDTHS)),
    ...(more > 0 ? [`and ${more} more rows: --all shows them`] : []),
    ...(shown.length === 0 ? [] : ['']),
    ...problemLines(preview, 'error'),
    ...problemLines(preview, 'warning'),
    totalsLine(preview),
    '',
  ].join('\n');
}

export function totalsLine({ totals }: RosterPreview): string {
  const { warnings } = totals;
  const said = `${totals.new} new, ${totals.changed} changed, ${totals.unchanged} unchanged, ${totals.error} in error`;
  return warnings === 0 ? said : `${said}; ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}`;
}

function problemLines({ problems }: RosterPreview, severity: 'error' | 'warning'): readonly string[] {
  const told = problems.filter((problem) => problem.severity === severity);
  if (told.length === 0) return [];
  const rows = told.map((problem) => [
    String(problem.row),
    problem.column ?? '',
    problem.header,
    problemWords(problem),
  ]);
  return [...tableOf(['row', 'column', 'header', severity], rows, PROBLEM_WIDTHS), ''];
}

function rowCells(row: RosterRow): readonly string[] {
  if (row.status === 'error') return [String(row.row), 'error', row.name, '', ''];
  return [String(row.row), row.status, row.name, row.body, whatOf(row)];
}

function whatOf({ status, seat, offices, changes }: Exclude<RosterRow, { status: 'error' }>): string {
  if (status !== 'new')
    return changes.map(({ field, from, to }) => `${field}: ${from || '-'} > ${to || '-'}`).join('; ');
  const weight = seat.weight === 1 ? [] : [`weight ${seat.weight}`];
  return [seat.voting, ...weight, ...(seat.group === null ? [] : [seat.group]), ...offices].join(', ');
}

function tableOf(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  widths: readonly number[],
): readonly string[] {
  const cut = rows.map((row) => row.map((cell, at) => shortened(cell, widths[at]!)));
  return tableLines([head, ...cut], widths);
}

/** One line, since a table of a thousand rows is skimmed and not read. */
function shortened(cell: string, width: number): string {
  const characters = Array.from(cell.replaceAll(/\p{Cc}/gu, ' '));
  return characters.length <= width ? characters.join('') : `${characters.slice(0, width - 1).join('')}…`;
}
