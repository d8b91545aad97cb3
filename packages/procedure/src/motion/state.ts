import type { Amendment } from '@tauride/text';
import type { MinutesMatter } from '../approval/state.ts';
import type { Speeches } from '../floor/state.ts';
import type {
  BodyId,
  Instant,
  ItemId,
  MemberId,
  MotionId,
  PollId,
  RulingId,
  SittingId,
  TransmittalId,
} from '../ids.ts';
import type { Relation } from '../resolution/state.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { MotionKind } from '../rulebook/types.ts';
import type { Particulars } from './particulars.ts';

/** What a motion says; the form belongs to its kind. */
export type Wording =
  | { readonly form: 'text'; readonly text: string }
  | { readonly form: 'amendment'; readonly amendment: Amendment }
  | { readonly form: 'committee'; readonly committee: string }
  | { readonly form: 'until'; readonly until: string }
  | {
      readonly form: 'limit';
      readonly speechSeconds: number | null;
      readonly speeches: number | null;
      /** The immediately pending question alone where it is left out. */
      readonly scope?: 'immediate' | 'all-pending';
    }
  | { readonly form: 'scope'; readonly scope: 'immediate' | 'all-pending' }
  | { readonly form: 'minutes'; readonly minutes: number }
  /** A question divided: the words of each part. */
  | { readonly form: 'parts'; readonly parts: readonly string[] }
  | { readonly form: 'method'; readonly method: PollMethod }
  | { readonly form: 'bare' };

/** Where a motion stands. `undecided` is a result: the sitting ended before a vote was taken. */
export type MotionPhase =
  | 'moved'
  | 'seconded'
  | 'pending'
  | 'adopted'
  | 'rejected'
  | 'withdrawn'
  | 'died-no-second'
  | 'ruled-out'
  | 'committed'
  | 'postponed'
  | 'tabled'
  | 'killed-for-session'
  | 'dropped'
  | 'on-hold'
  | 'undecided'
  /** Put aside without a decision on it, for this session. */
  | 'shelved'
  /** Not put to the vote because another decision excludes it. */
  | 'not-put'
  | 'divided'
  | 'rescinded'
  | 'expunged'
  /** Was never in force. */
  | 'void';

export interface Motion {
  readonly id: MotionId;
  readonly kind: MotionKind;
  /** Has the rank and rules of a main motion though its kind is privileged. */
  readonly mainForm: boolean;
  /** `12` for a main motion, `12-A` for an amendment to it, `12-A-a` for one to that; otherwise the target's. */
  readonly label: string;
  readonly by: MemberId;
  /** Moved for a committee or board of more than one member. */
  readonly onBehalfOf: string | null;
  readonly seconder: MemberId | null;
  readonly needsSecond: boolean;
  readonly sitting: SittingId;
  readonly body: BodyId;
  readonly item: ItemId | null;
  readonly target: MotionId | null;
  readonly ruling: RulingId | null;
  readonly particulars: Particulars;
  readonly relations?: readonly Relation[];
  readonly expires?: string;
  readonly transmittal?: TransmittalId;
  readonly minutes?: MinutesMatter;
  /** The bodies that have carried it, where one votes after the other. */
  readonly carriedIn?: readonly BodyId[];
  readonly wording: Wording;
  /** The wording as first moved, kept for the minutes. */
  readonly moved: Wording;
  /** The questions of which it was a part until they were divided, the whole first. */
  readonly partOf?: readonly MotionId[];
  readonly phase: MotionPhase;
  readonly madeAt: Instant;
  readonly speeches: { readonly [member: MemberId]: Speeches };
  readonly debated: boolean;
  readonly poll: PollId | null;
  /** The pending questions that went with it when it was laid aside, bottom first; of a motion that laid questions aside, all
   *  that were pending before it was decided. */
  readonly laidAside: readonly MotionId[];
  /** Who demanded a secret ballot on it, while they are fewer than the rules ask for. */
  readonly secretDemandedBy?: readonly MemberId[];
  /** Members who oppose it and are to be heard before the vote that follows. */
  readonly opposedBy?: readonly MemberId[];
  /** Value of the progress counter when it was last decided or laid aside. */
  readonly progressAt: number;
  readonly decidedAt: Instant | null;
  readonly citation: string;
}

/** An order of the assembly about its questions, in force until they are decided. */
export type Order = (
  | { readonly kind: 'closed-debate' }
  | { readonly kind: 'limit'; readonly speechSeconds: number | null; readonly speeches: number | null }
  /** A rule of the assembly set aside for what is pending. */
  | { readonly kind: 'suspended'; readonly rule: string }
  | { readonly kind: 'by-paragraph' }
  | { readonly kind: 'method'; readonly method: PollMethod }
) & {
  readonly on: readonly MotionId[];
  /** The motion by which it was made; a demand has none. */
  readonly by?: MotionId;
  readonly citation: string;
};
