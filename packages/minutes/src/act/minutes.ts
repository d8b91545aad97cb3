import type {
  BodyId,
  Call,
  Choice,
  Instant,
  ItemId,
  MemberId,
  MotionId,
  MotionKind,
  MotionPhase,
  PollId,
  Seq,
  SittingId,
  Wording,
} from '@tauride/procedure';
import type { SpokenWords } from '../debate/spoken-words.ts';
import type { MinuteLine } from './act.ts';
import type { Ground } from './effect.ts';
import type { OwnNames, Person } from './refs.ts';

/** A question of the sitting with what became of it. */
export interface Question {
  readonly motion: MotionId;
  readonly kind: MotionKind;
  readonly label: string;
  readonly names?: OwnNames;
  /** On the matter itself: its adopted text is a decision of its own. */
  readonly substantive: boolean;
  readonly mover: Person;
  readonly onBehalfOf: string | null;
  readonly target: MotionId | null;
  readonly moved: Wording;
  readonly wording: Wording;
  readonly phase: MotionPhase;
  /** The entry that last decided it or laid it aside. */
  readonly decidedBy: Seq | null;
}

export type Attendance =
  | { readonly phase: 'not-recorded' }
  | {
      readonly phase: 'recorded';
      /** Everybody who was recorded as present at any time, in that order. */
      readonly persons: readonly Person[];
      /** Members with a full vote at the first record of presence. */
      readonly votingCount: number;
    };

/** What the rules of order of the sitting ask for. Not known before the opening, and in a joint sitting. */
export type QuorumFact =
  | { readonly kind: 'not-known' }
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly needed: number };

/** Facts that stand at the head of the minutes. */
export interface Heading {
  readonly assembly: string;
  readonly bodies: readonly { readonly body: BodyId; readonly name: string }[];
  readonly title: string;
  readonly kind: Call['kind'];
  readonly place: string;
  /** The hour named in the call. */
  readonly startsAt: Instant;
  readonly openedAt: Instant | null;
  readonly hoursRecorded: boolean;
  readonly publicity: Call['publicity'];
  /** Nothing that was done counts. */
  readonly rehearsal?: true;
  /** Subjects that the call of a special sitting names; empty where it names none. */
  readonly subjects: readonly string[];
  /** How several bodies decide together. */
  readonly mode: NonNullable<Call['mode']>;
  readonly language: string;
  readonly timeZone: string;
  readonly calendar: 'gregorian' | 'julian';
  readonly chair: Person | null;
  readonly clerk: Person | null;
  readonly attendance: Attendance;
  readonly quorum: QuorumFact;
}

export interface Closing {
  /** `null` where the hours of the sitting are not recorded. */
  readonly at: Instant | null;
  readonly ground: Ground;
  readonly reason: string;
  readonly undecided: readonly MotionId[];
}

/** The minutes of one sitting so far. Plain JSON; each entry of the journal adds one line at most. */
export interface Minutes {
  readonly sitting: SittingId;
  /** `null` until the sitting is called. */
  readonly heading: Heading | null;
  readonly item: ItemId | null;
  readonly items: readonly { readonly item: ItemId; readonly title: string }[];
  readonly lines: readonly MinuteLine[];
  /** In the order in which they first came before the sitting. */
  readonly questions: readonly Question[];
  /** Speeches with what is recorded of them, in the order in which the floor was given. */
  readonly debate: readonly SpokenWords[];
  readonly closing: Closing | null;
}

/** What the journal does not hold or does not hold openly. */
export interface Sources {
  /** The name of a member; `undefined` where it is not known or was erased. */
  readonly directory: (member: MemberId) => string | undefined;
  /** The ballots of a poll whose votes are open; `undefined` where they are not at hand. */
  readonly sealed: (poll: PollId) => readonly SealedVote[] | undefined;
}

export interface SealedVote {
  /** Whose vote it is. */
  readonly voter: MemberId;
  /** Who cast it, where that was another. */
  readonly by?: MemberId;
  readonly choice: Choice;
}

export function emptyMinutes(sitting: SittingId): Minutes {
  const none = { items: [], lines: [], questions: [], debate: [] };
  return { sitting, heading: null, item: null, ...none, closing: null };
}
