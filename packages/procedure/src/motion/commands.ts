import type { MemberId, MotionId, SittingId, TransmittalId } from '../ids.ts';
import type { Relation } from '../resolution/state.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Judgements, Particulars } from './particulars.ts';
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
      readonly particulars?: Particulars;
      /** What it would do to resolutions that were adopted before. */
      readonly relations?: readonly Relation[];
      /** The last day on which it is in force, where it expires by itself. */
      readonly expires?: string;
      /** The matter that came from another body and that it deals with. */
      readonly transmittal?: TransmittalId;
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
  | { readonly type: 'CallUpReconsideration'; readonly sitting: SittingId; readonly motion: MotionId }
  /** The chair finds on what the rules leave to judgement; open to appeal. */
  | {
      readonly type: 'JudgeMotion';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly judged: Judgements;
      readonly reason: string;
    }
  /** The mover changes the words. */
  | {
      readonly type: 'ModifyMotion';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly wording: Wording;
    }
  /** The chair grants or denies what the rules let the chair, or a demand, decide. */
  | {
      readonly type: 'GrantMotion';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly granted: boolean;
      readonly reason: string;
    }
  /** How the house met a motion that is carried unless somebody opposes it. */
  | {
      readonly type: 'RecordOpposition';
      readonly sitting: SittingId;
      readonly motion: MotionId;
      readonly objectors: number;
      readonly counterSpeeches: readonly CounterSpeech[];
    }
  /** One member, or as many as the rules ask, demands something of right. */
  | {
      readonly type: 'Demand';
      readonly sitting: SittingId;
      readonly what: 'division-of-question' | 'secret-ballot';
      readonly motion: MotionId;
      /** The words of each part of a divided question; its paragraphs where they are left out. */
      readonly parts?: readonly string[];
    };

export interface CounterSpeech {
  readonly by: MemberId;
  readonly kind: 'formal' | 'substantive';
}
