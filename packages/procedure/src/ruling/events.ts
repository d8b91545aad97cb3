import type { MemberId, MotionId, PointId, RulingId, SittingId } from '../ids.ts';
import type { Change } from '../motion/changes.ts';
import type { PointKind } from '../rulebook/types.ts';
import type { Breach, RulingAnswer } from './state.ts';

export type RulingEvent =
  | {
      readonly type: 'PointRaised';
      readonly sitting: SittingId;
      readonly point: PointId;
      readonly kind: PointKind;
      readonly by: MemberId;
      readonly text: string;
      readonly about?: Breach;
      readonly target?: MotionId;
      readonly citation: string;
    }
  | {
      readonly type: 'RulingMade';
      readonly sitting: SittingId;
      readonly ruling: RulingId;
      readonly point: PointId;
      readonly answer: RulingAnswer;
      readonly reason: string;
      readonly appealable: boolean;
      /** The question made of a point that the chair submits to the house. */
      readonly submitted: { readonly motion: MotionId; readonly label: string } | null;
      /** What follows from a point well taken. */
      readonly changes?: readonly Change[];
      readonly citation: string;
    }
  | {
      /** The chair lets an act stand that the rules refuse; the act's own events come before it. */
      readonly type: 'ChairRuledOtherwise';
      readonly sitting: SittingId;
      readonly ruling: RulingId;
      readonly refused: string;
      readonly reason: string;
      readonly citation: string;
    };
