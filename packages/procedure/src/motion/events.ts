import type { ItemId, MemberId, MotionId, RulingId, SittingId } from '../ids.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Wording } from './state.ts';
import type { Change } from './changes.ts';

export type MotionEvent =
  | {
      readonly type: 'MotionMade';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly kind: MotionKind;
      readonly mainForm: boolean;
      readonly label: string;
      readonly by: MemberId;
      readonly onBehalfOf: string | null;
      readonly needsSecond: boolean;
      readonly item: ItemId | null;
      readonly target: MotionId | null;
      readonly ruling: RulingId | null;
      readonly wording: Wording;
      /** Reconsideration only noted: it waits until nothing of higher rank is pending. */
      readonly onHold: boolean;
      readonly citation: string;
    }
  | {
      readonly type: 'MotionSeconded';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly by: MemberId;
    }
  | {
      readonly type: 'QuestionStated';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly citation: string;
    }
  | {
      readonly type: 'MotionDied';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly citation: string;
    }
  | {
      readonly type: 'MotionRuledOut';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly ruling: RulingId;
      readonly reason: string;
      readonly citation: string;
    }
  | {
      readonly type: 'MotionWithdrawn';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      /** Motions that fall with it because they adhered to it. */
      readonly changes: readonly Change[];
      readonly citation: string;
    }
  | {
      readonly type: 'QuestionTakenUp';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly changes: readonly Change[];
      readonly citation: string;
    };
