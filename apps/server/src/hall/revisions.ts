import type { MemberId, PollId } from '@tauride/procedure';
import type { Revision } from '@tauride/protocol';

const KEPT_DEVICES = 16;

export interface RevisedBallot {
  readonly poll: PollId;
  readonly voter: MemberId;
  readonly revision: Revision;
}

/** The latest ballot that each device of a voter has cast in an open poll. A copy of an earlier one may be held up on its way, by
 *  a network that drops or in the system's queue of new connections, and come when its voter was told that the later one is in.
 *  They are not durable: a device sends a later ballot only when it has given up the earlier, whose connection is then older,
 *  and the end of the process breaks that one. */
export interface Revisions {
  /** False when the same device cast a later ballot before: this one is not to be put into the box. */
  take(ballot: RevisedBallot): boolean;
  /** To be called when the poll's box is sealed. */
  forget(poll: PollId): void;
}

/** @param limit number of devices to keep for each voter in a poll, those last heard of */
export function createRevisions(limit = KEPT_DEVICES): Revisions {
  const polls = new Map<PollId, Map<MemberId, Map<string, number>>>();
  return {
    take: ({ poll, voter, revision: { device, number } }) => {
      const voters = getOrAdd(polls, poll);
      const devices = getOrAdd(voters, voter);
      if (number < (devices.get(device) ?? 0)) return false;
      devices.delete(device);
      devices.set(device, number);
      for (const oldest of devices.keys()) {
        if (devices.size <= limit) break;
        devices.delete(oldest);
      }
      return true;
    },
    forget: (poll) => void polls.delete(poll),
  };
}

function getOrAdd<K, L, V>(all: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const found = all.get(key) ?? new Map<L, V>();
  all.set(key, found);
  return found;
}
