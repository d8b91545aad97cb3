import { candidateOf, isEqualToLast } from '../election/ballots.ts';
import type { Counted, CountOptions, Election } from '../election/model.ts';
import {
  allocate,
  byFewest,
  complete,
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
import { behindAtFirstDifference } from './first-difference.ts';
import { keepAfter, ONE } from './nine-decimals.ts';
import { numberInStep, pseudoRandomNumbers } from './pseudo-random.ts';
import { passesRoundedUp } from './share-out.ts';

/** Clause 13: with less surplus than this, 0.0001 votes, the lowest goes out in any case. */
const NEGLIGIBLE = 100_000n;

/** A count with what ties and stable states are judged by. */
interface NzCount extends MeekCount {
  /** Votes of each step so far, this one included. */
  readonly steps: (readonly bigint[])[];
  /** Keep values that were met since somebody was last elected or excluded. */
  readonly seen: Set<string>;
}

/** The New Zealand method: Meek's at nine decimals, where every product is rounded up. No lot is ever asked for, since ties are
 *  decided by earlier steps and then by numbers that follow from the election itself. One stage for each step.
 *  Source: NZ Local Electoral Regulations 2001 (SR 2001/145), Schedule 1A. */
export function nzMeek(election: Election, options: CountOptions = {}): Counted {
  const count = openNzCount(election, options);
  let doomed = excludeDoomed(count);
  while (!isSettled(count)) {
    countStep(count, doomed);
    doomed = [];
  }
  if (count.stages.length === 0) reckon(count);
  fill(count);
  return complete(count);
}

/** Clause 20: who has no preference at all counts as withdrawn; the places they could have filled stay empty by clause 21. */
function openNzCount(election: Election, options: CountOptions): NzCount {
  const named = candidatesNamed(election);
  const unnamed = election.candidates.flatMap((_, candidate) => (named[candidate] === 1 ? [] : [candidate]));
  const reading = { method: 'nz-meek', equal: 'end', passedOn: passesRoundedUp } as const;
  const count = openCount(election, options, reading, unnamed);
  return { ...count, steps: [], seen: new Set() };
}

function countStep(count: NzCount, doomedBefore: readonly number[]): void {
  const action = { kind: count.stages.length === 0 ? 'first-preferences' : 'iteration' } as const;
  reckon(count);
  count.steps.push(count.votes);
  const elected = electReached<never>(count, (among) => tieWinner(count, among));
  const doomed = [...doomedBefore, ...excludeDoomed(count)];
  const keeps = nextKeeps(count);
  const isChanged = elected.length > 0 || doomed.length > 0;
  const out = isSettled(count) ? null : lowestOut(count, !isChanged && count.seen.has(keeps.join()));
  if (isChanged || out !== null) count.seen.clear();
  else count.seen.add(keeps.join());
  if (out !== null) exclude(count, out);
  const doomedAfter = out === null ? [] : excludeDoomed(count);
  const allDoomed = [...doomed, ...doomedAfter];
  endStage(count, {
    action,
    elected,
    excluded: [...allDoomed, ...(out === null ? [] : [out])],
    doomed: allDoomed,
  });
  for (const each of count.elected) count.keeps[each] = keeps[each]!;
}

/** Clause 10 and 11, where what remains untransferred is all that nobody has; with one vacancy the absolute majority of clause 26. */
function reckon(count: MeekCount): void {
  allocate(count);
  count.quota = count.seats > 1 ? quotaOf(count) : absoluteMajority(count);
}

function absoluteMajority({ exhausted, valid }: MeekCount): bigint {
  const inPlay = (valid - exhausted) / BigInt(ONE);
  return ((inPlay + 1n) / 2n) * BigInt(ONE);
}

/** Clauses 7 and 17. */
function nextKeeps({ elected, keeps, quota, votes }: MeekCount): readonly number[] {
  const next = [...keeps];
  for (const each of elected) next[each] = keepAfter(next[each]!, { quota, votes: votes[each]! });
  return next;
}

/** Clauses 13, 19 and 23; with one vacancy clause 28, where somebody goes out in each step.
 *  @param isStable the next keep values were met before, so that all that follows would only come round again */
function lowestOut(count: NzCount, isStable: boolean): number | null {
  const order = byFewest(count, excludable(count));
  const [lowest, other] = order;
  if (lowest === undefined) return null;
  const surplus = surplusOf(count);
  const isBehind = other === undefined || count.votes[lowest]! + surplus < count.votes[other]!;
  if (!isBehind && surplus >= NEGLIGIBLE && !isStable && count.seats > 1) return null;
  const tied = order.filter((each) => count.votes[each] === count.votes[lowest]).sort((a, b) => a - b);
  return tied.length === 1 ? lowest : tieLoser(count, tied);
}

/** Clause 19: by the ahead at first difference method, and the lowest number among those whom that leaves. */
function tieLoser(count: NzCount, tied: readonly number[]): number {
  const behind = behindAtFirstDifference(tied, count.steps);
  if (behind.length > 1) return numbered(count, behind, 'lowest');
  const stage = count.stages.length + 1;
  count.ties.push({ purpose: 'exclude', among: tied, stage, by: 'earlier-stage', chosen: behind[0]! });
  return behind[0]!;
}

/** Clause 34 with one vacancy; with several the text knows no such tie, and the highest number decides. */
function tieWinner(count: NzCount, among: readonly number[]): number {
  if (count.seats > 1 || among.length !== 2) return numbered(count, among, 'highest');
  const loser = tieLoser(count, among);
  return among.find((each) => each !== loser)!;
}

function numbered(count: NzCount, among: readonly number[], which: 'lowest' | 'highest'): number {
  const step = count.stages.length + 1;
  const numbers = pseudoRandomNumbers({
    candidates: count.election.candidates.length,
    vacancies: count.seats,
    votes: count.valid / BigInt(ONE),
  });
  const order = among.toSorted((a, b) => numberInStep(numbers[a]!, step) - numberInStep(numbers[b]!, step));
  const chosen = which === 'lowest' ? order[0]! : order.at(-1)!;
  const purpose = which === 'lowest' ? 'exclude' : 'fill';
  count.ties.push({ purpose, among, stage: step, by: 'rule', chosen });
  return chosen;
}

/** Clause 14. */
function surplusOf({ elected, quota, votes }: MeekCount): bigint {
  return elected.reduce((sum, each) => (votes[each]! > quota ? sum + votes[each]! - quota : sum), 0n);
}

/** Whom any preference names that clause 37 recognises: those before the first rank that is not unique, withdrawn ones aside. */
function candidatesNamed({ ballots, candidates, withdrawn }: Election): Uint8Array {
  const { marks, size, starts } = ballots;
  const named = new Uint8Array(candidates.length);
  const isWithdrawn = new Uint8Array(candidates.length);
  for (const candidate of withdrawn) isWithdrawn[candidate] = 1;
  for (let paper = 0; paper < size; paper += 1) {
    const end = starts[paper + 1]!;
    let standing: number[] = [];
    for (let at = starts[paper]!; at <= end && standing.length < 2; at += 1) {
      if (at === end || !isEqualToLast(marks[at]!)) {
        for (const candidate of standing) named[candidate] = 1;
        standing = [];
      }
      if (at < end && isWithdrawn[candidateOf(marks[at]!)] === 0) standing.push(candidateOf(marks[at]!));
    }
  }
  return named;
}
