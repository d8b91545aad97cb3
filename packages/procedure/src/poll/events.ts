import type { Threshold } from '@tauride/count';
import type { BodyId, MemberId, MotionId, PollId, SittingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { RegisterSeal } from '../register/state.ts';
import type { CountPart, Finding, Outcome, RollOrder } from './state.ts';

export type PollEvent =
  | {
      readonly type: 'PollOpened';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly on: MotionId;
      readonly method: PollMethod;
      readonly threshold: Threshold;
      readonly membership: number;
      readonly present: number | null;
      readonly entitled?: number;
      readonly bodies?: readonly { readonly body: BodyId; readonly membership: number }[];
      readonly weights?: number;
      readonly register?: RegisterSeal;
      readonly of?: readonly BodyId[];
      readonly roll?: RollOrder;
      readonly repeat?: boolean;
      /** Who votes in it confirms with their own code that it is they. */
      readonly confirm?: true;
      readonly citation: string;
    }
  | {
      readonly type: 'CountEntered';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly part: CountPart;
    }
  | {
      readonly type: 'PollClosed';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly finding: Finding;
    }
  /** Thrown away unread, since the sitting was stopped under threat. */
  | {
      readonly type: 'PollAbandoned';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly on: MotionId;
      readonly reason: string;
    }
  | {
      readonly type: 'DivisionDemanded';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly by: MemberId;
      readonly citation: string;
    }
  | {
      readonly type: 'ResultAnnounced';
      readonly sitting: SittingId;
      readonly poll: PollId;
      readonly on: MotionId;
      readonly outcome: Outcome;
      readonly failed?: readonly BodyId[];
      readonly chairVote: 'yes' | 'no' | null;
      readonly needed: number | null;
      readonly basis: number | null;
      readonly changes: readonly Change[];
      readonly citation: string;
    };
