import { shareEqually } from './equal-rank.ts';
import { ONE, timesUp } from './nine-decimals.ts';
import type { Place } from './paper-tree.ts';

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
  places: readonly Place[],
  { keeps, passedOn }: { readonly keeps: readonly number[]; readonly passedOn: PassedOn },
): Shares {
  const sums = exactSums(keeps.length + 1, places[0]!.reaching);
  const left = new Float64Array(places.length);
  left[0] = ONE;
  for (const [at, place] of places.entries()) {
    if (place.reaching === 0n) continue;
    const came = at === 0 ? ONE : left[place.parent]!;
    if (place.members.length === 1) {
      const member = place.members[0]!;
      const keep = keeps[member]!;
      const kept = timesUp(came, keep);
      sums.add(member, place.reaching, kept);
      left[at] = passedOn(came, keep, kept);
    } else if (at > 0) {
      const shared = shareEqually(
        came,
        place.members.map((member) => keeps[member]!),
      );
      place.members.forEach((member, rank) => sums.add(member, place.reaching, shared.kept[rank]!));
      left[at] = shared.passed;
    }
    if (place.ending > 0n) sums.add(keeps.length, place.ending, left[at]!);
  }
  const totals = sums.totals();
  return { votes: totals.slice(0, -1), exhausted: totals.at(-1)! };
}

interface Sums {
  readonly add: (to: number, weight: bigint, share: number) => void;
  readonly totals: () => readonly bigint[];
}

/** Plain numbers where no sum can pass 2^53. Rounding up gives a paper at most one unit for each candidate on it, far less than the
 *  half that is left free here. */
function exactSums(size: number, weight: bigint): Sums {
  if (weight * BigInt(ONE) * 2n < BigInt(Number.MAX_SAFE_INTEGER)) {
    const sums = new Float64Array(size);
    return {
      add: (to, times, share) => {
        sums[to]! += Number(times) * share;
      },
      totals: () => Array.from(sums, BigInt),
    };
  }
  const sums = Array.from({ length: size }, () => 0n);
  return {
    add: (to, times, share) => {
      sums[to]! += times * BigInt(share);
    },
    totals: () => sums,
  };
}
