import type { Tally, Threshold } from '@tauride/count';
import type { Instant, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import type { PollMethod } from '../rulebook/types.ts';

export type Choice = 'yes' | 'no' | 'abstain';

/** A ballot box after it was sealed. */
export interface Seal {
  /** Merkle root over the sorted ballots, lower-case hex. */
  readonly root: string;
  /** Ballots in the box. */
  readonly count: number;
}

/** Part of a hand count, by one teller or for one block of benches. */
export interface CountPart extends Tally {
  readonly place: string;
  readonly by: MemberId;
}

export type Outcome =
  | 'adopted'
  | 'rejected'
  | 'tie-rejected'
  | 'sustained'
  | 'tie-sustained'
  | 'reversed'
  | 'no-quorum';

/** What the counting came to: votes counted, or what the chair heard. */
export type Finding =
  | { readonly kind: 'counted'; readonly tally: Tally; readonly seal: Seal | null }
  | { readonly kind: 'judged'; readonly ayesHaveIt: boolean };

interface PollBase {
  readonly id: PollId;
  readonly on: MotionId;
  readonly sitting: SittingId;
  readonly method: PollMethod;
  readonly threshold: Threshold;
  /** Members with a full vote; the basis `membership`. */
  readonly membership: number;
  /** Of those the number present when the poll was opened; `null` where presence is not recorded. */
  readonly present: number | null;
  readonly openedAt: Instant;
  readonly citation: string;
}

export type Poll =
  | (PollBase & { readonly phase: 'open'; readonly parts: readonly CountPart[] })
  | (PollBase & { readonly phase: 'closed'; readonly closedAt: Instant; readonly finding: Finding })
  | (PollBase & {
      readonly phase: 'announced';
      readonly closedAt: Instant;
      readonly finding: Finding;
      readonly chairVote: 'yes' | 'no' | null;
      readonly outcome: Outcome;
      /** Least number of Yes (of No, for an appeal) that would have met the threshold; `null` for a voice vote. */
      readonly needed: number | null;
      readonly basis: number | null;
    });
