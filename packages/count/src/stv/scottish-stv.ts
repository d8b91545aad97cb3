import type { Counted, CountOptions, Election } from '../election/model.ts';
import { countByGregory } from './gregory.ts';
import { quotaPlusUnit } from './quota.ts';
import type { GregoryRule } from './rule.ts';
import { moveAllPapers, shareOfValue } from './surplus.ts';
import { byValue } from './tableau.ts';

/** The Scottish Local Government Elections Order 2007 (SSI 2007/42), schedule 1, rules 45 to 52; unchanged in SSI 2011/399. */
const rule: GregoryRule = {
  method: 'scottish-stv',
  decimals: 5,
  quota: (basis) => quotaPlusUnit(basis, 0),
  requota: ({ quota }) => quota,
  reaches: ({ tableau, quota }, candidate) => tableau.totals[candidate]! >= quota,
  electsOne: false,
  movesAllSurpluses: false,
  moveSurplus: (count, candidate) => moveAllPapers(count, candidate, shareOfValue),
  sureLosers: null,
  firstOut: [],
  batches: (parcels) => (parcels.length === 0 ? [] : [byValue(parcels)]),
  namesValues: false,
  movesLastPapers: true,
  ties: 'backwards',
};

/** Counts by the rules for Scottish local elections: values to five decimals, one surplus or one exclusion a stage, ties by the
 *  latest stage that tells candidates apart and then by lot. Source: SSI 2007/42, schedule 1. */
export function scottishStv(election: Election, options: CountOptions = {}): Counted {
  return countByGregory(election, options, rule);
}
