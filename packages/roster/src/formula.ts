const STARTS_FORMULA = /^'*[=+\-@\t\r]/u;
const QUOTED = /^'+[=+\-@\t\r]/u;

/** A value as a cell that no spreadsheet takes for a formula. {@link unquoted} undoes exactly this. */
export function quoted(value: string): string {
  return STARTS_FORMULA.test(value) ? `'${value}` : value;
}

export function unquoted(cell: string): string {
  return QUOTED.test(cell) ? cell.slice(1) : cell;
}
