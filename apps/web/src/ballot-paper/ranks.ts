import type { CandidateId } from '@tauride/procedure';

/** An order in the making: candidates of one rank stand together, best first. */
export type Ranks = readonly (readonly CandidateId[])[];

/** The rank of a candidate, from 1; null for one without. */
export function rankOf(ranks: Ranks, id: CandidateId): number | null {
  const at = ranks.findIndex((rank) => rank.includes(id));
  return at === -1 ? null : at + 1;
}

export function without(ranks: Ranks, id: CandidateId): Ranks {
  return ranks.map((rank) => rank.filter((one) => one !== id)).filter((rank) => rank.length > 0);
}

/** The candidate gets a rank of its own with this number, or the last one where there are fewer. */
export function withRank(ranks: Ranks, id: CandidateId, number: number): Ranks {
  const others = without(ranks, id);
  const at = Math.min(Math.max(number, 1), others.length + 1) - 1;
  return [...others.slice(0, at), [id], ...others.slice(at)];
}

/** The next rank that nobody has. */
export function withNextRank(ranks: Ranks, id: CandidateId): Ranks {
  return withRank(ranks, id, Number.POSITIVE_INFINITY);
}

/** The candidate takes a place among the rows of the others, counted from 0: between two that share a rank it shares it too. */
export function placedAt(ranks: Ranks, id: CandidateId, place: number): Ranks {
  const others = without(ranks, id);
  let before = 0;
  for (const [at, rank] of others.entries()) {
    if (place <= before) return [...others.slice(0, at), [id], ...others.slice(at)];
    const inside = place - before;
    if (inside < rank.length) return others.with(at, [...rank.slice(0, inside), id, ...rank.slice(inside)]);
    before += rank.length;
  }
  return [...others, [id]];
}

/** One rank higher or lower: out of a shared rank first, then past the next one. */
export function movedBy(ranks: Ranks, id: CandidateId, step: -1 | 1): Ranks {
  const rank = rankOf(ranks, id);
  if (rank === null) return ranks;
  const shared = (ranks[rank - 1] ?? []).length > 1;
  if (shared) return withRank(ranks, id, step === -1 ? rank : rank + 1);
  return withRank(ranks, id, rank + step);
}

/** The candidate shares the rank above; one that does already gets a rank of its own below it. */
export function sharedOrParted(ranks: Ranks, id: CandidateId): Ranks {
  const rank = rankOf(ranks, id);
  if (rank === null) return ranks;
  const own = ranks[rank - 1] ?? [];
  if (own.length > 1) return withRank(ranks, id, rank + 1);
  const above = ranks[rank - 2];
  if (above === undefined) return ranks;
  return [...ranks.slice(0, rank - 2), [...above, id], ...ranks.slice(rank)];
}

/** What somebody writes beside each name, as it was written. */
export type Numbers = { readonly [candidate: string]: string };

export function numbersOf(ranks: Ranks): Numbers {
  return Object.fromEntries(ranks.flatMap((rank, at) => rank.map((id) => [id, String(at + 1)])));
}

/** What is wrong with numbers beside names, each to be told with what to do. */
export type NumberProblem =
  | { readonly kind: 'no-number'; readonly candidate: CandidateId; readonly written: string }
  | { readonly kind: 'same-number'; readonly number: number; readonly candidates: readonly CandidateId[] }
  | { readonly kind: 'missing-number'; readonly number: number };

type Read = { readonly ranks: Ranks; readonly problems: readonly NumberProblem[] };

/** Reads numbers as an order. What is wrong is told and left out, so that changing the way of ranking loses nothing else.
 *  @param order of the paper, in which those of one number stand */
export function ranksOfNumbers(
  numbers: Numbers,
  order: readonly CandidateId[],
  { equal }: { readonly equal: boolean },
): Read {
  const problems: NumberProblem[] = [];
  const byNumber = new Map<number, CandidateId[]>();
  for (const id of order) {
    const written = numbers[id]?.trim() ?? '';
    if (written === '') continue;
    const number = /^\d{1,4}$/u.test(written) ? Number(written) : 0;
    if (number === 0) problems.push({ kind: 'no-number', candidate: id, written });
    else byNumber.set(number, [...(byNumber.get(number) ?? []), id]);
  }
  const used = [...byNumber.keys()].sort((a, b) => a - b);
  const gap = used.findIndex((number, at) => number !== at + 1);
  if (gap !== -1) problems.push({ kind: 'missing-number', number: gap + 1 });
  for (const number of used) {
    const candidates = byNumber.get(number) ?? [];
    if (candidates.length > 1 && !equal) problems.push({ kind: 'same-number', number, candidates });
  }
  const ranks = used.map((number) => byNumber.get(number) ?? []);
  return { ranks: equal ? ranks : ranks.flatMap((rank) => rank.map((id) => [id])), problems };
}
