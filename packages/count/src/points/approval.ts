import type { Counted, CountOptions, Election } from '../election/model.ts';
import { type Scoring, scoresOf, standingOf } from './scores.ts';
import { countedByScore } from './seats-by-score.ts';

/** Approval voting: each candidate whom a ballot names has its vote, at whatever rank; the most approvals win.
 *  Source: Brams and Fishburn, Approval Voting, American Political Science Review 72(3), 1978; rules VP-2 to VP-5, VP-7. */
export function approval(election: Election, options: CountOptions = {}): Counted {
  const seats = options.seats ?? election.seats;
  const scores = scoresOf(election, approvals);
  return countedByScore(scores, { method: 'approval', seats, standing: standingOf(election) }, options);
}

const approvals: Scoring = (paper, give) => {
  for (let at = 0; at < paper.size; at += 1) give(paper.candidates[at]!, 1);
  return true;
};
