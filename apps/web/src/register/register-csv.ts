import { mandateOf } from '@tauride/procedure';
import type { NamedLine } from './register-lines.ts';

const head = ['mandate', 'of', 'of-name', 'by', 'by-name', 'as', 'body', 'weight'] as const;

/** A row for each vote in a body: a member who votes in two bodies has two. */
export function registerCsv(lines: readonly NamedLine[], bodyName: (body: string) => string): string {
  const rows = lines.flatMap(({ line, of, by }) =>
    line.votes.map(({ body, weight }) => [
      mandateOf(line),
      line.of,
      of,
      line.by,
      by,
      line.as,
      bodyName(body),
      weight,
    ]),
  );
  return [head, ...rows].map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

// A spreadsheet takes a cell that begins so for a formula. Source: OWASP, CSV Injection.
const FORMULA = /^[=+\-@\t\r]/u;

/** As RFC 4180 has it; a text that could be taken for a formula begins with an apostrophe. */
function cellText(cell: string | number): string {
  const safe = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
