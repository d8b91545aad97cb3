import type { MemberId, MotionId, SittingId } from '../ids.ts';
import type { Purpose, Side } from './state.ts';

export type FloorEvent =
  | {
      readonly type: 'FloorRequested';
      readonly sitting: SittingId;
      readonly member: MemberId;
      readonly side: Side | null;
      readonly purpose: Purpose;
      readonly list?: string;
      /** The question whose vote is explained. */
      readonly on?: MotionId;
    }
  | { readonly type: 'RequestWithdrawn'; readonly sitting: SittingId; readonly member: MemberId }
  | {
      readonly type: 'FloorGiven';
      readonly sitting: SittingId;
      readonly member: MemberId;
      readonly on: MotionId | null;
      readonly side: Side | null;
      readonly purpose: Purpose;
      readonly limitMs: number | null;
      /** Paragraph or order that sets `limitMs`. */
      readonly limitedBy?: string;
      /** The list of speakers whose turn it was. */
      readonly list?: string;
      /** Somebody without a right to speak, by leave of the house. */
      readonly leave?: boolean;
      readonly citation: string;
    }
  | {
      readonly type: 'FloorEnded';
      readonly sitting: SittingId;
      readonly member: MemberId;
      readonly how: 'yielded' | 'stopped';
      /** Whether it was a speech on the question, which counts against the limits. */
      readonly speechOn: MotionId | null;
      readonly usedMs: number;
    }
  | { readonly type: 'SpeechExtended'; readonly sitting: SittingId; readonly byMs: number }
  | { readonly type: 'SpeakersListClosed'; readonly sitting: SittingId }
  | { readonly type: 'SpeakersListReopened'; readonly sitting: SittingId };
