export type Cell = string | number | null;

/** Rows as RFC 4180 has them: commas, CR LF, and quotes around what needs them. */
export function csvText(rows: readonly (readonly Cell[])[]): string {
  return rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

// A spreadsheet takes a cell that begins so for a formula. Source: OWASP, CSV Injection.
const FORMULA = /^[=+\-@\t\r]/u;

/** Numbers stand as they are; a text that could be taken for a formula begins with an apostrophe. */
function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
