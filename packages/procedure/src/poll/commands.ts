import type { Tally } from '@tauride/count';
import type { BodyId, MotionId, PollId, SittingId } from '../ids.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { RollOrder } from './state.ts';

export type PollCommand =
  | {
      readonly type: 'PutQuestion';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly method: PollMethod;
      readonly roll?: RollOrder;
      /** The chair holds it important enough that those who vote confirm that it is they. */
      readonly confirm?: true;
    }
  | {
      readonly type: 'EnterCount';
      readonly sitting: SittingId;
      readonly poll: PollId;
      /** Benches or teller; a second count for the same place replaces the first. */
      readonly place: string;
      readonly tally: Tally;
      /** The body of a joint sitting whose members were counted. */
      readonly body?: BodyId;
      /** The same members counted by their weights, where the rules ask for that count too. */
      readonly weight?: Tally;
    }
  /** For a voice vote `ayesHaveIt` is what the chair heard; otherwise it is `null`. */
  | {
      readonly type: 'ClosePoll';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly ayesHaveIt: boolean | null;
      /** Tellers and others who took part and are in no figure, for a quorum that the vote itself shows. */
      readonly besides?: number;
    }
  | { readonly type: 'DemandDivision'; readonly sitting: SittingId; readonly poll: PollId }
  | {
      readonly type: 'AnnounceResult';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly chairVote: 'yes' | 'no' | null;
    };
