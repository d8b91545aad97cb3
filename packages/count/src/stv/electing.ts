import { feasible } from './constraints.ts';
import { type GregoryCount, vacancies } from './gregory-count.ts';
import { continuingOf } from './tableau.ts';
import { extremes, narrowed } from './ties.ts';

/** Elects everybody who has enough votes, and everybody left where no more are left than places. Answers whom, in order. */
export function electNow(count: GregoryCount): readonly number[] {
  const before = count.elected.length;
  electReaching(count);
  const left = continuingOf(count.tableau);
  if (left.length <= vacancies(count))
    for (const group of groupsInOrder(count, left)) electGroup(count, group);
  return count.elected.slice(before);
}

function electReaching(count: GregoryCount): void {
  for (const group of groupsInOrder(count, continuingOf(count.tableau))) {
    const able = group.filter(
      (candidate) => count.rule.reaches(count, candidate) && isAllowed(count, candidate),
    );
    // ERS97 5.6.2: of candidates whom nothing tells apart, and who are too many for the places, none is elected yet.
    if (able.length > vacancies(count)) return;
    electGroup(count, able);
  }
}

/** Whoever is still equal stands in the order of the ballot paper, which is written down. */
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

/** Most votes first; candidates whom neither votes nor earlier stages tell apart are together. */
function groupsInOrder(count: GregoryCount, candidates: readonly number[]): readonly (readonly number[])[] {
  const order = count.rule.ties === 'none' ? 'backwards' : count.rule.ties;
  const groups: (readonly number[])[] = [];
  let left = candidates;
  while (left.length > 0) {
    const most = extremes(count.tableau.totals, left, 'most');
    const group = narrowed(count.history, most, { order, seek: 'most' });
    groups.push(group);
    left = left.filter((candidate) => !group.includes(candidate));
  }
  return groups;
}
