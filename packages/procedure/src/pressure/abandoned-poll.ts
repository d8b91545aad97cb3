import { pollOf } from '../assembly/access.ts';
import type { Acting } from '../authority.ts';
import type { Event } from '../event.ts';

/** Rule PR-20: a vote that is open when the chair stops the sitting under threat is thrown away unread; its question stays as it is. */
export function abandonedPoll({ state, sitting }: Acting, reason: string): readonly Event[] {
  const poll = sitting.poll === null ? undefined : pollOf(state, sitting.poll);
  if (poll?.phase !== 'open') return [];
  return [{ type: 'PollAbandoned', sitting: sitting.id, poll: poll.id, on: poll.on, reason }];
}
