import type { Counted, CountOptions, Election } from '../election/model.ts';
import { countByGregory } from './gregory.ts';
import { quotaPlusUnit } from './quota.ts';
import type { GregoryRule } from './rule.ts';
import { sureLosersBelow } from './sure-losers.ts';
import { fractionThenValue, moveAllPapers, shareOfValue } from './surplus.ts';
import { byValue } from './tableau.ts';
import type { TieOrder } from './ties.ts';

/** What may be set in the weighted inclusive Gregory method. The defaults are the reference rule's. */
export interface WigmSettings {
  /** Of transfer values, and of the quota unless it is whole. Default 4. */
  readonly decimals?: number;
  /** The quota is the next whole number above votes / (seats + 1), instead of the next unit. Default no. */
  readonly wholeQuota?: boolean;
  /** Those who cannot pass the next candidate any more go out together, before surpluses move. Default no. */
  readonly sureLosersTogether?: boolean;
  /** Only one is elected in a stage; others with the quota still receive papers. Default no. */
  readonly electsOne?: boolean;
  /** All surpluses move in one stage instead of the largest alone. Default no. */
  readonly surplusesTogether?: boolean;
  /** The fraction surplus / total is cut off before it is applied to a value. Default no: their product is cut off once. */
  readonly cutsFraction?: boolean;
  /** Papers of an excluded candidate move even when everybody left is then elected. Default no. */
  readonly movesLastPapers?: boolean;
  /** Who goes out before anybody else does, such as write-ins that stand for nobody. Default nobody. */
  readonly firstOut?: readonly number[];
  /** Default `none`: a lot decides. */
  readonly ties?: TieOrder;
}

/** What {@link wigm} takes besides. */
export interface WigmOptions extends CountOptions {
  readonly settings?: WigmSettings;
}

/** Counts by the weighted inclusive Gregory method of the Proportional Representation Foundation's reference rule.
 *  Source: prfound.org, Reference WIGM Rule. */
export function wigm(election: Election, options: WigmOptions = {}): Counted {
  return countByGregory(election, options, wigmRule(options.settings ?? {}));
}

const sureLosers: GregoryRule['sureLosers'] = (ascending, surplus, spare) =>
  sureLosersBelow(ascending, surplus, spare, (together, next) => together < next);

function wigmRule(settings: WigmSettings): GregoryRule {
  const decimals = settings.decimals ?? 4;
  const quotaPlaces = settings.wholeQuota === true ? 0 : decimals;
  const revalue = settings.cutsFraction === true ? fractionThenValue : shareOfValue;
  return {
    method: 'wigm',
    decimals,
    quota: (basis) => quotaPlusUnit(basis, quotaPlaces),
    requota: (count) => count.quota,
    reaches: ({ tableau, quota }, candidate) => tableau.totals[candidate]! >= quota,
    electsOne: settings.electsOne ?? false,
    movesAllSurpluses: settings.surplusesTogether ?? false,
    moveSurplus: (count, candidate) => moveAllPapers(count, candidate, revalue),
    sureLosers: settings.sureLosersTogether === true ? sureLosers : null,
    firstOut: settings.firstOut ?? [],
    batches: (parcels) => (parcels.length === 0 ? [] : [byValue(parcels)]),
    namesValues: false,
    movesLastPapers: settings.movesLastPapers ?? false,
    ties: settings.ties ?? 'none',
  };
}
