import type { Counted, CountOptions, Election } from '../election/model.ts';
import { type Matrix, pairwiseMatrix } from './matrix.ts';
import { countedByRanking, groupsBy } from './ranked.ts';

/** How strong the duel is that a candidate wins with `won` votes against `lost`. */
type Strength = (won: bigint, lost: bigint) => bigint;

/** Schulze's method, links measured by the votes of the winning side.
 *  Source: M. Schulze, Social Choice and Welfare 36 (2011), 267-303; arXiv 1804.02973. */
export function schulze(election: Election, options: CountOptions = {}): Counted {
  return bySchulze('schulze', election, options, (won) => won);
}

/** Schulze's method, links measured by how many votes the winning side has more. Source: as for {@link schulze}. */
export function schulzeMargins(election: Election, options: CountOptions = {}): Counted {
  return bySchulze('schulze-margins', election, options, (won, lost) => won - lost);
}

function bySchulze(
  method: 'schulze' | 'schulze-margins',
  election: Election,
  options: CountOptions,
  strength: Strength,
): Counted {
  const matrix = pairwiseMatrix(election, options);
  const paths = strongestPaths(matrix, strength);
  const { size, standing } = matrix;
  const ranking = groupsBy(standing, (a, b) => paths[a * size + b]! > paths[b * size + a]!);
  return countedByRanking(election, options, { matrix, method, ranking });
}

/** By pair: the strength of the strongest path, as a place among all strengths that occur; 0 where there is none. */
function strongestPaths({ preferred, size, standing }: Matrix, strength: Strength): Int32Array {
  const links = preferred.map((won, at) => {
    const lost = preferred[(at % size) * size + Math.floor(at / size)]!;
    return won > lost ? strength(won, lost) : 0n;
  });
  const places = placesOf(links);
  const paths = Int32Array.from(links, (link) => places.get(link)!);
  for (const via of standing)
    for (const from of standing) {
      const first = paths[from * size + via]!;
      if (first === 0 || from === via) continue;
      for (const to of standing) {
        if (to === from) continue;
        const strongest = Math.min(first, paths[via * size + to]!);
        if (strongest > paths[from * size + to]!) paths[from * size + to] = strongest;
      }
    }
  return paths;
}

function placesOf(links: readonly bigint[]): ReadonlyMap<bigint, number> {
  const distinct = [...new Set(links)].sort((a, b) => (a < b ? -1 : 1));
  return new Map([...new Set([0n, ...distinct])].map((link, place) => [link, place]));
}
