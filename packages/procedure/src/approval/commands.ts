import type { CorrectionId, Instant, Seq, SittingId } from '../ids.ts';

/** About the minutes of a sitting that is over, whether its body sits or not. */
export type ApprovalCommand =
  | {
      readonly type: 'CirculateMinutes';
      readonly of: SittingId;
      /** The number of entries from which the draft was made. */
      readonly upTo: Seq;
      readonly language: string;
      readonly digest: string;
      readonly deadline: Instant | null;
    }
  | {
      readonly type: 'ProposeCorrection';
      readonly of: SittingId;
      readonly version: number;
      readonly place: Seq | null;
      readonly how: 'replace' | 'add';
      readonly text: string;
      readonly reason: string;
    }
  | { readonly type: 'WithdrawCorrection'; readonly of: SittingId; readonly correction: CorrectionId }
  | { readonly type: 'AcceptCorrection'; readonly of: SittingId; readonly correction: CorrectionId }
  | { readonly type: 'ContestCorrection'; readonly of: SittingId; readonly correction: CorrectionId }
  | {
      readonly type: 'SignMinutes';
      readonly of: SittingId;
      readonly version: number;
      readonly digest: string;
      readonly office: 'chair' | 'clerk';
    };

/** The chair puts a correction, or the approval, to the house as a question. */
export interface PutMinutes {
  readonly type: 'PutMinutes';
  readonly sitting: SittingId;
  readonly of: SittingId;
  readonly correction: CorrectionId | null;
  /** Of the text that stands if the question is carried. */
  readonly digest: string;
  /** The question in words. */
  readonly text: string;
}
