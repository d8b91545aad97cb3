import type { Counted, CountOptions, Election, LotRequest } from '../election/model.ts';
import {
  allocate,
  byFewest,
  complete,
  drawLot,
  electReached,
  endStage,
  exclude,
  excludable,
  excludeDoomed,
  fill,
  isSettled,
  type MeekCount,
  openCount,
  quotaOf,
} from './count-state.ts';
import { keepAfter } from './nine-decimals.ts';
import { passesTheRest } from './share-out.ts';

/** Below this surplus, 0.000001 votes, the keep values are near enough to what they tend to. */
const OMEGA = 1_000n;

/** Meek's method as the PRF reference rule puts it, after Hill, Wichmann and Woodall: nine decimals, omega 0.000001; who is to go out
 *  among those whom the surplus left could still bring together is decided by lot. One stage for each round.
 *  Source: Computer Journal 30(3), 1987, 277-281; Proportional Representation Foundation, Reference Meek Rule. */
export function meek(election: Election, options: CountOptions = {}): Counted {
  const count = openCount(election, options, { method: 'meek', equal: 'shared', passedOn: passesTheRest });
  let doomed = excludeDoomed(count);
  while (!isSettled(count)) {
    const request = countRound(count, doomed);
    if (request !== null) return { phase: 'lot-needed', request, stages: count.stages };
    doomed = [];
  }
  if (count.stages.length === 0) reckon(count);
  fill(count);
  return complete(count);
}

/** One round: shares votes out again and again until somebody is elected, or until somebody has to go out. */
function countRound(count: MeekCount, doomedBefore: readonly number[]): LotRequest | null {
  const action = { kind: count.stages.length === 0 ? 'first-preferences' : 'iteration' } as const;
  for (let before: bigint | null = null; ;) {
    reckon(count);
    const elected = electReached(count, (among) => drawLot(count, { purpose: 'fill', among }));
    if (isRequest(elected)) return elected;
    if (elected.length > 0) {
      const doomed = [...doomedBefore, ...excludeDoomed(count)];
      endStage(count, { action, elected, excluded: doomed, doomed });
      return null;
    }
    const surplus = surplusOf(count);
    if (surplus < OMEGA || (before !== null && surplus >= before)) return excludeLowest(count, surplus);
    before = surplus;
    for (const each of count.elected)
      count.keeps[each] = keepAfter(count.keeps[each]!, { quota: count.quota, votes: count.votes[each]! });
  }

  function excludeLowest(of: MeekCount, surplus: bigint): LotRequest | null {
    const order = byFewest(of, excludable(of));
    const least = of.votes[order[0]!]!;
    const tied = order.filter((each) => of.votes[each]! <= least + surplus).sort((a, b) => a - b);
    const chosen = tied.length === 1 ? tied[0]! : drawLot(of, { purpose: 'exclude', among: tied });
    if (typeof chosen !== 'number') return chosen;
    exclude(of, chosen);
    const doomed = [...doomedBefore, ...excludeDoomed(of)];
    endStage(of, { action, excluded: [...doomed, chosen], doomed });
    return null;
  }
}

function isRequest(value: readonly number[] | LotRequest): value is LotRequest {
  return 'purpose' in value;
}

/** Votes by the keep values as they are, and the quota that follows from those still in play. */
function reckon(count: MeekCount): void {
  allocate(count);
  count.quota = quotaOf(count);
}

function surplusOf({ elected, quota, votes }: MeekCount): bigint {
  const sum = elected.reduce((total, each) => total + votes[each]! - quota, 0n);
  return sum > 0n ? sum : 0n;
}
