import { shareEqually } from './equal-rank.ts';
import { ONE, timesUp } from './nine-decimals.ts';
import type { Flow } from './paper-tree.ts';

/** What votes come to, in units of the ninth decimal. */
export interface Shares {
  readonly votes: readonly bigint[];
  /** Left on papers that have no rank left. */
  readonly exhausted: bigint;
}

/** What a candidate who keeps less than all passes on, from what came and what was kept. */
export type PassedOn = (came: number, keep: number, kept: number) => number;

/** Hill, Wichmann and Woodall, and the PRF rule: all that is not kept. */
export const passesTheRest: PassedOn = (came, _keep, kept) => came - kept;

/** NZ Schedule 1A, clause 10: the product with (1 - keep), rounded up for itself, so that rounding creates votes. */
export const passesRoundedUp: PassedOn = (came, keep) => timesUp(came, ONE - keep);

/** Shares all papers out by the keep values. */
export function shareOut(
  flow: Flow,
  { keeps, passedOn }: { readonly keeps: readonly number[]; readonly passedOn: PassedOn },
): Shares {
  const { membersAt, only, parents, size } = flow;
  const exhausted = keeps.length;
  const sums = sumsFor(flow, exhausted + 1);
  const left = new Float64Array(size);
  left[0] = ONE;
  for (let at = 1; at < size; at += 1) {
    const came = left[parents[at]!]!;
    if (came === 0) continue;
    const member = only[at]!;
    if (member >= 0) {
      const keep = keeps[member]!;
      // The most frequent case by far, and nothing is rounded or passed on in it.
      if (keep === ONE) {
        sums.addReaching(member, at, came);
        continue;
      }
      const kept = timesUp(came, keep);
      sums.addReaching(member, at, kept);
      left[at] = passedOn(came, keep, kept);
    } else {
      const members = membersAt(at);
      const shared = shareEqually(
        came,
        members.map((each) => keeps[each]!),
      );
      members.forEach((each, rank) => sums.addReaching(each, at, shared.kept[rank]!));
      left[at] = shared.passed;
    }
    if (left[at]! > 0) sums.addEnding(exhausted, at, left[at]!);
  }
  const totals = sums.totals();
  return { votes: totals.slice(0, exhausted), exhausted: totals[exhausted]! };
}

/** Sums of shares, each times the weight of the papers that reach a place or end there. */
interface Sums {
  readonly addReaching: (to: number, place: number, share: number) => void;
  readonly addEnding: (to: number, place: number, share: number) => void;
  readonly totals: () => readonly bigint[];
}

/** Plain numbers where no sum can pass 2^53. Rounding up gives a paper at most one unit for each candidate on it, far less than the
 *  half that is left free here. */
function sumsFor(flow: Flow, size: number): Sums {
  const weight = flow.reaching.at(0);
  return weight * BigInt(ONE) * 2n < BigInt(Number.MAX_SAFE_INTEGER)
    ? plainSums(flow, size)
    : bigSums(flow, size);
}

function plainSums(flow: Flow, size: number): Sums {
  const sums = new Float64Array(size);
  const { ending, reaching } = weightsOf(flow);
  return {
    addReaching: (to, place, share) => {
      sums[to]! += reaching[place]! * share;
    },
    addEnding: (to, place, share) => {
      sums[to]! += ending[place]! * share;
    },
    totals: () => Array.from(sums, BigInt),
  };
}

interface Weights {
  readonly reaching: Float64Array;
  readonly ending: Float64Array;
}

const known = new WeakMap<Flow, Weights>();

/** Kept as long as the places are, since votes are shared out by the same ones again and again. */
function weightsOf(flow: Flow): Weights {
  const weights = known.get(flow) ?? { reaching: flow.reaching.plain(), ending: flow.ending.plain() };
  known.set(flow, weights);
  return weights;
}

function bigSums({ ending, reaching }: Flow, size: number): Sums {
  const sums = Array.from({ length: size }, () => 0n);
  return {
    addReaching: (to, place, share) => {
      sums[to]! += reaching.at(place) * BigInt(share);
    },
    addEnding: (to, place, share) => {
      sums[to]! += ending.at(place) * BigInt(share);
    },
    totals: () => sums,
  };
}
