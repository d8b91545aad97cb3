import type { Counted, CountOptions, Election } from '../election/model.ts';
import { type PaperRanks, type Scoring, scoresOf, standingOf } from './scores.ts';
import { countedByScore } from './seats-by-score.ts';

/** What {@link borda} takes besides. */
export interface BordaOptions extends CountOptions {
  /** What candidates get whom a ballot does not rank: the average of the places that are left (default), or nothing. */
  readonly unranked?: 'average' | 'zero';
}

/** Borda's count: with n candidates a first preference gives n - 1 points, the next n - 2, and so on to 0. Candidates of one rank
 *  share the points of their places equally, so a score has one decimal more than the ballots' weights, and is exact.
 *  Source: Jean-Charles de Borda, Mémoire sur les élections au scrutin (1781); rules VP-1 to VP-6. */
export function borda(election: Election, options: BordaOptions = {}): Counted {
  const standing = standingOf(election);
  const halves = scoresOf(election, scoringOf(standing, options.unranked ?? 'average'));
  const scores = {
    // Points were given by halves: five units of the next decimal each.
    units: halves.units.map((units) => units * 5n),
    decimals: halves.decimals + 1,
    valid: halves.valid * 10n,
    blank: halves.blank * 10n,
  };
  const seats = options.seats ?? election.seats;
  return withVotes(countedByScore(scores, { method: 'borda', seats, standing }, options));
}

/** Votes keep the decimals of the ballots: only points need one more. */
function withVotes(counted: Counted): Counted {
  if (counted.phase === 'lot-needed') return counted;
  const { valid, blank } = counted.outcome;
  const votes = { valid: lessOneDecimal(valid), blank: lessOneDecimal(blank) };
  return { phase: 'complete', outcome: { ...counted.outcome, ...votes } };
}

function lessOneDecimal(text: string): string {
  const shorter = text.slice(0, -1);
  return shorter.endsWith('.') ? shorter.slice(0, -1) : shorter;
}

function scoringOf(standing: readonly number[], unranked: 'average' | 'zero'): Scoring {
  const isRanked = new Uint8Array(Math.max(0, ...standing) + 1);
  const places = standing.length;
  return (paper, give) => {
    isRanked.fill(0);
    for (let from = 0; from < paper.size;) {
      const until = endOfRank(paper, from);
      const halves = 2 * (places - 1) - (from + until - 1);
      for (; from < until; from += 1) {
        isRanked[paper.candidates[from]!] = 1;
        give(paper.candidates[from]!, halves);
      }
    }
    const rest = places - paper.size;
    if (unranked === 'average' && rest > 1)
      for (const candidate of standing) if (isRanked[candidate] === 0) give(candidate, rest - 1);
    return true;
  };
}

function endOfRank(paper: PaperRanks, from: number): number {
  let until = from + 1;
  while (until < paper.size && paper.rankOf[until] === paper.rankOf[from]) until += 1;
  return until;
}
