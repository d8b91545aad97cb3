import type { Tally } from '@tauride/count';
import type { BodyId, MotionId, PollId, SittingId } from '../ids.ts';
import type { PollMethod } from '../rulebook/types.ts';

export type PollCommand =
  | {
      readonly type: 'PutQuestion';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly method: PollMethod;
    }
  | {
      readonly type: 'EnterCount';
      readonly sitting: SittingId;
      readonly poll: PollId;
      /** Benches or teller; a second count for the same place replaces the first. */
      readonly place: string;
      readonly tally: Tally;
      readonly body?: BodyId;
    }
  /** For a voice vote `ayesHaveIt` is what the chair heard; otherwise it is `null`. */
  | {
      readonly type: 'ClosePoll';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly ayesHaveIt: boolean | null;
    }
  | { readonly type: 'DemandDivision'; readonly sitting: SittingId; readonly poll: PollId }
  | {
      readonly type: 'AnnounceResult';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly chairVote: 'yes' | 'no' | null;
    };
