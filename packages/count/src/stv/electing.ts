import { feasible } from './constraints.ts';
import { type GregoryCount, vacancies } from './gregory-count.ts';
import { continuingOf } from './tableau.ts';
import { extremes, narrowed } from './ties.ts';

/** Elects everybody who has enough votes, and everybody left where no more are left than places. Answers whom, in order. */
export function electNow(count: GregoryCount): readonly number[] {
  const before = count.elected.length;
  for (const group of groupsByVotes(count)) {
    const able = group.filter(
      (candidate) => count.rule.reaches(count, candidate) && isAllowed(count, candidate),
    );
    if (able.length <= vacancies(count)) electGroup(count, able);
    else electAhead(count, able);
  }
  if (continuingOf(count.tableau).length <= vacancies(count))
    for (const group of groupsByVotes(count)) electGroup(count, group);
  return count.elected.slice(before);
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
