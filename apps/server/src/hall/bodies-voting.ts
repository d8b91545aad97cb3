import { tableGet } from '@tauride/kernel';
import { type Assembly, type BodyId, lineOf, type MandateId, type PollId } from '@tauride/procedure';

/** The bodies of a joint sitting in which the vote of a mandate counts, by the register of the poll; none where all are counted as
 *  one, and in secret, where how many of a small body voted might tell of a member. */
export function bodiesVoting(state: Assembly, id: PollId, mandate: MandateId): readonly BodyId[] {
  const poll = state.phase === 'unfounded' ? undefined : tableGet(state.polls, id);
  if (poll?.bodies === undefined || poll.method === 'ballot') return [];
  return lineOf(poll, mandate)?.votes.map(({ body }) => body) ?? [];
}
