import type { MotionId, SittingId } from '../ids.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Wording } from './state.ts';

export type MotionCommand =
  | {
      readonly type: 'MakeMotion';
      readonly sitting: SittingId;
      readonly kind: MotionKind;
      /** The motion it is applied to; without it the rules choose the immediately pending question. */
      readonly target: MotionId | null;
      readonly wording: Wording;
      readonly onBehalfOf: string | null;
      /** Carries a time or condition where the motion usually has none. */
      readonly qualified: boolean;
      /** Reconsider: the mover declares to have voted on the prevailing side. */
      readonly claimsPrevailingSide: boolean;
    }
  | { readonly type: 'SecondMotion'; readonly sitting: SittingId; readonly motion: MotionId }
  | { readonly type: 'StateQuestion'; readonly sitting: SittingId; readonly motion: MotionId }
  | { readonly type: 'DeclareNoSecond'; readonly sitting: SittingId; readonly motion: MotionId }
  | {
      readonly type: 'RuleOutOfOrder';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly reason: string;
    }
  | { readonly type: 'WithdrawMotion'; readonly sitting: SittingId; readonly motion: MotionId }
  | { readonly type: 'TakeUpPostponed'; readonly sitting: SittingId; readonly motion: MotionId }
  | { readonly type: 'CallUpReconsideration'; readonly sitting: SittingId; readonly motion: MotionId };
