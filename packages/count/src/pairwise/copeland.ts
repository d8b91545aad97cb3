import type { Counted, CountOptions, Election } from '../election/model.ts';
import { type Matrix, pairwiseMatrix } from './matrix.ts';
import { countedByRanking, groupsBy } from './ranked.ts';

/** Copeland's method: who wins more duels than they lose stands higher; a drawn duel counts for neither.
 *  Source: A. H. Copeland, A "reasonable" social welfare function, University of Michigan (1951). */
export function copeland(election: Election, options: CountOptions = {}): Counted {
  const matrix = pairwiseMatrix(election, options);
  const scores = election.candidates.map((_, candidate) => duelsAhead(matrix, candidate));
  const ranking = groupsBy(matrix.standing, (a, b) => scores[a]! > scores[b]!);
  return countedByRanking(election, options, {
    matrix,
    method: 'copeland',
    ranking,
    scores: scores.map(String),
  });
}

function duelsAhead({ preferred, size, standing }: Matrix, candidate: number): number {
  return standing.reduce((sum, other) => {
    const won = preferred[candidate * size + other]!;
    const lost = preferred[other * size + candidate]!;
    return sum + (won > lost ? 1 : won < lost ? -1 : 0);
  }, 0);
}
