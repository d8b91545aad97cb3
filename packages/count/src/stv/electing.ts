import type { LotRequest } from '../election/model.ts';
import { feasible } from './constraints.ts';
import { choose, type GregoryCount, surplusOf, vacancies } from './gregory-count.ts';
import { continuingOf } from './tableau.ts';
import { extremes, narrowed } from './ties.ts';

/** Who was elected, in order, or the lot that is needed for it. */
export type Electing = { readonly elected: readonly number[] } | { readonly lot: LotRequest };

/** Elects by the votes that there are now, and everybody left where no more are left than places. */
export function electNow(count: GregoryCount): Electing {
  const before = count.elected.length;
  const lot = count.rule.electsOne ? electOne(count) : electReaching(count);
  if (lot !== null) return { lot };
  if (continuingOf(count.tableau).length <= vacancies(count))
    for (const group of groupsByVotes(count)) electGroup(count, group);
  return { elected: count.elected.slice(before) };
}

function electReaching(count: GregoryCount): null {
  for (const group of groupsByVotes(count)) {
    const able = ableOf(count, group);
    if (able.length <= vacancies(count)) electGroup(count, able);
    else electAhead(count, able);
  }
  return null;
}

/** The one with the most votes, and then the next as long as nothing is left to move from those before. */
function electOne(count: GregoryCount): LotRequest | null {
  while (vacancies(count) > 0 && count.elected.every((candidate) => surplusOf(count, candidate) === 0n)) {
    const able = ableOf(count, continuingOf(count.tableau));
    if (able.length === 0) return null;
    const choice = choose(count, 'fill', extremes(count.tableau.totals, able, 'most'));
    if (choice.kind === 'lot') return choice.request;
    elect(count, choice.candidate);
  }
  return null;
}

function ableOf(count: GregoryCount, among: readonly number[]): readonly number[] {
  return among.filter((candidate) => count.rule.reaches(count, candidate) && isAllowed(count, candidate));
}

/** ERS97 5.6.2: of equals who are too many for the places, those are elected who were ahead at an earlier stage; of those whom no stage
 *  tells apart none is elected yet. */
function electAhead(count: GregoryCount, equals: readonly number[]): void {
  let left = equals;
  while (left.length > 0) {
    const ahead = narrowed(count.history, left, { order: count.rule.ties, seek: 'most' });
    if (ahead.length > vacancies(count)) return;
    electGroup(count, ahead);
    left = left.filter((candidate) => !ahead.includes(candidate));
  }
}

/** Rule VS-37: no rule puts those in an order who are elected at once with equally many votes; they stand as on the ballot paper, which
 *  is written down. */
function electGroup(count: GregoryCount, group: readonly number[]): void {
  const elected = group.filter((candidate) => {
    const may = isAllowed(count, candidate);
    if (may) elect(count, candidate);
    return may;
  });
  if (elected.length > 1) {
    const stage = count.stages.length + 1;
    count.ties.push({ purpose: 'rank', among: elected, stage, by: 'open', chosen: null });
  }
}

function elect(count: GregoryCount, candidate: number): void {
  count.elected.push(candidate);
  count.tableau.continuing[candidate] = 0;
}

function isAllowed(count: GregoryCount, candidate: number): boolean {
  const { constraints, elected, seatsToFill, tableau } = count;
  if (constraints.length === 0) return true;
  return feasible(constraints, [...elected, candidate], continuingOf(tableau), seatsToFill);
}

/** Continuing candidates, most votes first; those with equally many are together. */
function groupsByVotes({ tableau }: GregoryCount): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let left = continuingOf(tableau);
  while (left.length > 0) {
    const group = extremes(tableau.totals, left, 'most');
    groups.push(group);
    left = left.filter((candidate) => !group.includes(candidate));
  }
  return groups;
}
