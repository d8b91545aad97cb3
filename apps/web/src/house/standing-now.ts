import { type Candidate, type Election, standing } from '@tauride/procedure';
import { lastRound } from './election-now.ts';

/** Who stands: those on the paper of a ballot that is open or not declared yet, otherwise all who were put forward and are not out. */
export function standingNow(election: Election): readonly Candidate[] {
  const round = lastRound(election);
  if (round !== null && round.phase !== 'declared')
    return round.order.flatMap((id) => election.candidates.find((one) => one.id === id) ?? []);
  if (election.phase === 'nominated') return standing(election);
  return election.candidates.filter(
    ({ id, phase }) => phase !== 'declined' && phase !== 'withdrawn' && !election.elected.includes(id),
  );
}
