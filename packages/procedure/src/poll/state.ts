import type { Tally, Threshold } from '@tauride/count';
import type { BodyId, Instant, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import type { Register } from '../register/state.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';

/** How the names of a roll are called: by name from one that was drawn, or by faction or body and by name within. */
export interface RollOrder {
  readonly by: 'name' | 'faction' | 'body';
  /** The member with whom the roll begins, as it was drawn. */
  readonly from?: MemberId;
}

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
  /** The body of a joint sitting whose members were counted. */
  readonly body?: BodyId;
  /** The same members by their weights. */
  readonly weight?: Tally;
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
  | 'no-quorum'
  /** Enough votes stood against considering it, or against the orders of the day. */
  | 'blocked'
  | 'not-blocked'
  /** Too many abstained: no decision, and the vote is repeated. */
  /** Carried in the body that voted; the next one votes now. */
  | 'carried-so-far'
  | 'no-result-repeat'
  | 'second-vote-later';

/** The votes of one body of a joint sitting. */
export interface BodyCount {
  readonly body: BodyId;
  readonly tally: Tally;
  /** Present in that body when the vote was taken; `null` where that is not recorded. */
  readonly present: number | null;
}

/** A second count of the same question by weight. */
export interface WeightCount {
  readonly tally: Tally;
  /** Sum of the weights of all who are entitled. */
  readonly total: number;
}

/** What the counting came to: votes counted, or what the chair heard. */
export type Finding =
  | {
      readonly kind: 'counted';
      readonly tally: Tally;
      readonly seal: Seal | null;
      readonly bodies?: readonly BodyCount[];
      readonly weight?: WeightCount;
      /** Present though not in the figures, such as tellers and who presides. */
      readonly besides?: number;
    }
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
  /** Seated and entitled to vote; the membership where it is left out. */
  readonly entitled?: number;
  /** Members of each body, where several bodies count. */
  readonly bodies?: readonly { readonly body: BodyId; readonly membership: number }[];
  /** Sum of the weights of all seats, where weights are counted beside heads. */
  readonly weights?: number;
  /** Who could vote when it was opened. */
  readonly register?: Register;
  /** The bodies that vote in it, where not all of the sitting do. */
  readonly of?: readonly BodyId[];
  /** In which order the roll is called. */
  readonly roll?: RollOrder;
  /** The repetition of a vote that had no result. */
  readonly repeat?: boolean;
  /** Who votes in it confirms with their own code that it is they. */
  readonly confirm?: true;
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
      /** Bodies in which the question failed. */
      readonly failed?: readonly BodyId[];
      /** Least number of Yes (of No, for an appeal) that would have met the threshold; `null` for a voice vote. */
      readonly needed: number | null;
      readonly basis: number | null;
    });
