import { type MandateId, type MemberId, partsOf, type PollId } from '@tauride/procedure';
import type { Payload } from '../hall/ballot-payload.ts';
import type { BallotBox } from '../store/store.ts';

/** Whether the member's last ballot in the poll was forced, or they have voted again freely since. */
export type Standing = 'forced' | 'again';

/** Who voted under duress: told to tellers alone. It follows from the boxes of polls that are open and of those that are told with
 *  names; of a secret poll that is closed nothing is left after the process ends. */
export interface Alarms {
  /** To be called before a confirmed ballot is put into the box, which it may change. */
  prepare(poll: PollId): void;
  /** To be called for every ballot that was confirmed, once it is durable. */
  add(ballot: { readonly poll: PollId; readonly mandate: MandateId; readonly forced: boolean }): void;
  in(poll: PollId): ReadonlyMap<MemberId, Standing>;
}

export function createAlarms(box: Pick<BallotBox, 'all'>): Alarms {
  const polls = new Map<PollId, Map<MandateId, Standing>>();
  const known = (poll: PollId): Map<MandateId, Standing> => {
    const found = polls.get(poll) ?? forcedIn(box, poll);
    polls.set(poll, found);
    return found;
  };
  return {
    prepare: (poll) => void known(poll),
    add: ({ poll, mandate, forced }) => {
      const ballots = known(poll);
      if (forced) ballots.set(mandate, 'forced');
      else if (ballots.has(mandate)) ballots.set(mandate, 'again');
    },
    in: (poll) => byMember(known(poll)),
  };
}

/** Whoever casts several votes was forced as long as one of them is. */
function byMember(ballots: ReadonlyMap<MandateId, Standing>): ReadonlyMap<MemberId, Standing> {
  const members = new Map<MemberId, Standing>();
  for (const [mandate, standing] of ballots) {
    const { by } = partsOf(mandate);
    if (members.get(by) !== 'forced') members.set(by, standing);
  }
  return members;
}

function forcedIn(box: Pick<BallotBox, 'all'>, poll: PollId): Map<MandateId, Standing> {
  const forced = box.all(poll).filter(({ payload }) => (JSON.parse(payload) as Payload).forced === true);
  return new Map(forced.map(({ voter }) => [voter as MandateId, 'forced']));
}
