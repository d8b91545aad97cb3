import type {
  Counted,
  CountOptions,
  Election,
  LotRequest,
  MethodId,
  Outcome,
  Tie,
} from '../election/model.ts';
import { votesText } from '../election/votes.ts';
import { type Draw, seatsByScore } from '../points/seats-by-score.ts';
import type { Matrix } from './matrix.ts';

/** Groups of candidates, best first: each time those whom nobody left beats. Those who are left out of it stand equal. */
export function groupsBy(
  standing: readonly number[],
  beats: (candidate: number, other: number) => boolean,
): readonly (readonly number[])[] {
  const groups: (readonly number[])[] = [];
  let left = standing;
  while (left.length > 0) {
    const unbeaten = left.filter((candidate) => !left.some((other) => beats(other, candidate)));
    const group = unbeaten.length > 0 ? unbeaten : left;
    groups.push(group);
    left = left.filter((candidate) => !group.includes(candidate));
  }
  return groups;
}

/** What a method found out from the matrix. */
export interface Ranked {
  readonly method: MethodId;
  readonly ranking: readonly (readonly number[])[];
  readonly scores?: Outcome['scores'];
}

/** Rule VW-8: seats go by the ranking; a tie for the last of them is drawn by lot. Where no lots are given at all it stays open, and
 *  only those above it are elected. */
export function countedByRanking(
  election: Election,
  options: CountOptions,
  { matrix, method, ranking, scores }: Ranked & { readonly matrix: Matrix },
): Counted {
  const seats = options.seats ?? election.seats;
  const found = electedBy(ranking, seats, options);
  if ('request' in found) return { phase: 'lot-needed', request: found.request, stages: [] };
  const outcome: Outcome = {
    ...matrixOutcome(election, matrix),
    method,
    seats,
    elected: found.elected,
    ranking,
    ...(scores !== undefined && { scores }),
    ties: found.ties,
  };
  return { phase: 'complete', outcome };
}

/** What every outcome shows of a matrix. */
export function matrixOutcome(
  { ballots: { decimals } }: Election,
  { blank, preferred, size, valid }: Matrix,
): Pick<Outcome, 'valid' | 'blank' | 'pairwise'> {
  const texts = preferred.map((votes) => votesText(votes, decimals));
  return {
    valid: votesText(valid, decimals),
    blank: votesText(blank, decimals),
    pairwise: Array.from({ length: size }, (_, row) => texts.slice(row * size, (row + 1) * size)),
  };
}

interface Found {
  readonly elected: readonly number[];
  readonly ties: readonly Tie[];
}

export function electedBy(
  ranking: readonly (readonly number[])[],
  seats: number,
  options: CountOptions,
): Found | { readonly request: LotRequest } {
  const constraints = options.constraints ?? [];
  const asked: LotRequest[] = [];
  const lots = options.lots ?? ((request: LotRequest) => (asked.push(request), request.among[0]!));
  const draw: Draw = { ties: [], lots };
  const elected = seatsByScore(ranking, seats, constraints, draw);
  if ('missing' in elected) return { request: elected.missing };
  const [open] = asked;
  if (open === undefined) return { elected, ties: draw.ties };
  // All before the first lot are certain. Who would follow is shown by the tie that stays open.
  const { among, purpose, stage } = open;
  return {
    elected: elected.slice(0, elected.indexOf(among[0]!)),
    ties: [{ purpose, among, stage, by: 'open', chosen: null }],
  };
}
