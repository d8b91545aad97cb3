import { exactWeights, type ExactWeights } from './exact-weights.ts';

/** A rank at which papers stop or of which they pass on something, by its number; parents come before their children. Papers that go the same
 *  way share its places, so that votes are shared out once for all of them. */
export type Place = number;

/** Where all papers begin. */
export const ROOT: Place = 0;
const NONE = -1;

/** Places in arrays, since there can be as many as preferences on all papers. */
export interface PlaceTable {
  readonly size: () => number;
  readonly parentOf: (place: Place) => Place;
  /** Who stands alone in the rank; -1 for the root and for equal ranks. */
  readonly onlyOf: (place: Place) => number;
  readonly membersOf: (place: Place) => readonly number[];
  /** Those in whose rank a candidate stands. */
  readonly placesOf: (candidate: number) => readonly Place[];
  /** @param members ascending, at least one */
  readonly childOf: (parent: Place, members: readonly number[]) => Place;
  readonly childOfOne: (parent: Place, candidate: number) => Place;
  /** Weight of the papers that end in each place. */
  readonly ending: ExactWeights;
  /** Leaves a paper in a place, and answers the one that was left there before it; -1 for none. */
  readonly leave: (place: Place, paper: number, weight: number) => number;
  /** Takes all papers from a place, and answers the one that was left last. */
  readonly takePapers: (place: Place) => number;
}

interface Table {
  size: number;
  parents: Int32Array<ArrayBuffer>;
  only: Int32Array<ArrayBuffer>;
  /** The last paper that was left here. */
  papers: Int32Array<ArrayBuffer>;
  /** Places by the hash of parent and candidate, one more than their number; 0 where a slot is empty. */
  slots: Int32Array<ArrayBuffer>;
  readonly byCandidate: number[][];
  readonly shared: Map<Place, readonly number[]>;
  readonly sharedChildren: Map<string, Place>;
}

export function placeTable(candidates: number): PlaceTable {
  const ending = exactWeights(1_024);
  const table: Table = {
    size: 0,
    parents: new Int32Array(1_024),
    only: new Int32Array(1_024),
    papers: new Int32Array(1_024),
    slots: new Int32Array(2_048),
    byCandidate: Array.from({ length: candidates }, () => []),
    shared: new Map(),
    sharedChildren: new Map(),
  };
  addPlace(table, NONE, NONE);
  return {
    size: () => table.size,
    parentOf: (place) => table.parents[place]!,
    onlyOf: (place) => table.only[place]!,
    membersOf: (place) =>
      table.only[place] === NONE ? (table.shared.get(place) ?? []) : [table.only[place]!],
    placesOf: (candidate) => table.byCandidate[candidate]!,
    childOf: (parent, members) =>
      members.length === 1 ? childOfOne(table, parent, members[0]!) : sharedChildOf(table, parent, members),
    childOfOne: (parent, candidate) => childOfOne(table, parent, candidate),
    ending,
    leave: (place, paper, weight) => {
      const before = table.papers[place]!;
      table.papers[place] = paper;
      ending.add(place, weight);
      return before;
    },
    takePapers: (place) => {
      const last = table.papers[place]!;
      table.papers[place] = NONE;
      ending.clear(place);
      return last;
    },
  };
}

function childOfOne(table: Table, parent: Place, candidate: number): Place {
  const { only, parents, slots } = table;
  const mask = slots.length - 1;
  let slot = hashOf(parent, candidate) & mask;
  for (; slots[slot] !== 0; slot = (slot + 1) & mask) {
    const place = slots[slot]! - 1;
    if (parents[place] === parent && only[place] === candidate) return place;
  }
  const place = addPlace(table, parent, candidate);
  table.byCandidate[candidate]!.push(place);
  slots[slot] = place + 1;
  if (table.size * 2 > slots.length) spread(table);
  return place;
}

function sharedChildOf(table: Table, parent: Place, members: readonly number[]): Place {
  const key = `${parent}:${members.join()}`;
  const known = table.sharedChildren.get(key);
  if (known !== undefined) return known;
  const place = addPlace(table, parent, NONE);
  table.sharedChildren.set(key, place);
  table.shared.set(place, members);
  for (const member of members) table.byCandidate[member]!.push(place);
  return place;
}

function addPlace(table: Table, parent: Place, only: number): Place {
  const place = table.size;
  if (place === table.parents.length) {
    table.parents = doubled(table.parents);
    table.only = doubled(table.only);
    table.papers = doubled(table.papers);
  }
  table.parents[place] = parent;
  table.only[place] = only;
  table.papers[place] = NONE;
  table.size += 1;
  return place;
}

function spread(table: Table): void {
  const { only, parents, size } = table;
  const slots = new Int32Array(table.slots.length * 2);
  const mask = slots.length - 1;
  for (let place = ROOT + 1; place < size; place += 1) {
    if (only[place] === NONE) continue;
    let slot = hashOf(parents[place]!, only[place]!) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = place + 1;
  }
  table.slots = slots;
}

function hashOf(parent: Place, candidate: number): number {
  const mixed = Math.imul(parent, 0x9e3779b1) ^ Math.imul(candidate + 1, 0x85ebca6b);
  return mixed ^ (mixed >>> 15);
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  return new Int32Array(values.buffer.transfer(values.byteLength * 2));
}
