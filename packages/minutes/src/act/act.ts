import type { Tally, Threshold } from '@tauride/count';
import type {
  AdjournGround,
  Choice,
  Instant,
  ItemId,
  Knowledge,
  MemberId,
  MotionId,
  MotionKind,
  MotionPhase,
  Order,
  Outcome,
  PointKind,
  PollId,
  PollMethod,
  Provenance,
  Purpose,
  RulingAnswer,
  Seal,
  Seq,
  Side,
  StatementId,
  StatementKind,
  Wording,
} from '@tauride/procedure';

/** Somebody as the minutes name them. `member` is `null` for a person who is no member or is not named. */
export interface Person {
  readonly member: MemberId | null;
  readonly name: string;
}

/** A question as it read at the moment of the act. */
export interface QuestionRef {
  readonly motion: MotionId;
  readonly kind: MotionKind;
  /** `12` for a main motion, `12-A` for an amendment to it; otherwise the label of what it is applied to. */
  readonly label: string;
  readonly wording: Wording;
}

/** What a decision did beyond deciding its own question. */
export type Effect =
  | {
      readonly effect: 'reworded';
      readonly question: QuestionRef;
      readonly before: Wording;
      readonly after: Wording;
    }
  | { readonly effect: 'disposed'; readonly question: QuestionRef; readonly as: MotionPhase }
  | { readonly effect: 'order-made'; readonly order: Order }
  | { readonly effect: 'ruling-reversed' }
  | { readonly effect: 'recessed'; readonly until: Instant | null }
  | { readonly effect: 'adjourned' };

/** What was counted, or what the chair heard. */
export type VoteFinding =
  | { readonly kind: 'counted'; readonly tally: Tally; readonly seal: Seal | null }
  | { readonly kind: 'judged'; readonly ayesHaveIt: boolean }
  | { readonly kind: 'not-taken' };

export interface NamedVote {
  readonly voter: Person;
  readonly choice: Choice;
}

export interface VoteAct {
  readonly kind: 'vote';
  readonly poll: PollId;
  readonly question: QuestionRef;
  readonly method: PollMethod;
  readonly threshold: Threshold;
  readonly finding: VoteFinding;
  /** Members with a full vote, and of those the number present where presence is recorded. */
  readonly membership: number;
  readonly present: number | null;
  readonly chairVote: 'yes' | 'no' | null;
  readonly outcome: Outcome;
  readonly needed: number | null;
  readonly basis: number | null;
  readonly effects: readonly Effect[];
  /** Who voted how, for a roll call and a recorded vote whose ballots were given; never for a secret one. */
  readonly votes: readonly NamedVote[] | null;
  readonly citation: string;
}

export interface StatementAct {
  readonly kind: 'statement';
  readonly statement: StatementId;
  readonly statementKind: StatementKind;
  readonly who: Person;
  readonly capacity: string;
  readonly text: string;
  readonly how: Knowledge;
  readonly source: string;
  readonly about: string;
  /** The entry of the statement that this one answers; `entry` is `null` where that stands in another sitting. */
  readonly answers: { readonly statement: StatementId; readonly entry: Seq | null } | null;
}

export interface PointRef {
  readonly kind: PointKind;
  readonly by: Person;
  readonly text: string;
}

export type ConsentAsk =
  | { readonly kind: 'adopt' | 'withdraw'; readonly question: QuestionRef }
  | { readonly kind: 'extend-speech'; readonly seconds: number }
  | { readonly kind: 'recess'; readonly minutes: number }
  | { readonly kind: 'adjourn' };

/** Acts that belong in the minutes. */
export type RecordedAct =
  | { readonly kind: 'opened'; readonly presiding: Person }
  | {
      readonly kind: 'presence';
      readonly arrived: readonly Person[];
      readonly left: readonly Person[];
      /** Present members with a full vote after it. */
      readonly votingCount: number;
    }
  | { readonly kind: 'item'; readonly item: ItemId; readonly title: string }
  | { readonly kind: 'recessed'; readonly until: Instant | null; readonly citation: string }
  | { readonly kind: 'resumed' }
  | {
      readonly kind: 'adjourned';
      readonly ground: AdjournGround | 'vote' | 'consent';
      readonly reason: string;
      readonly citation: string;
    }
  | {
      readonly kind: 'moved';
      readonly question: QuestionRef;
      readonly mover: Person;
      readonly onBehalfOf: string | null;
      readonly target: QuestionRef | null;
    }
  | { readonly kind: 'died'; readonly question: QuestionRef; readonly citation: string }
  | {
      readonly kind: 'ruled-out';
      readonly question: QuestionRef;
      readonly reason: string;
      readonly citation: string;
    }
  | { readonly kind: 'withdrawn'; readonly question: QuestionRef; readonly effects: readonly Effect[] }
  | { readonly kind: 'taken-up'; readonly question: QuestionRef }
  | {
      readonly kind: 'speech';
      readonly speaker: Person;
      readonly question: QuestionRef | null;
      readonly side: Side | null;
      readonly startedAt: Instant | null;
      /** Milliseconds used; `null` where the hours of the sitting are not recorded. */
      readonly usedMs: number | null;
      readonly stopped: boolean;
    }
  | {
      readonly kind: 'division';
      readonly by: Person;
      readonly question: QuestionRef;
      readonly citation: string;
    }
  | VoteAct
  | ({ readonly kind: 'point' } & { readonly point: PointRef; readonly citation: string })
  | {
      readonly kind: 'ruling';
      readonly point: PointRef | null;
      readonly answer: RulingAnswer;
      readonly reason: string;
      readonly submitted: string | null;
      readonly citation: string;
    }
  | {
      readonly kind: 'ruled-otherwise';
      readonly refused: string;
      readonly reason: string;
      readonly citation: string;
    }
  | {
      readonly kind: 'consent';
      readonly ask: ConsentAsk;
      readonly effects: readonly Effect[];
      readonly citation: string;
    }
  | StatementAct
  | { readonly kind: 'correction'; readonly corrects: Seq; readonly text: string; readonly reason: string };

/** Steps on the way to an act: shown as they happen, left out of the finished minutes. */
export type PassingAct =
  | { readonly kind: 'seconded'; readonly question: QuestionRef }
  | { readonly kind: 'stated'; readonly question: QuestionRef }
  | { readonly kind: 'item-added'; readonly title: string }
  | {
      readonly kind: 'floor-given';
      readonly speaker: Person;
      readonly question: QuestionRef | null;
      readonly side: Side | null;
      readonly purpose: Purpose;
    }
  | { readonly kind: 'speech-extended'; readonly byMs: number }
  | { readonly kind: 'list-closed' }
  | { readonly kind: 'list-reopened' }
  | {
      readonly kind: 'poll-opened';
      readonly question: QuestionRef;
      readonly method: PollMethod;
      readonly threshold: Threshold;
    }
  | {
      readonly kind: 'count-entered';
      readonly question: QuestionRef;
      readonly place: string;
      readonly tally: Tally;
    }
  | { readonly kind: 'poll-closed'; readonly question: QuestionRef }
  | { readonly kind: 'consent-asked'; readonly ask: ConsentAsk }
  | { readonly kind: 'objection' };

export type Act = RecordedAct | PassingAct;

/** One act of a sitting as the minutes tell it: everything a screen or a page needs, in no language. */
export interface MinuteLine {
  readonly seq: Seq;
  /** `null` where the hours of the sitting are not recorded. */
  readonly at: Instant | null;
  /** The item of the agenda under which it happened. */
  readonly item: ItemId | null;
  /** Where the entry comes from when it was not simply done in the hall. */
  readonly provenance: Provenance | null;
  readonly act: Act;
}

const passing: ReadonlySet<string> = new Set<PassingAct['kind']>([
  'seconded',
  'stated',
  'item-added',
  'floor-given',
  'speech-extended',
  'list-closed',
  'list-reopened',
  'poll-opened',
  'count-entered',
  'poll-closed',
  'consent-asked',
  'objection',
]);

/** Whether an act only leads to another one, so that the finished minutes leave it out. */
export function isPassing(act: Act): act is PassingAct {
  return passing.has(act.kind);
}
