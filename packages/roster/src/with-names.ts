import type { BodyId } from '@tauride/procedure';
import Papa from 'papaparse';
import { type Column, columnOf } from './columns.ts';
import { separated } from './table.ts';

/** Somebody of whom nothing is known but the name and the body. */
export interface NamedByHand {
  readonly name: string;
  readonly body: BodyId;
}

/** A list with those who were named beside it at its end: its own rows keep their numbers. A list that cannot be taken apart is left
 *  as it is, since it is refused anyhow.
 *  @param list CSV with a header, or nothing */
export function withNames(list: string, named: readonly NamedByHand[]): string {
  if (named.length === 0) return list;
  const { body, delimiter } = separated(list.replace(/\r\n?/gu, '\n').replace(/^\ufeff/u, ''));
  const { data, errors } = Papa.parse<string[]>(body.trimEnd(), { delimiter, newline: '\n' });
  if (errors.some(({ type }) => type === 'Quotes')) return list;
  const [header = [], ...rows] = data;
  const written = header.every((cell) => cell.trim() === '') ? [] : header;
  const columns = [...written, ...missing(written)];
  const cellsOf = (person: NamedByHand): readonly string[] =>
    columns.map((cell, at) => cellFor(person, known(cell, columns, at)));
  return Papa.unparse([columns, ...rows, ...named.map(cellsOf)] as string[][], { newline: '\n' });
}

/** The columns that names need and the list has not. */
function missing(header: readonly string[]): readonly Column[] {
  return (['name', 'body'] as const).filter((column) => !header.some((cell) => columnOf(cell) === column));
}

/** A column that is there twice counts where it is first. */
function known(cell: string, columns: readonly string[], at: number): Column | undefined {
  const column = columnOf(cell);
  return columns.findIndex((other) => columnOf(other) === column) === at ? column : undefined;
}

function cellFor({ name, body }: NamedByHand, column: Column | undefined): string {
  if (column === 'name') return name;
  return column === 'body' ? body : '';
}
