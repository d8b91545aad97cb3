import { emptyTable, tableSetAll } from '@tauride/kernel';
import { mandateOf, type RegisterLine, sealOf, type VotesAs } from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { nameOf } from '../house/house.ts';

/** A line of a register with the names that it is sought by. */
export type NamedLine = {
  readonly line: RegisterLine;
  readonly of: string;
  readonly by: string;
  readonly weight: number;
};

const collator = new Intl.Collator(undefined, { numeric: true });

/** By the name of whose vote it is, as people sort it. */
export function namedLines(house: House, lines: readonly RegisterLine[]): readonly NamedLine[] {
  return lines
    .map((line) => ({
      line,
      of: nameOf(house, line.of),
      by: nameOf(house, line.by),
      weight: weightOf(line),
    }))
    .sort((one, other) => collator.compare(one.of, other.of));
}

function weightOf({ votes }: RegisterLine): number {
  return votes.reduce((sum, { weight }) => sum + weight, 0);
}

export type ShownAs = 'all' | VotesAs;

/** Those in which a word of a name begins with each word written. */
export function soughtLines(
  lines: readonly NamedLine[],
  { written, shown }: { readonly written: string; readonly shown: ShownAs },
): readonly NamedLine[] {
  const parts = plain(written).split(/\s+/u).filter(Boolean);
  return lines.filter(({ line, of, by }) => {
    if (shown !== 'all' && line.as !== shown) return false;
    const words = plain(`${of} ${by}`).split(/\s+/u);
    return parts.every((part) => words.some((word) => word.startsWith(part)));
  });
}

/** Small letters without accents. */
function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
}

export type Totals = { readonly lines: number; readonly votes: number };

function sum(lines: readonly Pick<NamedLine, 'weight'>[]): Totals {
  return { lines: lines.length, votes: lines.reduce((total, { weight }) => total + weight, 0) };
}

/** How many acts of voting there are in each right, and what they weigh. */
export function totalsByRight(lines: readonly NamedLine[]): readonly (Totals & { readonly as: VotesAs })[] {
  return (['member', 'alternate', 'proxy'] as const)
    .map((as) => ({ as, ...sum(lines.filter(({ line }) => line.as === as)) }))
    .filter((total) => total.lines > 0);
}

/** The same in each body, in the order of the bodies; nothing where only one votes. */
export function totalsByBody(lines: readonly NamedLine[]): readonly (Totals & { readonly body: string })[] {
  const bodies = new Map<string, Totals>();
  for (const { line } of lines)
    for (const { body, weight } of line.votes) {
      const before = bodies.get(body) ?? { lines: 0, votes: 0 };
      bodies.set(body, { lines: before.lines + 1, votes: before.votes + weight });
    }
  return bodies.size < 2 ? [] : [...bodies].map(([body, total]) => ({ body, ...total }));
}

/** The digest of these lines, worked out here. */
export function digestOf(lines: readonly RegisterLine[]): string {
  const who = tableSetAll(
    emptyTable,
    lines.map((line) => [mandateOf(line), line] as const),
  );
  const votes = lines.reduce((total, line) => total + weightOf(line), 0);
  return sealOf({ lines: lines.length, votes, who }).digest;
}
