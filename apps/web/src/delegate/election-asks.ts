import { mayVoteIn } from '@tauride/procedure';
import { electionsGoing, lastRound } from '../house/election-now.ts';
import type { HallValue } from '../live/hall-context.tsx';

/** Whether an election waits for this member: for a ballot paper, or for the answer to a nomination. That is then the one act in red. */
export function electionAsks(hall: Pick<HallValue, 'assembly' | 'sitting' | 'me' | 'papers'>): boolean {
  const { member } = hall.me;
  if (member === null) return false;
  return electionsGoing(hall).some((election) => {
    const round = lastRound(election);
    if (election.phase === 'voting' && round !== null)
      return hall.papers[round.poll] === undefined && mayVoteIn(hall.assembly, round.poll, member).ok;
    return election.candidates.some((one) => one.member === member && one.phase === 'nominated');
  });
}
