import { exactSum } from '../election/exact-sum.ts';
import type { Papers } from './papers.ts';

/** Papers of one value that lie with one candidate, or move together. */
export interface Parcel {
  /** Of each paper, in 10^-(the rule's decimals) votes. */
  readonly value: bigint;
  readonly papers: readonly number[];
  /** Sum of the papers' weights. */
  readonly weight: bigint;
}

/** Papers sorted by the next preference for a continuing candidate. */
export interface Sorted {
  readonly to: readonly {
    readonly candidate: number;
    readonly papers: readonly number[];
    readonly weight: bigint;
  }[];
  readonly transferable: bigint;
  readonly nonTransferable: bigint;
}

/** Where all papers lie. Totals are in units of 10^-(the rule's and the weights' decimals) votes. */
export interface Tableau {
  readonly papers: Papers;
  /** By paper: where its next preference is looked for. */
  readonly next: Uint32Array;
  /** By candidate: 1 for one who can still receive papers. */
  readonly continuing: Uint8Array;
  readonly parcels: Parcel[][];
  readonly totals: bigint[];
  nonTransferable: bigint;
  /** Votes that rounding lost. */
  lost: bigint;
}

/** All papers lie with their first preference, at the value `one`. */
export function firstTableau(
  papers: Papers,
  candidates: number,
  withdrawn: readonly number[],
  one: bigint,
): Tableau {
  const tableau: Tableau = {
    papers,
    next: papers.starts.slice(0, papers.size),
    continuing: new Uint8Array(candidates).fill(1),
    parcels: Array.from({ length: candidates }, () => []),
    totals: Array.from({ length: candidates }, () => 0n),
    nonTransferable: 0n,
    lost: 0n,
  };
  for (const candidate of withdrawn) tableau.continuing[candidate] = 0;
  credit(
    tableau,
    sortOut(
      tableau,
      Array.from({ length: papers.size }, (_, paper) => paper),
    ),
    one,
  );
  return tableau;
}

export function continuingOf(tableau: Tableau): readonly number[] {
  const list: number[] = [];
  tableau.continuing.forEach((flag, candidate) => {
    if (flag === 1) list.push(candidate);
  });
  return list;
}

/** Moves each paper on to its next preference for a continuing candidate. */
export function sortOut(tableau: Tableau, papers: readonly number[]): Sorted {
  const piles: number[][] = [];
  const nonTransferable: number[] = [];
  for (const paper of papers) {
    const candidate = nextCandidate(tableau, paper);
    if (candidate < 0) nonTransferable.push(paper);
    else (piles[candidate] ??= []).push(paper);
  }
  const to: { candidate: number; papers: readonly number[]; weight: bigint }[] = [];
  piles.forEach((pile, candidate) => to.push({ candidate, papers: pile, weight: weightOf(tableau, pile) }));
  return {
    to,
    transferable: to.reduce((sum, { weight }) => sum + weight, 0n),
    nonTransferable: weightOf(tableau, nonTransferable),
  };
}

/** Gives sorted papers to those whom they are for, each paper at `value`, and answers how many votes that was. Papers that cannot
 *  go on are left to the caller. */
export function credit(tableau: Tableau, sorted: Sorted, value: bigint): bigint {
  for (const { candidate, papers, weight } of sorted.to) {
    tableau.parcels[candidate]!.push({ value, papers, weight });
    tableau.totals[candidate]! += value * weight;
  }
  return value * sorted.transferable;
}

/** Parcels put together by value, highest first. */
export function byValue(parcels: readonly Parcel[]): readonly Parcel[] {
  const groups = new Map<bigint, Parcel[]>();
  for (const parcel of parcels) {
    const group = groups.get(parcel.value);
    if (group === undefined) groups.set(parcel.value, [parcel]);
    else group.push(parcel);
  }
  const joined = [...groups].map(([value, group]) => ({
    value,
    papers: group.length === 1 ? group[0]!.papers : group.flatMap(({ papers }) => papers),
    weight: group.reduce((sum, { weight }) => sum + weight, 0n),
  }));
  return joined.sort((one, other) => (one.value > other.value ? -1 : 1));
}

function nextCandidate({ papers, next, continuing }: Tableau, paper: number): number {
  const end = papers.starts[paper + 1]!;
  for (let at = next[paper]!; at < end; at += 1) {
    const candidate = papers.preferences[at]!;
    if (continuing[candidate] === 1) {
      next[paper] = at + 1;
      return candidate;
    }
  }
  next[paper] = end;
  return -1;
}

function weightOf({ papers }: Tableau, list: readonly number[]): bigint {
  const weights = exactSum();
  for (const paper of list) weights.add(papers.weights[paper]!);
  return weights.sum();
}
