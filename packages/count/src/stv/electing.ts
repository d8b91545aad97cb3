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
  const lot = (count.rule.electsOne ? electOne(count) : electReaching(count)) ?? electLast(count);
  return lot === null ? { elected: count.elected.slice(before) } : { lot };
}

/** Everybody who has enough votes, those with the most first. */
function electReaching(count: GregoryCount): LotRequest | null {
  let left = continuingOf(count.tableau);
  while (left.length > 0 && vacancies(count) > 0) {
    const equals = extremes(count.tableau.totals, left, 'most');
    if (!count.rule.reaches(count, equals[0]!)) return null;
    const able = equals.filter((candidate) => areAllowed(count, [candidate]));
    if (able.length > vacancies(count)) return electAhead(count, able);
    const lot = electEquals(count, able);
    if (lot !== null) return lot;
    left = left.filter((candidate) => !equals.includes(candidate));
  }
  return null;
}

/** The one with the most votes, and then the next as long as nothing is left to move from those before. */
function electOne(count: GregoryCount): LotRequest | null {
  while (vacancies(count) > 0 && count.elected.every((candidate) => surplusOf(count, candidate) === 0n)) {
    const able = continuingOf(count.tableau).filter(
      (candidate) => count.rule.reaches(count, candidate) && areAllowed(count, [candidate]),
    );
    if (able.length === 0) return null;
    const choice = choose(count, 'fill', extremes(count.tableau.totals, able, 'most'));
    if (choice.kind === 'lot') return choice.request;
    elect(count, choice.candidate);
  }
  return null;
}

/** Everybody left, where no more are left than places. */
function electLast(count: GregoryCount): null {
  let left = continuingOf(count.tableau);
  if (left.length > vacancies(count)) return null;
  while (left.length > 0) {
    const equals = extremes(count.tableau.totals, left, 'most');
    electTogether(count, equals);
    left = left.filter((candidate) => !equals.includes(candidate));
  }
  return null;
}

/** ERS97 5.6.2: of equals who are too many for the places, those are elected who were ahead at an earlier stage; of those whom no stage
 *  tells apart none is elected yet. */
function electAhead(count: GregoryCount, equals: readonly number[]): LotRequest | null {
  let left = equals;
  while (left.length > 0) {
    const ahead = narrowed(count.history, left, { order: count.rule.ties, seek: 'most' });
    if (ahead.length > vacancies(count)) return null;
    const lot = electEquals(count, ahead);
    if (lot !== null) return lot;
    left = left.filter((candidate) => !ahead.includes(candidate));
  }
  return null;
}

/** All of them, or as many as the constraints allow: then earlier stages and lots choose whom. */
function electEquals(count: GregoryCount, equals: readonly number[]): LotRequest | null {
  if (areAllowed(count, equals)) {
    electTogether(count, equals);
    return null;
  }
  let able = equals;
  while (able.length > 0) {
    const choice = choose(count, 'fill', able);
    if (choice.kind === 'lot') return choice.request;
    elect(count, choice.candidate);
    able = able.filter((candidate) => candidate !== choice.candidate && areAllowed(count, [candidate]));
  }
  return null;
}

/** Rule VS-37: no rule puts those in an order who are elected at once with equally many votes; they stand as on the ballot paper, which
 *  is written down. */
function electTogether(count: GregoryCount, equals: readonly number[]): void {
  for (const candidate of equals) elect(count, candidate);
  if (equals.length > 1) {
    const stage = count.stages.length + 1;
    count.ties.push({ purpose: 'rank', among: equals, stage, by: 'open', chosen: null });
  }
}

function elect(count: GregoryCount, candidate: number): void {
  count.elected.push(candidate);
  count.tableau.continuing[candidate] = 0;
}

function areAllowed(count: GregoryCount, candidates: readonly number[]): boolean {
  const { constraints, elected, seatsToFill, tableau } = count;
  if (constraints.length === 0) return true;
  return feasible(constraints, [...elected, ...candidates], continuingOf(tableau), seatsToFill);
}
