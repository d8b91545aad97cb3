import type { Rulebook } from '@tauride/procedure';
import type { MotionEntry } from './read/motion.ts';
import type { Orders } from './read/orders.ts';
import { fault, type Fault } from './read/problem.ts';

interface Ranks {
  /** Ranks that differ from those of the rulebook. */
  readonly changed: ReadonlyMap<string, number | null>;
  readonly faults: readonly Fault[];
}

/** Every rank, with those beside others put in: only the order counts, so what stands above moves up. */
export function ranksOf(base: Rulebook, { motions }: Orders): Ranks {
  const ranks = new Map<string, number | null>();
  for (const [kind, rule] of Object.entries(base.motions)) if (rule) ranks.set(kind, rule.rank);
  for (const [kind, entry] of motions) startWith(ranks, kind, entry);
  const faults: Fault[] = [];
  for (const [kind, { rank }] of motions) {
    if (typeof rank !== 'object' || rank === null) continue;
    const other = ranks.get(rank.of);
    if (typeof other !== 'number')
      faults.push(fault(['motions', kind, 'rank'], `"${rank.of}" has no rank to stand ${rank.side}`));
    else if (rank.side === 'beside') ranks.set(kind, other);
    else insert(ranks, { kind, at: rank.side === 'above' ? other + 1 : other });
  }
  return { changed: changedIn(base, ranks, motions), faults };
}

function startWith(ranks: Map<string, number | null>, kind: string, { off, rank }: MotionEntry): void {
  if (off) ranks.delete(kind);
  else if (typeof rank === 'number' || rank === null) ranks.set(kind, rank);
  // Until its place is found it stands nowhere, and no other makes room for it.
  else if (rank !== undefined) ranks.delete(kind);
}

function insert(
  ranks: Map<string, number | null>,
  { kind, at }: { readonly kind: string; readonly at: number },
): void {
  for (const [other, rank] of ranks) if (rank !== null && rank >= at) ranks.set(other, rank + 1);
  ranks.set(kind, at);
}

function changedIn(
  { motions }: Rulebook,
  ranks: ReadonlyMap<string, number | null>,
  entries: Orders['motions'],
): ReadonlyMap<string, number | null> {
  const known: { readonly [kind: string]: { readonly rank: number | null } | undefined } = motions;
  const differing = [...ranks].filter(([kind, rank]) => {
    const saysRank = entries.get(kind)?.rank !== undefined;
    return known[kind] ? known[kind].rank !== rank : saysRank;
  });
  return new Map(differing);
}
