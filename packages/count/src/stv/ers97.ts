import type { Counted, CountOptions, Election } from '../election/model.ts';
import { countByGregory } from './gregory.ts';
import { type GregoryCount, vacancies } from './gregory-count.ts';
import { quotaRoundedUp } from './quota.ts';
import type { GregoryRule } from './rule.ts';
import { sureLosersBelow } from './sure-losers.ts';
import { moveLastBatch } from './surplus.ts';
import { byValue } from './tableau.ts';

const DECIMALS = 2;

/** How to Conduct an Election by the Single Transferable Vote, Electoral Reform Society, third edition 1997, section 5. */
const rule: GregoryRule = {
  method: 'ers97',
  decimals: DECIMALS,
  quota: (basis) => quotaRoundedUp(basis, DECIMALS),
  requota: reducedQuota,
  reaches: reachesQuotaOrShare,
  electsOne: false,
  movesAllSurpluses: false,
  moveSurplus: moveLastBatch,
  sureLosers: (ascending, surplus, spare) =>
    sureLosersBelow(ascending, surplus, spare, (together, next) => together <= next),
  firstOut: [],
  batches: (parcels) => byValue(parcels).map((parcel) => [parcel]),
  namesValues: true,
  movesLastPapers: false,
  ties: 'forwards',
};

/** Counts by the rules of the Electoral Reform Society of 1997: values and quota to two decimals, surpluses from the last batch,
 *  exclusions together and by value, ties by the first stage that tells candidates apart and then by lot. */
export function ers97(election: Election, options: CountOptions = {}): Counted {
  return countByGregory(election, options, rule);
}

/** 5.4.8: until somebody is elected, papers that have become non-transferable no longer count for the quota. */
function reducedQuota({ elected, seats, tableau, decimals, quota, valid }: GregoryCount): bigint {
  if (elected.length > 0) return quota;
  return quotaRoundedUp({ votes: valid - tableau.nonTransferable, decimals, seats }, DECIMALS);
}

/** 5.3.13: the quota, or the total active vote divided by one more than the places left. */
function reachesQuotaOrShare(count: GregoryCount, candidate: number): boolean {
  const votes = count.tableau.totals[candidate]!;
  return votes >= count.quota || votes * BigInt(vacancies(count) + 1) >= activeVote(count);
}

/** 5.6.1: the valid vote without what is not transferable and without the quotas, or the actual votes if less, of those elected. */
function activeVote({ tableau, valid, elected, quota }: GregoryCount): bigint {
  const kept = elected.map((candidate) => {
    const total = tableau.totals[candidate]!;
    return total < quota ? total : quota;
  });
  return kept.reduce((left, votes) => left - votes, valid - tableau.nonTransferable);
}
