import type { Counted, CountOptions, Election, LotRequest, StageAction } from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { electNow } from './electing.ts';
import {
  choose,
  doomed,
  type GregoryCount,
  guarded,
  openCount,
  recordStage,
  surplusOf,
  vacancies,
} from './gregory-count.ts';
import type { GregoryRule } from './rule.ts';
import { continuingOf, credit, type Parcel, sortOut } from './tableau.ts';
import { extremes } from './ties.ts';

/** Counts by single transferable vote: surpluses and excluded candidates' papers move until the places are filled. */
export function countByGregory(election: Election, options: CountOptions, rule: GregoryRule): Counted {
  const count = openCount(election, options, rule);
  let request = closeStage(count, { kind: 'first-preferences' });
  while (request === null && !isOver(count)) request = playStage(count);
  return request === null ? complete(count) : { phase: 'lot-needed', request, stages: count.stages };
}

function isOver(count: GregoryCount): boolean {
  return vacancies(count) <= 0 || continuingOf(count.tableau).length === 0;
}

/** The next surplus or exclusion; answers the lot that it waits for, if any. */
function playStage(count: GregoryCount): LotRequest | null {
  const lost = doomed(count);
  if (lost.length > 0) return exclude(count, lost, lost);
  const open = mayGoOut(count);
  const pending = count.elected.filter((candidate) => surplusOf(count, candidate) > 0n);
  const losers = sureLosers(count, open, pending);
  if (losers === 0 && pending.length > 0) return moveSurpluses(count, pending);
  return excludeLowest(count, open, Math.max(losers, 1));
}

function mayGoOut(count: GregoryCount): readonly number[] {
  const safe = new Set(guarded(count));
  const open = continuingOf(count.tableau).filter((candidate) => !safe.has(candidate));
  const first = open.filter((candidate) => count.rule.firstOut.includes(candidate));
  return first.length > 0 ? first : open;
}

function sureLosers(count: GregoryCount, open: readonly number[], pending: readonly number[]): number {
  if (count.rule.sureLosers === null) return 0;
  const ascending = open.map((candidate) => count.tableau.totals[candidate]!);
  ascending.sort((one, other) => (one < other ? -1 : Number(one > other)));
  const surplus = pending.reduce((sum, candidate) => sum + surplusOf(count, candidate), 0n);
  const spare = continuingOf(count.tableau).length - vacancies(count);
  // Whoever goes out may change who is guarded, so under constraints they go one by one.
  return count.rule.sureLosers(ascending, surplus, count.constraints.length > 0 ? Math.min(spare, 1) : spare);
}

function moveSurpluses(count: GregoryCount, pending: readonly number[]): LotRequest | null {
  let moving = pending;
  if (!count.rule.movesAllSurpluses) {
    const choice = choose(count, 'transfer', extremes(count.tableau.totals, pending, 'most'));
    if (choice.kind === 'lot') return choice.request;
    moving = [choice.candidate];
  }
  for (const candidate of moving) count.rule.moveSurplus(count, candidate);
  return closeStage(count, { kind: 'surplus', of: moving });
}

function excludeLowest(count: GregoryCount, open: readonly number[], many: number): LotRequest | null {
  const losers: number[] = [];
  while (losers.length < many) {
    const left = open.filter((candidate) => !losers.includes(candidate));
    const lowest = extremes(count.tableau.totals, left, 'fewest');
    if (lowest.length <= many - losers.length) losers.push(...lowest);
    else {
      const choice = choose(count, 'exclude', lowest);
      if (choice.kind === 'lot') return choice.request;
      losers.push(choice.candidate);
    }
  }
  return exclude(count, losers, []);
}

function exclude(count: GregoryCount, losers: readonly number[], lost: readonly number[]): LotRequest | null {
  const { tableau, rule } = count;
  for (const candidate of losers) tableau.continuing[candidate] = 0;
  const parcels = losers.flatMap((candidate) => tableau.parcels[candidate]!);
  const isLast = continuingOf(tableau).length <= vacancies(count);
  const batches = isLast && !rule.movesLastPapers ? [] : rule.batches(parcels);
  if (batches.length === 0) return closeStage(count, { kind: 'exclusion', of: losers }, losers, lost);
  for (const [at, batch] of batches.entries()) {
    if (at > 0 && isOver(count)) return null;
    moveBatch(count, losers, batch);
    const value = rule.namesValues ? { value: votesText(batch[0]!.value, rule.decimals) } : {};
    const action = { kind: 'exclusion', of: losers, ...value } as const;
    const request = closeStage(count, action, at === 0 ? losers : [], at === 0 ? lost : []);
    if (request !== null) return request;
  }
  return null;
}

function moveBatch(count: GregoryCount, losers: readonly number[], batch: readonly Parcel[]): void {
  const { tableau, rule } = count;
  const moving = new Set(batch.map(({ value }) => value));
  for (const candidate of losers) {
    const [gone, kept] = partition(tableau.parcels[candidate]!, ({ value }) => moving.has(value));
    tableau.parcels[candidate] = kept;
    for (const { value, weight } of gone) tableau.totals[candidate]! -= value * weight;
  }
  for (const { value, piles } of batch) {
    const sorted = sortOut(tableau, piles);
    credit(tableau, sorted, value);
    tableau.nonTransferable += value * sorted.nonTransferable;
  }
  count.quota = rule.requota(count);
}

function partition<Item>(
  items: readonly Item[],
  isFirst: (item: Item) => boolean,
): readonly [Item[], Item[]] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

function closeStage(
  count: GregoryCount,
  action: StageAction,
  excluded: readonly number[] = [],
  lost: readonly number[] = [],
): LotRequest | null {
  const electing = electNow(count);
  if ('lot' in electing) return electing.lot;
  recordStage(count, action, { elected: electing.elected, excluded, doomed: lost });
  return null;
}

function complete(count: GregoryCount): Counted {
  return {
    phase: 'complete',
    outcome: {
      method: count.rule.method,
      seats: count.seats,
      valid: votesText(count.valid / count.one, count.weightDecimals),
      blank: votesText(count.blank, count.weightDecimals),
      ...(count.quota > 0n ? { quota: votesText(count.quota, count.decimals) } : {}),
      elected: count.elected,
      stages: count.stages,
      ties: count.ties,
    },
  };
}
