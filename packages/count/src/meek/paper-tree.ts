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
  readonly places: readonly Place[];
  /** Lays anew the papers that met a candidate whose standing has changed. */
  readonly move: (changed: number) => void;
}

/** What equal ranks come to: shared among those who stand in them, or the end of the paper. */
export type EqualRanks = 'shared' | 'end';

interface Tree {
  readonly ballots: Ballots;
  readonly standing: readonly Standing[];
  readonly equal: EqualRanks;
  readonly places: Place[];
  /** By place: a block in `children` for those of one candidate, once it has any. */
  readonly blocks: number[];
  readonly children: number[];
  readonly sharedChildren: Map<string, number>;
  readonly nextPaper: Int32Array;
}

/** Lays all papers that are not blank. @param standing read anew at each move */
export function paperTree(ballots: Ballots, standing: readonly Standing[], equal: EqualRanks): PaperTree {
  const tree: Tree = {
    ballots,
    standing,
    equal,
    places: [],
    blocks: [],
    children: [],
    sharedChildren: new Map(),
    nextPaper: new Int32Array(ballots.size).fill(NONE),
  };
  addPlace(tree, NONE, []);
  for (let paper = 0; paper < ballots.size; paper += 1)
    if (ballots.starts[paper] !== ballots.starts[paper + 1]) lay(tree, paper);
  weigh(tree);
  return { places: tree.places, move: (changed) => move(tree, changed) };
}

function move(tree: Tree, changed: number): void {
  const loose: number[] = [];
  for (const place of tree.places) {
    // Who changes was hopeful, so that the papers of the rank all end in it.
    if (!place.members.includes(changed)) continue;
    for (let paper = place.first; paper !== NONE; paper = tree.nextPaper[paper]!) loose.push(paper);
    place.first = NONE;
    place.ending = 0n;
  }
  for (const paper of loose) lay(tree, paper);
  weigh(tree);
}

/** Goes down a paper to where it ends, and leaves it there. */
function lay(tree: Tree, paper: number): void {
  const { ballots, standing } = tree;
  const { starts, marks } = ballots;
  const end = starts[paper + 1]!;
  let place = ROOT;
  let at = starts[paper]!;
  while (at < end) {
    const candidate = candidateOf(marks[at]!);
    if (at + 1 < end && isEqualToLast(marks[at + 1]!)) {
      if (tree.equal === 'end') break;
      const rank = [candidate];
      for (at += 1; at < end && isEqualToLast(marks[at]!); at += 1) rank.push(candidateOf(marks[at]!));
      const members = rank.filter((member) => standing[member] !== 'out').sort((a, b) => a - b);
      if (members.length === 0) continue;
      place = childOf(tree, place, members);
      if (members.some((member) => standing[member] === 'hopeful')) break;
      continue;
    }
    at += 1;
    if (standing[candidate] === 'out') continue;
    place = childOfOne(tree, place, candidate);
    if (standing[candidate] === 'hopeful') break;
  }
  leave(tree, paper, tree.places[place]!);
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
