import { err, ok, type Result, tableGet } from '@tauride/kernel';
import type { Acting } from '../authority.ts';
import type { MemberAct } from '../command.ts';
import type { Event } from '../event.ts';
import type { PollId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { announce } from './announce.ts';
import type { PollCommand } from './commands.ts';
import { close, enterCount } from './count.ts';
import { put } from './put.ts';
import type { Poll } from './state.ts';

export { decisiveVotes } from './chair-vote.ts';
export { mayCast } from './cast.ts';
export { thresholdFor } from './threshold.ts';

export function decidePoll(
  acting: Acting,
  command: Exclude<PollCommand, MemberAct>,
  waiver: (refused: Refusal) => boolean,
): Result<readonly Event[], Refusal> {
  if (command.type === 'PutQuestion') return put(acting, command, waiver);
  const poll = currentPoll(acting, command.poll);
  if (!poll.ok) return poll;
  switch (command.type) {
    case 'EnterCount':
      return enterCount(acting, command, poll.value);
    case 'ClosePoll':
      return close(acting, command, poll.value);
    case 'AnnounceResult':
      return announce(acting, command.chairVote, poll.value);
  }
}

function currentPoll(acting: Acting, id: PollId): Result<Poll, Refusal> {
  const poll = tableGet(acting.state.polls, id);
  if (!poll) return err(refusal('unknown', null, { what: 'poll', id }));
  return acting.sitting.poll === id ? ok(poll) : err(refusal('no-poll', null, { poll: id }));
}
