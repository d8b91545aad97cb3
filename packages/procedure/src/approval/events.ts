import type { CorrectionId, Instant, MotionId, PollId, Seq, SittingId } from '../ids.ts';
import type { MinutesText } from './state.ts';

/** `of` is the sitting whose minutes they are, `sitting` the one that decided on them. */
export type ApprovalEvent =
  | ({
      readonly type: 'MinutesCirculated';
      readonly of: SittingId;
      readonly deadline: Instant | null;
    } & MinutesText)
  | {
      readonly type: 'CorrectionProposed';
      readonly of: SittingId;
      readonly correction: CorrectionId;
      /** The version that its proposer had before them. */
      readonly version: number;
      /** The entry whose line is replaced, or after which one is added; `null` for the end of the minutes. */
      readonly place: Seq | null;
      readonly how: 'replace' | 'add';
      readonly text: string;
      readonly reason: string;
    }
  | { readonly type: 'CorrectionWithdrawn'; readonly of: SittingId; readonly correction: CorrectionId }
  | { readonly type: 'CorrectionContested'; readonly of: SittingId; readonly correction: CorrectionId }
  | {
      readonly type: 'CorrectionDecided';
      readonly of: SittingId;
      readonly correction: CorrectionId;
      /** `reopened` where the decision was undone. */
      readonly decision: 'accepted' | 'rejected' | 'reopened';
      readonly by: 'desk' | 'consent' | 'vote';
      readonly sitting?: SittingId;
      readonly motion?: MotionId;
      readonly poll?: PollId;
    }
  | ({
      readonly type: 'MinutesApproved';
      readonly of: SittingId;
      readonly by: 'consent' | 'vote';
      readonly sitting: SittingId;
      readonly motion?: MotionId;
      readonly poll?: PollId;
    } & MinutesText)
  /** The decision that approved them was undone. */
  | {
      readonly type: 'MinutesReopened';
      readonly of: SittingId;
      readonly version: number;
      readonly sitting: SittingId;
      readonly motion: MotionId;
    }
  | {
      readonly type: 'MinutesSigned';
      readonly of: SittingId;
      readonly version: number;
      readonly digest: string;
      readonly office: 'chair' | 'clerk';
    };
