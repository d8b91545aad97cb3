import { type Ballots, candidateOf, isEqualToLast } from '../election/ballots.ts';
import { exactWeights, type ExactWeights } from './exact-weights.ts';
import { type Place, placeTable, type PlaceTable, ROOT } from './place-table.ts';

const NONE = -1;

/** How far a candidate lets papers go: past one who is out, into one who is elected and on, no further than one who is hopeful. */
export type Standing = 'hopeful' | 'elected' | 'out';

export interface PaperTree {
  /** Weight of the papers that give nobody a vote from the beginning; they are not laid. */
  readonly blank: bigint;
  /** The places that papers come to, parents first, as {@link move} left them. */
  readonly flow: () => Flow;
  /** Lays anew the papers that met a candidate whose standing has changed. */
  readonly move: (changed: number) => void;
}

/** Places one after another, the root first, for a way through all of them that needs nothing but arrays. */
export interface Flow {
  readonly size: number;
  /** Where the parent stands in this list; -1 for the root. */
  readonly parents: Int32Array;
  /** Who stands alone in the rank; -1 for the root and for equal ranks. */
  readonly only: Int32Array;
  /** Those of the rank who are not out, ascending; nobody at the root. */
  readonly membersAt: (at: number) => readonly number[];
  /** Weight of the papers that come to a place, and of those that end there: with a hopeful candidate, or with no rank left. */
  readonly reaching: ExactWeights;
  readonly ending: ExactWeights;
}

/** What equal ranks come to: shared among those who stand in them, or the end of the paper. */
export type EqualRanks = 'shared' | 'end';

interface Tree {
  readonly ballots: Ballots;
  readonly standing: readonly Standing[];
  readonly isWithdrawn: readonly boolean[];
  readonly equal: EqualRanks;
  readonly places: PlaceTable;
  /** By paper: the next one of those that end in the same place. */
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
    places: placeTable(standing.length),
    nextPaper: new Int32Array(ballots.size),
  };
  for (let paper = 0; paper < ballots.size; paper += 1) if (ballots.weights[paper]! > 0) lay(tree, paper);
  const blank = tree.places.ending.at(ROOT);
  tree.places.takePapers(ROOT);
  let flow: Flow | null = null;
  return {
    blank,
    flow: () => (flow ??= flowOf(tree.places)),
    move: (changed) => {
      move(tree, changed);
      flow = null;
    },
  };
}

function flowOf(places: PlaceTable): Flow {
  const total = places.size();
  const sums = exactWeights(total);
  for (let at = total - 1; at >= ROOT; at -= 1) {
    sums.addFrom(at, places.ending, at);
    if (at > ROOT) sums.addFrom(places.parentOf(at), sums, at);
  }
  const used: number[] = [];
  const newIndex = new Int32Array(total);
  for (let at = ROOT; at < total; at += 1) {
    if (at > ROOT && sums.isZero(at)) continue;
    newIndex[at] = used.length;
    used.push(at);
  }
  const size = used.length;
  const [reaching, ending] = [exactWeights(size), exactWeights(size)];
  used.forEach((at, place) => {
    reaching.addFrom(place, sums, at);
    ending.addFrom(place, places.ending, at);
  });
  return {
    size,
    parents: Int32Array.from(used, (at) => (at === ROOT ? NONE : newIndex[places.parentOf(at)]!)),
    only: Int32Array.from(used, (at) => places.onlyOf(at)),
    membersAt: (place) => places.membersOf(used[place]!),
    reaching,
    ending,
  };
}

/** Who changes was hopeful, so that all papers that come to a rank with them end in it; none of them comes to another such rank. */
function move(tree: Tree, changed: number): void {
  for (const place of tree.places.placesOf(changed))
    for (let paper = tree.places.takePapers(place); paper !== NONE;) {
      const next = tree.nextPaper[paper]!;
      lay(tree, paper);
      paper = next;
    }
}

/** Goes down a paper to where it ends, and leaves it there. */
function lay(tree: Tree, paper: number): void {
  const { ballots, places, standing } = tree;
  const { starts, marks } = ballots;
  const end = starts[paper + 1]!;
  let place: Place = ROOT;
  let at = starts[paper]!;
  while (at < end) {
    const first = at;
    at += 1;
    while (at < end && isEqualToLast(marks[at]!)) at += 1;
    if (at - first > 1) {
      const members = membersOf(tree, marks.subarray(first, at));
      if (members === null) break;
      if (members.length === 0) continue;
      place = places.childOf(place, members);
      if (members.some((member) => standing[member] === 'hopeful')) break;
      continue;
    }
    const candidate = candidateOf(marks[first]!);
    if (standing[candidate] === 'out') continue;
    place = places.childOfOne(place, candidate);
    if (standing[candidate] === 'hopeful') break;
  }
  tree.nextPaper[paper] = places.leave(place, paper, ballots.weights[paper]!);
}

/** Those of an equal rank who are not out, ascending; `null` where the paper ends with it. */
function membersOf({ equal, isWithdrawn, standing }: Tree, rank: Ballots['marks']): readonly number[] | null {
  const members = Array.from(rank, candidateOf).filter((member) => !isWithdrawn[member]!);
  if (equal === 'end' && members.length > 1) return null;
  return members.filter((member) => standing[member] !== 'out').sort((a, b) => a - b);
}
