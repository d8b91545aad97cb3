import type { PollId, SittingId } from '@tauride/procedure';
import type { Counters } from '@tauride/protocol';
import type { BallotBox } from '../store/store.ts';

/** A poll on a question, or a round of an election. */
export interface Voted {
  readonly id: PollId;
  readonly sitting: SittingId;
}

/** Counts who have voted in the open polls, without counting the box for every ballot. */
export interface Turnout {
  /** To be called before a ballot is put into the box. */
  expect(poll: PollId): void;
  /** One more voter's ballot is durable. */
  add(poll: Voted): void;
}

export function createTurnout(
  box: Pick<BallotBox, 'count'>,
  tell: (counters: Counters, poll: Voted) => void,
): Turnout {
  const counts = new Map<PollId, number>();
  return {
    // Before the first ballot of this run, nothing is on its way that would be counted twice.
    expect: (poll) => {
      if (!counts.has(poll)) counts.set(poll, box.count(poll));
    },
    add: (poll) => {
      const cast = (counts.get(poll.id) ?? 0) + 1;
      counts.set(poll.id, cast);
      tell({ poll: poll.id, cast }, poll);
    },
  };
}
