import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';

const NONE = -1;
const ROOT = 0;

/** How far a candidate lets papers go: past one who is out, into one who is elected and on, no further than one who is hopeful. */
export type Standing = 'hopeful' | 'elected' | 'out';

/** A rank at which papers stop or of which they pass on something. Papers that go the same way share its places, so that votes are
 *  shared out once for all of them. */
export interface Place {
  /** The place before it, always earlier in the list; -1 for the root, where all papers begin. */
  readonly parent: number;
  /** Those of the rank who are not out, ascending; nobody at the root. */
  readonly members: readonly number[];
  /** Weight of the papers that end here: with a hopeful candidate, or with no rank left. */
  ending: bigint;
  /** Weight of papers left here that is not in `ending` yet. */
  added: number;
  /** Weight of the papers that come here. */
  reaching: bigint;
  /** The first of the papers that end here, in a chain. */
  first: number;
}

export interface PaperTree {
  /** Weight of the papers that give nobody a vote from the beginning; they are not laid. */
  readonly blank: bigint;
  /** The places that papers come to, parents first, as {@link move} left them. */
  readonly flow: () => Flow;
  /** Lays anew the papers that met a candidate whose standing has changed. */
  readonly move: (changed: number) => void;
}

/** Places one after another, for a way through all of them that needs nothing but arrays. */
export interface Flow {
  readonly places: readonly Place[];
  /** Where the parent stands in this list. */
  readonly parents: Int32Array;
  /** Who stands alone in the rank; -1 for the root and for equal ranks. */
  readonly only: Int32Array;
}

/** What equal ranks come to: shared among those who stand in them, or the end of the paper. */
export type EqualRanks = 'shared' | 'end';

interface Tree {
  readonly ballots: Ballots;
  readonly standing: readonly Standing[];
  readonly isWithdrawn: readonly boolean[];
  readonly equal: EqualRanks;
  readonly places: Place[];
  /** By place: a block in `children` for those of one candidate, once it has any. */
  readonly blocks: number[];
  readonly children: number[];
  readonly sharedChildren: Map<string, number>;
  readonly nextPaper: Int32Array;
}

/** Lays all papers. Who is out now has withdrawn, and is passed over even in an equal rank.
 *  @param standing read anew at each move */
export function paperTree(ballots: Ballots, standing: readonly Standing[], equal: EqualRanks): PaperTree {
  const tree: Tree = {
    ballots,
    standing,
    isWithdrawn: standing.map((each) => each === 'out'),
    equal,
    places: [],
    blocks: [],
    children: [],
    sharedChildren: new Map(),
    nextPaper: new Int32Array(ballots.size).fill(NONE),
  };
  addPlace(tree, NONE, []);
  for (let paper = 0; paper < ballots.size; paper += 1) lay(tree, paper);
  const blank = takeFromRoot(tree);
  let flow: Flow | null = null;
  return {
    blank,
    flow: () => (flow ??= flowOf(tree)),
    move: (changed) => {
      move(tree, changed);
      flow = null;
    },
  };
}

function takeFromRoot({ places }: Tree): bigint {
  const root = places[ROOT]!;
  const weight = root.ending + BigInt(root.added);
  root.ending = 0n;
  root.added = 0;
  root.first = NONE;
  return weight;
}

function flowOf(tree: Tree): Flow {
  weigh(tree);
  const { places } = tree;
  const newIndex = new Int32Array(places.length);
  const used = places.filter((place, index) => index === ROOT || place.reaching > 0n);
  let next = 0;
  places.forEach((place, index) => {
    if (place !== used[next]) return;
    newIndex[index] = next;
    next += 1;
  });
  return {
    places: used,
    parents: Int32Array.from(used, ({ parent }) => (parent === NONE ? NONE : newIndex[parent]!)),
    only: Int32Array.from(used, ({ members }) => (members.length === 1 ? members[0]! : NONE)),
  };
}

function move(tree: Tree, changed: number): void {
  const loose: number[] = [];
  for (const place of tree.places) {
    // Who changes was hopeful, so that the papers of the rank all end in it.
    if (!place.members.includes(changed)) continue;
    for (let paper = place.first; paper !== NONE; paper = tree.nextPaper[paper]!) loose.push(paper);
    place.first = NONE;
    place.ending = 0n;
    place.added = 0;
  }
  for (const paper of loose) lay(tree, paper);
}

/** Goes down a paper to where it ends, and leaves it there. */
function lay(tree: Tree, paper: number): void {
  const { ballots, standing } = tree;
  const { starts, marks } = ballots;
  const end = starts[paper + 1]!;
  let place = ROOT;
  let at = starts[paper]!;
  while (at < end) {
    const first = at;
    at += 1;
    while (at < end && isEqualToLast(marks[at]!)) at += 1;
    if (at - first > 1) {
      const members = membersOf(tree, marks.subarray(first, at));
      if (members === null) break;
      if (members.length === 0) continue;
      place = childOf(tree, place, members);
      if (members.some((member) => standing[member] === 'hopeful')) break;
      continue;
    }
    const candidate = candidateOf(marks[first]!);
    if (standing[candidate] === 'out') continue;
    place = childOfOne(tree, place, candidate);
    if (standing[candidate] === 'hopeful') break;
  }
  leave(tree, paper, tree.places[place]!);
}

/** Those of an equal rank who are not out, ascending; `null` where the paper ends with it. */
function membersOf({ equal, isWithdrawn, standing }: Tree, rank: Ballots['marks']): readonly number[] | null {
  const members = Array.from(rank, candidateOf).filter((member) => !isWithdrawn[member]!);
  if (equal === 'end' && members.length > 1) return null;
  return members.filter((member) => standing[member] !== 'out').sort((a, b) => a - b);
}

/** Sums weights in plain numbers as long as they stay exact. */
function leave({ ballots, nextPaper }: Tree, paper: number, place: Place): void {
  nextPaper[paper] = place.first;
  place.first = paper;
  const weight = ballots.weights[paper]!;
  if (place.added + weight <= Number.MAX_SAFE_INTEGER) place.added += weight;
  else {
    place.ending += BigInt(place.added);
    place.added = weight;
  }
}

function childOf(tree: Tree, parent: number, members: readonly number[]): number {
  if (members.length === 1) return childOfOne(tree, parent, members[0]!);
  const key = `${parent}:${members.join()}`;
  const known = tree.sharedChildren.get(key);
  if (known !== undefined) return known;
  const place = addPlace(tree, parent, members);
  tree.sharedChildren.set(key, place);
  return place;
}

function childOfOne(tree: Tree, parent: number, candidate: number): number {
  const { blocks, children, standing } = tree;
  if (blocks[parent] === NONE) {
    blocks[parent] = children.length;
    for (let at = 0; at < standing.length; at += 1) children.push(NONE);
  }
  const at = blocks[parent]! + candidate;
  if (children[at] === NONE) children[at] = addPlace(tree, parent, [candidate]);
  return children[at]!;
}

function addPlace(tree: Tree, parent: number, members: readonly number[]): number {
  tree.blocks.push(NONE);
  return tree.places.push({ parent, members, ending: 0n, added: 0, reaching: 0n, first: NONE }) - 1;
}

function weigh({ places }: Tree): void {
  for (const place of places) {
    place.ending += BigInt(place.added);
    place.added = 0;
    place.reaching = place.ending;
  }
  for (let at = places.length - 1; at > ROOT; at -= 1)
    places[places[at]!.parent]!.reaching += places[at]!.reaching;
}
