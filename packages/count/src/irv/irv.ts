import type { Counted, CountOptions, Election } from '../election/model.ts';
import { countByGregory } from '../stv/gregory.ts';
import type { GregoryCount } from '../stv/gregory-count.ts';
import type { GregoryRule } from '../stv/rule.ts';
import { sureLosersBelow } from '../stv/sure-losers.ts';
import { byValue, continuingOf } from '../stv/tableau.ts';
import type { TieOrder } from '../stv/ties.ts';
import { onePlaceAfterAnother } from './one-by-one.ts';

/** What may be set in instant-runoff voting. */
export interface IrvSettings {
  /** Of which votes a majority is needed: of those still with a candidate (default), or of all first preferences. */
  readonly threshold?: 'continuing' | 'first-round';
  /** Those who cannot pass the next candidate any more go out together. Default no. */
  readonly sureLosersTogether?: boolean;
  /** Goes on until two candidates are left, even when one has the majority before. Default no. */
  readonly untilTwo?: boolean;
  /** How several places are filled: one after another with a count for each (default), or by excluding the lowest until no more are
   *  left than places. */
  readonly severalSeats?: 'one-by-one' | 'bottoms-up';
  /** Who goes out before anybody else does, such as write-ins that stand for nobody. Default nobody. */
  readonly firstOut?: readonly number[];
  /** Default `backwards`. */
  readonly ties?: TieOrder;
}

/** What {@link irv} takes besides. */
export interface IrvOptions extends CountOptions {
  readonly settings?: IrvSettings;
}

/** Instant-runoff voting: the lowest goes out until one candidate has a majority of the votes that still count. */
export function irv(election: Election, options: IrvOptions = {}): Counted {
  const settings = options.settings ?? {};
  const seats = options.seats ?? election.seats;
  if (settings.severalSeats === 'bottoms-up')
    return countByGregory(election, options, bottomsUpRule(settings));
  if (seats === 1) return countByGregory(election, options, majorityRule(settings));
  return onePlaceAfterAnother(election, options, (pass, own) =>
    countByGregory(pass, own, majorityRule(settings)),
  );
}

function majorityRule(settings: IrvSettings): GregoryRule {
  const { untilTwo = false, threshold = 'continuing' } = settings;
  return {
    ...commonRule(settings),
    quota: ({ votes }) => votes / 2n + 1n,
    requota: threshold === 'continuing' ? majorityOfContinuing : ({ quota }) => quota,
    reaches: ({ tableau, quota }, candidate) =>
      tableau.totals[candidate]! >= quota && (!untilTwo || continuingOf(tableau).length <= 2),
  };
}

function bottomsUpRule(settings: IrvSettings): GregoryRule {
  return { ...commonRule(settings), quota: () => 0n, requota: () => 0n, reaches: () => false };
}

function commonRule(settings: IrvSettings): Omit<GregoryRule, 'quota' | 'requota' | 'reaches'> {
  return {
    method: 'irv',
    decimals: 0,
    electsOne: false,
    movesAllSurpluses: false,
    moveSurplus: () => undefined,
    sureLosers:
      settings.sureLosersTogether === true ? sureLosersLeaving(settings.untilTwo === true ? 1 : 0) : null,
    firstOut: settings.firstOut ?? [],
    batches: (parcels) => (parcels.length === 0 ? [] : [byValue(parcels)]),
    namesValues: false,
    movesLastPapers: true,
    ties: settings.ties ?? 'backwards',
  };
}

/** @param more how many are left besides those for whom there are places */
function sureLosersLeaving(more: number): GregoryRule['sureLosers'] {
  return (ascending, _, spare) =>
    sureLosersBelow(ascending, 0n, spare - more, (together, next) => together < next);
}

function majorityOfContinuing({ valid, tableau }: GregoryCount): bigint {
  return (valid - tableau.nonTransferable) / 2n + 1n;
}
