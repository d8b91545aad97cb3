import type { Fraction } from '@tauride/count';
import type { Table } from '@tauride/kernel';
import type { Exclusion } from '../admission/state.ts';
import type { Consent } from '../consent/state.ts';
import type { Floor, FloorRequest } from '../floor/state.ts';
import type {
  BodyId,
  Instant,
  ItemId,
  MemberId,
  MotionId,
  PollId,
  Seq,
  SittingId,
  TransmittalId,
} from '../ids.ts';
import type { Motion, Order } from '../motion/state.ts';
import type { Register } from '../register/state.ts';
import type { ConfirmLevel } from '../rulebook/house-rules.ts';
import type { Point, Ruling } from '../ruling/state.ts';

export interface AgendaItem {
  readonly id: ItemId;
  readonly title: string;
  readonly phase: 'to-come' | 'now' | 'done';
  readonly since: Instant | null;
  readonly until: Instant | null;
  /** An order of the day; a special one interrupts what is pending when its hour has come. */
  readonly order?: 'general' | 'special';
  readonly dueAt?: Instant;
  /** What came from another body and is dealt with here. */
  readonly transmittal?: TransmittalId;
  /** Who may follow while it is dealt with, where that is not as in the rest of the sitting. */
  readonly publicity?: Publicity;
}

export type Publicity = 'public' | 'members' | 'closed';

/** How the doors were set after the call. */
export interface DoorsSetting {
  readonly publicity: Publicity;
  readonly at: Instant;
  readonly reason: string;
  /** The chair, a decision of the house, the item that was taken up, or a danger. */
  readonly ground: 'chair' | 'motion' | 'item' | 'emergency';
  /** The item while which it holds. */
  readonly item?: ItemId;
}

/** What the call of a sitting names. */
export interface Call {
  readonly kind: 'regular' | 'special' | 'adjourned';
  readonly place: string;
  readonly startsAt: Instant;
  readonly title: string;
  /** False where the hours of the acts are not known: minutes then say "not recorded". */
  readonly hoursRecorded: boolean;
  readonly publicity: Publicity;
  /** Number of the session, from 1; an adjourned meeting continues that of the meeting before it. */
  readonly session?: number;
  /** Day of the session, from 1. */
  readonly day?: number;
  /** How several bodies decide together; one count unless said otherwise. */
  readonly mode?: JointMode;
  readonly joint?: JointTerms;
  /** How members who come in are entered: also by themselves where it is left out. */
  readonly checkIn?: CheckIn;
  /** Before which votes members confirm that it is they who vote; as the rules say where it is left out. */
  readonly confirm?: ConfirmLevel;
  /** Subjects that the call of a special meeting names. */
  readonly subjects?: readonly string[];
  /** A later meeting is provided for, so that adjourning doesn't dissolve the assembly; default yes. */
  readonly laterMeeting?: boolean;
  /** The next regular session is within a quarter; default yes. */
  readonly quarterly?: boolean;
  /** The hour fixed for adjourning. */
  readonly endsAt?: Instant;
  /** Nothing that is done in it counts (rule FO-20). */
  readonly rehearsal?: true;
}

/** Only by the desk; also by members themselves; or by themselves with the code that is shown in the hall. */
export type CheckIn = 'desk' | 'oneself' | 'code';

export const jointModes = [
  /** All members mingle and are counted as one. */
  'as-one',
  /** They debate together and are counted by body; carried only where every body carries it. */
  'concurrent',
  /** The same, but a body votes only once the one before it has carried the question. */
  'concurrent-sequential',
  /** They debate together, withdraw, and each body counts in its own room. */
  'separate-rooms',
  /** They debate together and decide nothing: each body decides at home. */
  'advisory',
  /** Each body, or each member, weighs as much as the terms say. */
  'weighted',
  /** All together by the rule of the question, and in each body a least share beside it. */
  'mixed',
] as const;

export type JointMode = (typeof jointModes)[number];

/** What several bodies agreed on for their joint sitting. What is left out follows from the mode and the first body. */
export interface JointTerms {
  /** The chair of one body, the chairs in turn from item to item, or any of the chairs as they agree. */
  readonly presides?:
    | { readonly kind: 'body'; readonly body: BodyId }
    | { readonly kind: 'in-turn' }
    | { readonly kind: 'presidium' };
  /** The body whose rules apply; the first one's where it is left out. */
  readonly rules?: BodyId;
  /** On one roll of all, or in every body; and what one body without its quorum means. */
  readonly quorum?: 'combined' | 'each';
  /** Whether an amendment must be carried as the question must, or by all counted as one. */
  readonly amendments?: 'as-question' | 'as-one';
  /** The bodies whose members may move; those of all where it is left out. */
  readonly movers?: readonly BodyId[];
  /** `mixed`: what each body must reach beside the whole. */
  readonly minimum?: Fraction;
  /** `weighted`: each body is one vote of this weight, cast as the majority of its votes falls. */
  readonly blocs?: readonly { readonly body: BodyId; readonly weight: number }[];
}

/** An alternate who sits for a member. */
export interface Substitution {
  readonly body: BodyId;
  readonly alternate: MemberId;
  readonly for: MemberId;
}

/** An informal part of the sitting with its own times. */
export interface Caucus {
  readonly kind: 'moderated' | 'unmoderated';
  readonly until: Instant;
  /** Milliseconds for each speaker; `null` where nobody has the floor. */
  readonly speakerMs: number | null;
}

interface SittingBase {
  readonly id: SittingId;
  /** One body, or several in a joint sitting; the first one's rulebook and officers apply. */
  readonly bodies: readonly BodyId[];
  readonly call: Call;
  readonly agenda: readonly AgendaItem[];
  /** In their order, each time the doors were set. */
  readonly doors?: readonly DoorsSetting[];
}

export interface CalledSitting extends SittingBase {
  readonly phase: 'called';
}

export interface AdjournedSitting extends SittingBase {
  readonly phase: 'adjourned';
  readonly openedAt: Instant;
  readonly adjournedAt: Instant;
  /** The entry that ended it; not known to who may not follow it. */
  readonly endedBy?: Seq;
  /** Why the chair adjourned it in danger. */
  readonly danger?: string;
}

export type Presence =
  | { readonly phase: 'not-recorded' }
  | {
      readonly phase: 'recorded';
      readonly present: Table<true>;
      /** Present seats with a full vote: who sits in two bodies of a joint sitting counts in each. */
      readonly votingCount: number;
      /** The same in each body of a joint sitting. */
      readonly byBody?: { readonly [body: BodyId]: number };
    };

/** Values to put back when a vote that was announced is taken again; kept until something intervenes. */
export interface Undo {
  readonly poll: PollId;
  readonly stack: readonly MotionId[];
  readonly orders: readonly Order[];
  /** The motions as they were, of those that the decision changed. */
  readonly motions: readonly Motion[];
  /** Motions that the decision made. */
  readonly made?: readonly MotionId[];
  readonly hall?: UndoneHall;
  /** Who could vote in it. */
  readonly register?: Register;
}

/** What else of a sitting a decision may change. */
export type UndoneHall = Pick<SittingInSession, 'agenda' | 'listClosed' | 'lastPoll' | 'ruling'> &
  Partial<
    Pick<
      SittingInSession,
      | 'laterMeetingSet'
      | 'caucus'
      | 'committeeOfTheWhole'
      | 'nominationsClosed'
      | 'pollsClosed'
      | 'publicExcluded'
    >
  >;

/** A sitting between opening and adjournment. */
export interface SittingInSession extends SittingBase {
  readonly phase: 'open' | 'recessed';
  readonly openedAt: Instant;
  readonly recess: {
    readonly since: Instant;
    readonly until: Instant | null;
    /** Why the chair stopped the sitting in danger. */
    readonly danger?: string;
  } | null;
  readonly presiding: MemberId;
  readonly presence: Presence;
  /** Alternates who sit for members now. */
  readonly substitutions?: readonly Substitution[];
  /** Members who were sent out and may not take part any more. */
  readonly excluded?: readonly Exclusion[];
  readonly floor: Floor;
  readonly requests: readonly FloorRequest[];
  readonly listClosed: boolean;
  /** The list of speakers that had its turn last, where the rules keep several. */
  readonly lastList?: string;
  /** Every motion made in this sitting, in that order. */
  readonly motions: readonly MotionId[];
  /** Questions stated by the chair, bottom first; the last is immediately pending. */
  readonly stack: readonly MotionId[];
  /** Made, not yet stated, latest last. */
  readonly offered: readonly MotionId[];
  readonly orders: readonly Order[];
  /** Open, or closed and not yet announced. */
  readonly poll: PollId | null;
  readonly lastPoll: PollId | null;
  readonly consent: Consent | null;
  readonly point: Point | null;
  /** A later meeting in this session was set by vote. */
  readonly laterMeetingSet?: boolean;
  /** Somebody doubted the quorum, and it was not found since. */
  readonly quorumChallenged?: boolean;
  readonly caucus?: Caucus | null;
  readonly committeeOfTheWhole?: boolean;
  readonly nominationsClosed?: boolean;
  readonly pollsClosed?: boolean;
  readonly publicExcluded?: boolean;
  /** What the last announced vote changed, until something intervenes: till then a voice vote may still be divided. */
  readonly undo?: Undo | null;
  /** The latest ruling; appealable while `fresh`. */
  readonly ruling: Ruling | null;
}

export type Sitting = CalledSitting | SittingInSession | AdjournedSitting;
