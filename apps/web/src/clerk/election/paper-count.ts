import { type CandidateId, INVALID_PAPER, paperRanks } from '@tauride/procedure';
import type { CountedLine } from './paper-line.ts';

export type PaperTotals = {
  readonly papers: number;
  readonly blank: number;
  readonly invalid: number;
  /** By candidate: papers that rank them first, or mark them. */
  readonly first: ReadonlyMap<CandidateId, number>;
};

/** What a teller has counted so far. */
export function totalsOf(lines: readonly CountedLine[]): PaperTotals {
  const first = new Map<CandidateId, number>();
  let [papers, blank, invalid] = [0, 0, 0];
  for (const { paper, count } of lines) {
    papers += count;
    if (paper === '') blank += count;
    else if (paper === INVALID_PAPER) invalid += count;
    for (const id of paperRanks(paper)?.[0] ?? []) first.set(id, (first.get(id) ?? 0) + count);
  }
  return { papers, blank, invalid, first };
}

/** Papers that say the same together, sorted: as they are sent. */
export function groupedPapers(lines: readonly CountedLine[]): readonly CountedLine[] {
  const counts = new Map<string, number>();
  for (const { paper, count } of lines) counts.set(paper, (counts.get(paper) ?? 0) + count);
  return [...counts]
    .map(([paper, count]) => ({ paper, count }))
    .toSorted((a, b) => (a.paper < b.paper ? -1 : 1));
}

/** A paper as a teller types it. */
export function typed({ paper, count }: CountedLine, order: readonly CandidateId[]): string {
  const times = count === 1 ? '' : `*${count}`;
  if (paper === '') return `0${times}`;
  if (paper === INVALID_PAPER) return `-${times}`;
  const ranks = paperRanks(paper) ?? [];
  return ranks.map((rank) => rank.map((id) => order.indexOf(id) + 1).join('=')).join(' ') + times;
}

/** A paper that bears marks is typed without signs of equal rank. */
export function typedMarks({ paper, count }: CountedLine, order: readonly CandidateId[]): string {
  return typed({ paper, count }, order).replaceAll('=', ' ');
}
