import { invariant } from '@tauride/kernel';
import { assertCountable } from '../election/countable.ts';
import type {
  CountOptions,
  Counted,
  Election,
  LotRequest,
  MethodId,
  Outcome,
  Stage,
  StageAction,
  Tie,
} from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { doomedBy, type Enforceable, enforceable, feasible, guardedBy } from '../stv/constraints.ts';
import { DECIMALS, ONE } from './nine-decimals.ts';
import { type EqualRanks, paperTree, type PaperTree, type Standing } from './paper-tree.ts';
import { type PassedOn, shareOut } from './share-out.ts';

/** How Meek's rule is read. */
export interface MeekReading {
  readonly method: MethodId;
  readonly equal: EqualRanks;
  readonly passedOn: PassedOn;
}

/** A count on its way. Votes are integers, in units of the ninth decimal of the smallest weight. */
export interface MeekCount {
  readonly election: Election;
  readonly options: CountOptions;
  readonly reading: MeekReading;
  /** Asked for; the quota goes by them. */
  readonly seats: number;
  /** The conditions that can be kept, and how many places can be filled with them. */
  readonly kept: Enforceable;
  readonly standing: Standing[];
  readonly keeps: number[];
  readonly tree: PaperTree;
  readonly valid: bigint;
  readonly elected: number[];
  readonly stages: Stage[];
  readonly ties: Tie[];
  lots: number;
  /** What follows was reckoned with these keep values. */
  keepsUsed: readonly number[];
  votes: readonly bigint[];
  exhausted: bigint;
  quota: bigint;
}

/** @param unnamed candidates who stand no more although they did not withdraw; no paper may give them a vote */
export function openCount(
  election: Election,
  options: CountOptions,
  reading: MeekReading,
  unnamed: readonly number[] = [],
): MeekCount {
  assertCountable(election, options);
  const standing: Standing[] = election.candidates.map(() => 'hopeful');
  for (const candidate of election.withdrawn) standing[candidate] = 'out';
  const tree = paperTree(election.ballots, standing, reading.equal);
  for (const candidate of unnamed) standing[candidate] = 'out';
  const seats = options.seats ?? election.seats;
  const candidates = standing.flatMap((each, candidate) => (each === 'hopeful' ? [candidate] : []));
  return {
    election,
    options,
    reading,
    seats,
    kept: enforceable(options.constraints ?? [], candidates, seats),
    standing,
    keeps: standing.map((each) => (each === 'out' ? 0 : ONE)),
    tree,
    valid: tree.flow().reaching.at(0) * BigInt(ONE),
    elected: [],
    stages: [],
    ties: [],
    lots: 0,
    keepsUsed: [],
    votes: standing.map(() => 0n),
    exhausted: 0n,
    quota: 0n,
  };
}

/** Shares the votes out by the keep values as they are now. */
export function allocate(count: MeekCount): void {
  const { keeps, reading, tree } = count;
  const shares = shareOut(tree.flow(), { keeps, passedOn: reading.passedOn });
  count.keepsUsed = [...keeps];
  count.votes = shares.votes;
  count.exhausted = shares.exhausted;
}

function hopefuls({ standing }: MeekCount): readonly number[] {
  return standing.flatMap((each, candidate) => (each === 'hopeful' ? [candidate] : []));
}

function vacancies({ elected, kept }: MeekCount): number {
  return kept.seats - elected.length;
}

/** Whether nothing is left to decide by votes. */
export function isSettled(count: MeekCount): boolean {
  return vacancies(count) <= 0 || hopefuls(count).length <= vacancies(count);
}

function elect(count: MeekCount, candidate: number): void {
  count.standing[candidate] = 'elected';
  count.elected.push(candidate);
  count.tree.move(candidate);
}

/** Who decides between candidates who stand equal before the last place. */
type FillTie<Waits> = (among: readonly number[]) => number | Waits;

/** Elects those who reached the quota, the one with the most votes first; never more than there are places, and nobody with whom the
 *  constraints could not be kept. */
export function electReached<Waits extends LotRequest = never>(
  count: MeekCount,
  breakTie: FillTie<Waits>,
): readonly number[] | Waits {
  const before = count.elected.length;
  for (;;) {
    const barred = new Set(doomed(count));
    const reached = hopefuls(count).filter((each) => count.votes[each]! >= count.quota && !barred.has(each));
    if (reached.length === 0 || vacancies(count) <= 0) return tellEqual(count, count.elected.slice(before));
    const top = fitTogether(count, reached) ? byVotes(count, reached).slice(0, 1) : most(count, reached);
    const chosen = top.length === 1 ? top[0]! : breakTie(top);
    if (typeof chosen !== 'number') return chosen;
    elect(count, chosen);
  }
}

/** Those elected in one stage with equally many votes stand in the order of the paper, which is told as an open tie. */
function tellEqual(count: MeekCount, elected: readonly number[]): readonly number[] {
  const stage = count.stages.length + 1;
  const groups = Map.groupBy(elected, (candidate) => count.votes[candidate]!);
  for (const among of groups.values())
    if (among.length > 1)
      count.ties.push({
        purpose: 'rank',
        among: among.toSorted((a, b) => a - b),
        stage,
        by: 'open',
        chosen: null,
      });
  return elected;
}

/** Whether all of them can be elected, so that their order does not matter. */
function fitTogether(count: MeekCount, reached: readonly number[]): boolean {
  const { constraints, seats } = count.kept;
  if (reached.length > vacancies(count)) return false;
  return (
    constraints.length === 0 || feasible(constraints, [...count.elected, ...reached], hopefuls(count), seats)
  );
}

/** Those with whom the constraints can no longer be kept. */
function doomed(count: MeekCount): readonly number[] {
  const { constraints, seats } = count.kept;
  return constraints.length === 0 ? [] : doomedBy(constraints, count.elected, hopefuls(count), seats);
}

/** Those who may go out: without the others the constraints could no longer be kept. */
export function excludable(count: MeekCount): readonly number[] {
  const { constraints, seats } = count.kept;
  const all = hopefuls(count);
  if (constraints.length === 0) return all;
  const guarded = new Set(guardedBy(constraints, count.elected, all, seats));
  return all.filter((candidate) => !guarded.has(candidate));
}

/** Puts out at once all with whom the constraints can no longer be kept. */
export function excludeDoomed(count: MeekCount): readonly number[] {
  const out = vacancies(count) > 0 ? doomed(count) : [];
  for (const candidate of out) exclude(count, candidate);
  return out;
}

export function exclude(count: MeekCount, candidate: number): void {
  count.standing[candidate] = 'out';
  count.keeps[candidate] = 0;
  count.tree.move(candidate);
}

function most({ votes }: MeekCount, among: readonly number[]): readonly number[] {
  const highest = among.reduce((best, each) => (votes[each]! > best ? votes[each]! : best), -1n);
  return among.filter((each) => votes[each] === highest);
}

/** Fewest votes first; equal ones in the order of the paper. */
export function byFewest({ votes }: MeekCount, among: readonly number[]): readonly number[] {
  return among.toSorted((a, b) => Number(votes[a]! > votes[b]!) - Number(votes[a]! < votes[b]!));
}

function byVotes({ votes }: MeekCount, among: readonly number[]): readonly number[] {
  return among.toSorted((a, b) => Number(votes[b]! > votes[a]!) - Number(votes[b]! < votes[a]!));
}

/** A quota of the votes still in play: divided by one more than the seats, truncated, and one unit more. */
export function quotaOf({ seats, votes }: MeekCount): bigint {
  return votes.reduce((sum, each) => sum + each, 0n) / BigInt(seats + 1) + 1n;
}

/** Asks for a lot. A request stands for one that nobody has drawn yet. */
export function drawLot(count: MeekCount, asked: Pick<LotRequest, 'purpose' | 'among'>): number | LotRequest {
  const stage = count.stages.length + 1;
  const request = { ...asked, stage, number: count.lots };
  const chosen = count.options.lots?.(request) ?? null;
  if (chosen === null) return request;
  invariant(asked.among.includes(chosen), `the lot names candidate ${chosen}, who is not among those tied`);
  count.lots += 1;
  count.ties.push({ ...asked, stage, by: 'lot', chosen });
  return chosen;
}

export interface StageEnd {
  readonly action: StageAction;
  readonly elected?: readonly number[];
  readonly excluded?: readonly number[];
  readonly doomed?: readonly number[];
}

export function endStage(
  count: MeekCount,
  { action, elected = [], excluded = [], doomed = [] }: StageEnd,
): void {
  const { exhausted, keepsUsed, quota, valid, votes } = count;
  const residual = votes.reduce((left, each) => left - each, valid - exhausted);
  count.stages.push({
    action,
    totals: votes.map((each) => textOf(count, each)),
    nonTransferable: textOf(count, exhausted),
    residual: textOf(count, residual),
    quota: textOf(count, quota),
    elected,
    excluded,
    ...(doomed.length > 0 && { doomed }),
    keepValues: keepsUsed.map((keep) => votesText(BigInt(keep), DECIMALS)),
  });
}

/** The places left go to those who are left. */
export function fill(count: MeekCount): void {
  const left = hopefuls(count);
  if (vacancies(count) <= 0 || left.length === 0) return;
  const order = byVotes(count, left);
  for (const candidate of order) elect(count, candidate);
  tellEqual(count, order);
  endStage(count, { action: { kind: 'fill', of: left }, elected: order });
}

export function complete(count: MeekCount): Counted {
  const { elected, election, quota, reading, seats, stages, ties, tree, valid } = count;
  const { ballots } = election;
  const outcome: Outcome = {
    method: reading.method,
    seats,
    valid: votesText(valid / BigInt(ONE), ballots.decimals),
    blank: votesText(tree.blank, ballots.decimals),
    quota: textOf(count, quota),
    elected,
    stages,
    ties,
  };
  return { phase: 'complete', outcome };
}

function textOf({ election }: MeekCount, units: bigint): string {
  return votesText(units, DECIMALS + election.ballots.decimals);
}
