import { candidateOf } from '../election/ballots.ts';
import type { Papers } from './papers.ts';

/** Papers that lie one after another: each leads to the one that follows it, from the first to the last. */
export interface Pile {
  readonly first: number;
  readonly last: number;
}

/** Papers of one value that lie with one candidate, or move together. */
export interface Parcel {
  /** Of each paper, in 10^-(the rule's decimals) votes. */
  readonly value: bigint;
  readonly piles: readonly Pile[];
  /** Sum of the papers' weights. */
  readonly weight: bigint;
}

/** Papers sorted by the next preference for a continuing candidate. */
export interface Sorted {
  readonly to: readonly {
    readonly candidate: number;
    readonly pile: Pile;
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
  /** By paper: the one that follows it on its pile. */
  readonly following: Int32Array;
  /** Where piles are made, to be used again and again. */
  readonly desk: Desk;
  /** By candidate: 1 for one who can still receive papers. */
  readonly continuing: Uint8Array;
  readonly parcels: Parcel[][];
  readonly totals: bigint[];
  /** Sums of weights: of the valid papers, and of those that show no first preference (rule VS-4). */
  readonly valid: bigint;
  readonly blank: bigint;
  nonTransferable: bigint;
  /** Votes that rounding lost. */
  lost: bigint;
}

/** By candidate, and at the end for papers that cannot go on. */
interface Desk {
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Weights, summed in plain numbers as long as they stay exact. */
  readonly part: Float64Array;
  readonly whole: bigint[];
}

const NONE = -1;

/** All papers lie with their first preference, at the value `one`. */
export function firstTableau(
  papers: Papers,
  candidates: number,
  withdrawn: readonly number[],
  one: bigint,
): Tableau {
  const continuing = new Uint8Array(candidates).fill(1);
  for (const candidate of withdrawn) continuing[candidate] = 0;
  const hands = {
    papers,
    next: papers.starts.slice(0, papers.size),
    following: new Int32Array(papers.size).map((_, paper) => paper + 1),
    desk: newDesk(candidates + 1),
    continuing,
  };
  const sorted = sortOut(hands, papers.size === 0 ? [] : [{ first: 0, last: papers.size - 1 }]);
  const tableau: Tableau = {
    ...hands,
    parcels: Array.from({ length: candidates }, () => []),
    totals: Array.from({ length: candidates }, () => 0n),
    valid: sorted.transferable,
    blank: sorted.nonTransferable,
    nonTransferable: 0n,
    lost: 0n,
  };
  credit(tableau, sorted, one);
  return tableau;
}

function newDesk(places: number): Desk {
  return {
    first: new Int32Array(places).fill(NONE),
    last: new Int32Array(places),
    part: new Float64Array(places),
    whole: Array.from({ length: places }, () => 0n),
  };
}

export function continuingOf({ continuing }: Tableau): readonly number[] {
  const list: number[] = [];
  for (let candidate = 0; candidate < continuing.length; candidate += 1)
    if (continuing[candidate] === 1) list.push(candidate);
  return list;
}

type Hands = Pick<Tableau, 'papers' | 'next' | 'following' | 'desk' | 'continuing'>;

/** Moves each paper on to its next preference for a continuing candidate. */
export function sortOut(hands: Hands, piles: readonly Pile[]): Sorted {
  const { continuing, desk, following } = hands;
  const nobody = continuing.length;
  const used: number[] = [];
  for (const { first, last } of piles)
    for (let paper = first, isLast = false; !isLast;) {
      isLast = paper === last;
      // Read before the paper is laid elsewhere.
      const after = following[paper]!;
      const candidate = nextCandidate(hands, paper);
      layOn(hands, candidate === NONE ? nobody : candidate, paper, used);
      paper = after;
    }
  const to: Sorted['to'][number][] = [];
  let transferable = 0n;
  for (const candidate of used) {
    const pile = { first: desk.first[candidate]!, last: desk.last[candidate]! };
    if (candidate === nobody) continue;
    const weight = weightTaken(desk, candidate);
    to.push({ candidate, pile, weight });
    transferable += weight;
  }
  return { to, transferable, nonTransferable: weightTaken(desk, nobody) };
}

/** Gives sorted papers to those whom they are for, each paper at `value`, and answers how many votes that was. Papers that cannot
 *  go on are left to the caller. */
export function credit(tableau: Tableau, sorted: Sorted, value: bigint): bigint {
  for (const { candidate, pile, weight } of sorted.to) {
    tableau.parcels[candidate]!.push({ value, piles: [pile], weight });
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
    piles: group.flatMap(({ piles }) => piles),
    weight: group.reduce((sum, { weight }) => sum + weight, 0n),
  }));
  return joined.sort((one, other) => (one.value > other.value ? -1 : 1));
}

function nextCandidate({ papers, next, continuing }: Hands, paper: number): number {
  const { ends, marks } = papers;
  const end = ends[paper]!;
  for (let at = next[paper]!; at < end; at += 1) {
    const candidate = candidateOf(marks[at]!);
    if (continuing[candidate] === 1) {
      next[paper] = at + 1;
      return candidate;
    }
  }
  next[paper] = end;
  return NONE;
}

/** Papers without any weight are left out. */
function layOn({ desk, following, papers }: Hands, place: number, paper: number, used: number[]): void {
  const { first, last, part, whole } = desk;
  const weight = papers.weights[paper]!;
  if (weight === 0) return;
  if (first[place] === NONE) {
    first[place] = paper;
    used.push(place);
  } else following[last[place]!] = paper;
  last[place] = paper;
  const sum = part[place]! + weight;
  if (sum <= Number.MAX_SAFE_INTEGER) part[place] = sum;
  else whole[place] = whole[place]! + BigInt(weight);
}

/** What lies at a place of the desk, which is then cleared. */
function weightTaken({ first, part, whole }: Desk, place: number): bigint {
  const weight = whole[place]! + BigInt(part[place]!);
  first[place] = NONE;
  part[place] = 0;
  whole[place] = 0n;
  return weight;
}
