import type { BodyId, PollId, SittingId } from '@tauride/procedure';
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
  /** One more ballot is durable, under this key of the box. */
  add(poll: Voted, key: string): void;
}

export interface TurnoutOptions {
  readonly box: Pick<BallotBox, 'count' | 'voters'>;
  /** The bodies in which the ballot under this key counts; none where bodies are not told apart. */
  readonly bodiesOf: (poll: PollId, key: string) => readonly BodyId[];
  readonly tell: (counters: Counters, poll: Voted) => void;
}

interface Count {
  cast: number;
  readonly bodies: Map<BodyId, number>;
}

export function createTurnout({ box, bodiesOf, tell }: TurnoutOptions): Turnout {
  const counts = new Map<PollId, Count>();
  const addTo = ({ bodies }: Count, poll: PollId, key: string): void => {
    for (const body of bodiesOf(poll, key)) bodies.set(body, (bodies.get(body) ?? 0) + 1);
  };
  const countOf = (poll: PollId): Count => {
    const known = counts.get(poll);
    if (known) return known;
    const count: Count = { cast: box.count(poll), bodies: new Map() };
    for (const key of box.voters(poll)) addTo(count, poll, key);
    counts.set(poll, count);
    return count;
  };
  return {
    // Before the first ballot of this run, nothing is on its way that would be counted twice.
    expect: (poll) => {
      countOf(poll);
    },
    add: (poll, key) => {
      const count = countOf(poll.id);
      count.cast += 1;
      addTo(count, poll.id, key);
      const { cast, bodies } = count;
      tell({ poll: poll.id, cast, ...(bodies.size > 0 ? { bodies: Object.fromEntries(bodies) } : {}) }, poll);
    },
  };
}
