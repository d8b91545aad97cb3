import { type MandateId, type MemberId, partsOf, type PollId } from '@tauride/procedure';
import type { Payload } from '../hall/ballot-payload.ts';
import type { BallotBox } from '../store/store.ts';

/** Whether the member's last ballot in the poll was forced, or they have voted again freely since. */
export type Standing = 'forced' | 'again';

/** Who voted under duress: told to tellers alone, kept in memory alone. Of polls that are open it follows from their boxes; of
 *  those that are closed nothing is left after the process ends. */
export interface Alarms {
  /** To be called for every ballot that was confirmed, once it is durable. */
  add(ballot: { readonly poll: PollId; readonly member: MemberId; readonly forced: boolean }): void;
  in(poll: PollId): ReadonlyMap<MemberId, Standing>;
}

export function createAlarms(box: Pick<BallotBox, 'all'>): Alarms {
  const polls = new Map<PollId, Map<MemberId, Standing>>();
  const known = (poll: PollId): Map<MemberId, Standing> => {
    const found = polls.get(poll) ?? forcedIn(box, poll);
    polls.set(poll, found);
    return found;
  };
  return {
    add: ({ poll, member, forced }) => {
      const members = known(poll);
      if (forced) members.set(member, 'forced');
      else if (members.has(member)) members.set(member, 'again');
    },
    in: known,
  };
}

function forcedIn(box: Pick<BallotBox, 'all'>, poll: PollId): Map<MemberId, Standing> {
  const forced = box
    .all(poll)
    .filter(({ payload }) => (JSON.parse(payload) as Payload).forced === true)
    .map(({ voter }) => partsOf(voter as MandateId).by);
  return new Map(forced.map((member) => [member, 'forced']));
}
