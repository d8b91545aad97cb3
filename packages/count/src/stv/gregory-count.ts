import { invariant } from '@tauride/kernel';
import type {
  Constraint,
  CountOptions,
  Election,
  LotRequest,
  Lots,
  Stage,
  StageAction,
  Tie,
  TiePurpose,
} from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { doomedBy, enforceable, guardedBy } from './constraints.ts';
import { papersOf } from './papers.ts';
import type { GregoryRule } from './rule.ts';
import { continuingOf, firstTableau, type Tableau } from './tableau.ts';
import { narrowed } from './ties.ts';

/** A count under way. Votes are in units of 10^-`decimals`, those of values in 10^-(the rule's decimals), of which `one` makes a
 *  vote. */
export interface GregoryCount {
  readonly rule: GregoryRule;
  readonly tableau: Tableau;
  readonly one: bigint;
  readonly decimals: number;
  readonly weightDecimals: number;
  readonly valid: bigint;
  /** In 10^-`weightDecimals`. */
  readonly blank: bigint;
  /** For the quota; more than are filled where constraints leave places empty. */
  readonly seats: number;
  readonly seatsToFill: number;
  readonly constraints: readonly Constraint[];
  readonly lots: Lots;
  quota: bigint;
  readonly elected: number[];
  readonly stages: Stage[];
  readonly history: bigint[][];
  readonly ties: Tie[];
  lotsDrawn: number;
}

/** A choice between candidates, or the lot that has to be drawn for it. */
export type Choice =
  | { readonly kind: 'chosen'; readonly candidate: number }
  | { readonly kind: 'lot'; readonly request: LotRequest };

export function openCount(election: Election, options: CountOptions, rule: GregoryRule): GregoryCount {
  const seats = options.seats ?? election.seats;
  const papers = papersOf(election);
  const one = 10n ** BigInt(rule.decimals);
  const weightDecimals = election.ballots.decimals;
  const tableau = firstTableau(papers, election.candidates.length, election.withdrawn, one);
  const allowed = enforceable(options.constraints ?? [], continuingOf(tableau), seats);
  const decimals = rule.decimals + weightDecimals;
  const valid = tableau.valid * one;
  return {
    rule,
    tableau,
    one,
    decimals,
    weightDecimals,
    valid,
    blank: tableau.blank,
    seats,
    seatsToFill: allowed.seats,
    constraints: allowed.constraints,
    lots: options.lots ?? (() => null),
    quota: rule.quota({ votes: valid, decimals, seats }),
    elected: [],
    stages: [],
    history: [],
    ties: [],
    lotsDrawn: 0,
  };
}

export function vacancies(count: GregoryCount): number {
  return count.seatsToFill - count.elected.length;
}

/** Sum of what elected candidates have above the quota. */
export function surplusOf(count: GregoryCount, candidate: number): bigint {
  const over = count.tableau.totals[candidate]! - count.quota;
  return over > 0n ? over : 0n;
}

/** Continuing candidates with whom, or without whom, the constraints can no longer be kept. */
export function doomed(count: GregoryCount): readonly number[] {
  if (count.constraints.length === 0) return [];
  return doomedBy(count.constraints, count.elected, continuingOf(count.tableau), count.seatsToFill);
}

export function guarded(count: GregoryCount): readonly number[] {
  if (count.constraints.length === 0) return [];
  return guardedBy(count.constraints, count.elected, continuingOf(count.tableau), count.seatsToFill);
}

/** Chooses between candidates who have equally many votes: by earlier stages in the rule's order, then by lot. */
export function choose(count: GregoryCount, purpose: TiePurpose, equals: readonly number[]): Choice {
  if (equals.length === 1) return { kind: 'chosen', candidate: equals[0]! };
  const among = equals.toSorted((one, other) => one - other);
  const seek = purpose === 'exclude' ? 'fewest' : 'most';
  const left = narrowed(count.history, among, { order: count.rule.ties, seek });
  const stage = count.stages.length + 1;
  if (left.length === 1) {
    count.ties.push({ purpose, among, stage, by: 'earlier-stage', chosen: left[0]! });
    return { kind: 'chosen', candidate: left[0]! };
  }
  const request: LotRequest = { purpose, among: left, stage, number: count.lotsDrawn };
  const candidate = count.lots(request);
  if (candidate === null) return { kind: 'lot', request };
  invariant(left.includes(candidate), `the lot names candidate ${candidate}, who is not among those tied`);
  count.lotsDrawn += 1;
  count.ties.push({ purpose, among: left, stage, by: 'lot', chosen: candidate });
  return { kind: 'chosen', candidate };
}

/** Writes down how the count stands, after `elected` were found in it. */
export function recordStage(
  count: GregoryCount,
  action: StageAction,
  news: {
    readonly elected: readonly number[];
    readonly excluded: readonly number[];
    readonly doomed: readonly number[];
  },
): void {
  const { tableau, decimals } = count;
  count.history.push([...tableau.totals]);
  count.stages.push({
    action,
    totals: tableau.totals.map((total) => votesText(total, decimals)),
    nonTransferable: votesText(tableau.nonTransferable, decimals),
    residual: votesText(tableau.lost, decimals),
    ...(count.quota > 0n ? { quota: votesText(count.quota, decimals) } : {}),
    elected: news.elected,
    excluded: news.excluded,
    ...(news.doomed.length > 0 ? { doomed: news.doomed } : {}),
  });
}
