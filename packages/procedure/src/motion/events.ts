import type { Threshold } from '@tauride/count';
import type { ItemId, MemberId, MotionId, RulingId, SittingId, TransmittalId } from '../ids.ts';
import type { MinutesMatter } from '../approval/state.ts';
import type { Relation } from '../resolution/state.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Wording } from './state.ts';
import type { Change } from './changes.ts';
import type { CounterSpeech } from './commands.ts';
import type { Judgements, Particulars } from './particulars.ts';

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
      readonly particulars?: Particulars;
      readonly relations?: readonly Relation[];
      readonly expires?: string;
      readonly transmittal?: TransmittalId;
      /** What it would do to the minutes of a sitting. */
      readonly minutes?: MinutesMatter;
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
      /** Its place among the pending questions, from 0 at the bottom; the top where it is left out. */
      readonly at?: number;
      /** The speakers list is that of the item, and stays as it is. */
      readonly keepsList?: boolean;
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
      readonly type: 'MotionJudged';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly judged: Judgements;
      readonly ruling: RulingId;
      readonly reason: string;
      /** The new order of the pending questions, where it turns on what was judged. */
      readonly changes?: readonly Change[];
      readonly citation: string;
    }
  | {
      readonly type: 'MotionModified';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly wording: Wording;
      readonly citation: string;
    }
  | {
      /** Decided without a vote: by the chair, or because a demand suffices. */
      readonly type: 'MotionGranted';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly granted: boolean;
      readonly ruling: RulingId;
      readonly reason: string;
      readonly changes: readonly Change[];
      readonly citation: string;
    }
  | {
      readonly type: 'OppositionRecorded';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly objectors: number;
      readonly counterSpeeches: readonly CounterSpeech[];
      readonly result: 'adopted-without-vote' | 'rejected' | 'put-to-vote';
      /** What decided it, or decides it in the vote that follows. */
      readonly threshold?: Threshold;
      /** Who is heard against it, in this order. */
      readonly heard: readonly MemberId[];
      readonly changes: readonly Change[];
      readonly citation: string;
    }
  | {
      readonly type: 'DemandMade';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly by: MemberId;
      readonly what: 'division-of-question' | 'secret-ballot';
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
