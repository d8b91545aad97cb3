import type { MemberId, MotionId, SittingId } from '../ids.ts';
import type { Purpose, Side, SpeechContent } from './state.ts';

export type FloorCommand =
  | {
      readonly type: 'RequestFloor';
      readonly sitting: SittingId;
      readonly side: Side | null;
      readonly purpose: Purpose;
      readonly list?: string;
      /** The question whose vote is explained; the one voted on last where it is left out. */
      readonly on?: MotionId;
    }
  | { readonly type: 'WithdrawRequest'; readonly sitting: SittingId }
  | {
      readonly type: 'GiveFloor';
      readonly sitting: SittingId;
      readonly member: MemberId;
      readonly side?: Side;
      readonly content?: SpeechContent;
      /** The house, or who presides for it, gave leave to somebody without a right to speak. */
      readonly leave?: boolean;
    }
  /** With `to`, the time that is left goes to another member, where the rules allow it. */
  | { readonly type: 'YieldFloor'; readonly sitting: SittingId; readonly to?: MemberId }
  | { readonly type: 'EndSpeech'; readonly sitting: SittingId }
  | { readonly type: 'CloseSpeakersList'; readonly sitting: SittingId }
  | { readonly type: 'ReopenSpeakersList'; readonly sitting: SittingId };
