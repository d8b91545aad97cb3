import { tableGet } from '@tauride/kernel';
import type { Assembly, Choice, MandateId, PollId } from '@tauride/procedure';
import type { RollAnswer } from '@tauride/protocol';
import type { BallotBox } from '../store/store.ts';
import { sealableBallot } from './ballot-payload.ts';

/** What was answered in a roll call that is open: each answer is called out in the hall, and may be corrected until the vote is
 *  closed. `undefined` where no roll is called; choices of other votes stay in the box until they are announced. */
export function rollAnswers(
  state: Assembly,
  box: Pick<BallotBox, 'all'>,
  id: PollId,
): RollAnswer | undefined {
  const poll = state.phase === 'unfounded' ? undefined : tableGet(state.polls, id);
  if (poll?.phase !== 'open' || poll.method !== 'roll-call') return undefined;
  const answers = box.all(id).map((ballot): [MandateId, Choice] => {
    const { voter, choice } = sealableBallot<Choice>(ballot);
    return [voter, choice];
  });
  return { answers: Object.fromEntries(answers) };
}
