import type { MandateId, PollId } from '@tauride/procedure';
import type { Revision } from '@tauride/protocol';

const KEPT_DEVICES = 16;

export interface RevisedBallot {
  readonly poll: PollId;
  readonly mandate: MandateId;
  readonly revision: Revision;
}

/** The latest ballot that each device has cast under a mandate in an open poll. A copy of an earlier one may be held up on its way, by
 *  a network that drops or in the system's queue of new connections, and come when its voter was told that the later one is in.
 *  They are not durable: a device sends a later ballot only when it has given up the earlier, whose connection is then older,
 *  and the end of the process breaks that one. */
export interface Revisions {
  /** False when the same device cast a later ballot before: this one is not to be put into the box. */
  take(ballot: RevisedBallot): boolean;
  /** To be called when the poll's box is sealed. */
  forget(poll: PollId): void;
}

/** @param limit number of devices to keep for each mandate in a poll, those last heard of */
export function createRevisions(limit = KEPT_DEVICES): Revisions {
  const polls = new Map<PollId, Map<MandateId, readonly Revision[]>>();
  return {
    take: ({ poll, mandate, revision }) => {
      const mandates = polls.get(poll) ?? new Map<MandateId, readonly Revision[]>();
      polls.set(poll, mandates);
      const kept = mandates.get(mandate) ?? [];
      const isSameDevice = ({ device }: Revision): boolean => device === revision.device;
      if (kept.some((one) => isSameDevice(one) && one.number > revision.number)) return false;
      mandates.set(mandate, [...kept.filter((one) => !isSameDevice(one)), revision].slice(-limit));
      return true;
    },
    forget: (poll) => void polls.delete(poll),
  };
}
