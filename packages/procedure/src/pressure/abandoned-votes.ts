import { pollOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Acting } from '../authority.ts';
import { electionsUnderVote, type RoundOfElection } from '../election/access.ts';
import type { Event } from '../event.ts';
import type { SittingId } from '../ids.ts';

/** Rule PR-20: votes that are open when the chair stops the sitting under threat are thrown away unread; a question and those who stand
 *  in an election stay as they are. */
export function abandonedVotes({ state, sitting }: Acting, reason: string): readonly Event[] {
  const rounds = openRounds(state, sitting.id).map(({ election, round: { poll } }): Event => ({
    type: 'RoundAbandoned',
    sitting: sitting.id,
    election: election.id,
    poll,
    reason,
  }));
  const poll = sitting.poll === null ? undefined : pollOf(state, sitting.poll);
  if (poll?.phase !== 'open') return rounds;
  return [{ type: 'PollAbandoned', sitting: sitting.id, poll: poll.id, on: poll.on, reason }, ...rounds];
}

/** Rounds of a sitting in which ballots are cast. */
export function openRounds(state: FoundedAssembly, sitting: SittingId): readonly RoundOfElection[] {
  return electionsUnderVote(state, sitting).flatMap((election) => {
    const round = election.rounds.at(-1);
    return round?.phase === 'open' ? [{ election, round }] : [];
  });
}
