import type { CandidateId } from '../ids.ts';
import { standing } from './access.ts';
import { electable } from './quotas.ts';
import type { Election, Round } from './state.ts';

type Declared = Round & { readonly phase: 'declared' };

/** Rule RE-15: who stands in the next round: all who do, or whom the rule of the book leaves in after the round before; who was
 *  nominated since is added, and nobody stands whom a quota already keeps out. */
export function nextOrder(election: Election): readonly CandidateId[] {
  const last = election.rounds.at(-1);
  const all = electable(
    election,
    standing(election).map(({ id }) => id),
  );
  if (last?.phase !== 'declared') return all;
  const were = last.order.filter((id) => all.includes(id));
  const left = new Set(leftIn(election, last, were));
  return all.filter((id) => left.has(id) || !last.order.includes(id));
}

function leftIn(
  { rules, elected }: Election,
  last: Declared,
  were: readonly CandidateId[],
): readonly CandidateId[] {
  const places = rules.seats - elected.length;
  const votes = (id: CandidateId): number => votesIn(last, id);
  if (rules.needs === 'plurality') return tiedIn(last, were);
  if (rules.nextRound === 'drop-lowest') return withoutLowest(were, votes, places);
  return rules.nextRound === 'two-most' ? withMost(were, votes, places * 2) : were;
}

function votesIn({ order, box: { counted } }: Declared, id: CandidateId): number {
  const scores = counted.kind === 'people' ? counted.outcome.scores : undefined;
  return Number(scores?.[order.indexOf(id)] ?? 0);
}

/** Those who stood equal for the places that could not be given. */
function tiedIn({ order, box: { counted } }: Declared, were: readonly CandidateId[]): readonly CandidateId[] {
  const ties = counted.kind === 'people' ? counted.outcome.ties : [];
  const open = ties.findLast(({ chosen }) => chosen === null);
  return open ? were.filter((id) => open.among.includes(order.indexOf(id))) : were;
}

/** The last one goes, or all who stand equal there, while more are left than there are places. */
function withoutLowest(
  were: readonly CandidateId[],
  votes: (id: CandidateId) => number,
  places: number,
): readonly CandidateId[] {
  const least = Math.min(...were.map(votes));
  const left = were.filter((id) => votes(id) > least);
  return left.length > places ? left : were;
}

/** Those with the most votes; who stands equal with the last of them stays in. */
function withMost(
  were: readonly CandidateId[],
  votes: (id: CandidateId) => number,
  most: number,
): readonly CandidateId[] {
  if (were.length <= most) return were;
  const border = were.map(votes).toSorted((one, other) => other - one)[most - 1]!;
  return were.filter((id) => votes(id) >= border);
}
