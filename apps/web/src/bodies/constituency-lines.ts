import type { Constituency } from '@tauride/procedure';

/** A constituency to each line, with its seats behind it. */
export function constituencyLines(constituencies: readonly Constituency[]): string {
  return constituencies.map(({ name, seats }) => `${name}: ${seats}`).join('\n');
}

/** What such lines say; null where one of them has no name or no number of seats. */
export function constituenciesIn(lines: string): readonly Constituency[] | null {
  const found = lines
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => /^(.*\S)\s*[:;,\t]\s*(\d{1,6})$/u.exec(line));
  if (found.includes(null)) return null;
  return found.map((match) => ({ name: match![1]!, seats: Number(match![2]!) }));
}
