import type { Tally, Threshold } from '@tauride/count';
import type {
  BodyId,
  Breach,
  Choice,
  EnteredWhy,
  Finding,
  GuestKind,
  Instant,
  ItemId,
  Outcome,
  PointKind,
  PollId,
  PollMethod,
  RollOrder,
  Provenance,
  Purpose,
  RulingAnswer,
  Seq,
  Side,
  Wording,
} from '@tauride/procedure';
import type { ReportedWords } from '../debate/shown-text.ts';
import type { Heard } from '../debate/spoken-words.ts';
import type { AffairAct } from './affair-acts.ts';
import type { MinutesAct, MinutesRef } from './approval-acts.ts';
import type { DoorsAct } from './doors-act.ts';
import type { Effect, Ground } from './effect.ts';
import type { ElectionAct, PassingElectionAct } from './election-acts.ts';
import type { MotionFact } from './motion-facts.ts';
import type { Person, QuestionRef } from './refs.ts';
import type { IncidentAct, StatementAct, StatementChange, StatementSigned } from './statement-acts.ts';

/** What was counted, or what the chair heard. */
export type VoteFinding = Finding | { readonly kind: 'not-taken' };

/** A body whose votes count by themselves in a joint sitting. */
export interface CountingBody {
  readonly body: BodyId;
  readonly name: string;
  /** Members with a full vote. */
  readonly membership: number;
}

export interface NamedVote {
  readonly voter: Person;
  readonly choice: Choice;
  /** The faction or body with which it was called, where the roll was called by those. */
  readonly section?: string;
}

/** In which order a roll is called, and with whom it begins. */
export interface RollCall {
  readonly by: RollOrder['by'];
  readonly from: Person | null;
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
  /** Seated and entitled to vote, where that is another number than the membership. */
  readonly entitled: number | null;
  /** Empty where all votes are one count. */
  readonly bodies: readonly CountingBody[];
  /** Bodies in which the question failed. */
  readonly failed: readonly BodyId[];
  /** The vote was taken before and had no result. */
  readonly repeat: boolean;
  readonly chairVote: 'yes' | 'no' | null;
  readonly outcome: Outcome;
  readonly needed: number | null;
  readonly basis: number | null;
  readonly effects: readonly Effect[];
  /** Who voted how, for a roll call and a recorded vote whose ballots were given; never for a secret one. */
  readonly votes: readonly NamedVote[] | null;
  readonly citation: string;
}

export interface PointRef {
  readonly kind: PointKind;
  readonly by: Person;
  readonly text: string;
  /** What it says was broken, and of which motion. */
  readonly about: Breach | null;
  readonly target: QuestionRef | null;
}

export type ConsentAsk =
  | { readonly kind: 'adopt' | 'withdraw'; readonly question: QuestionRef }
  | { readonly kind: 'extend-speech'; readonly seconds: number }
  | { readonly kind: 'recess'; readonly minutes: number }
  | { readonly kind: 'adjourn' }
  | ({ readonly kind: 'minutes' } & MinutesRef)
  | { readonly kind: 'waive-quorum' };

export interface CounterSpeaker {
  readonly person: Person;
  readonly kind: 'formal' | 'substantive';
}

/** Acts that belong in the minutes. */
export type RecordedAct =
  /** Bodies that nobody serves together agreed to sit together. */
  | { readonly kind: 'agreed'; readonly bodies: readonly { readonly name: string; readonly by: Person }[] }
  | { readonly kind: 'opened'; readonly presiding: Person }
  | {
      readonly kind: 'presence';
      readonly arrived: readonly Person[];
      readonly left: readonly Person[];
      /** Present members with a full vote after it. */
      readonly votingCount: number;
      /** The quorum that somebody had doubted was found. */
      readonly quorumFound: boolean;
    }
  | { readonly kind: 'quorum-challenged'; readonly by: Person; readonly citation: string }
  | { readonly kind: 'chair-handed-over'; readonly presiding: Person; readonly citation: string }
  | {
      readonly kind: 'alternate';
      readonly how: 'seated' | 'unseated';
      readonly alternate: Person;
      readonly for: Person;
      /** The name of the body. */
      readonly body: string;
    }
  | {
      readonly kind: 'proxy';
      readonly how: 'given' | 'revoked';
      readonly from: Person;
      readonly to: Person;
      /** The name of the body. */
      readonly body: string;
      readonly citation: string;
    }
  | {
      /** Somebody who is no member came into the hall or left it, or somebody was sent out of it. */
      readonly kind: 'admission';
      readonly how: 'admitted' | 'left' | 'expelled' | 'readmitted';
      readonly person: Person;
      /** `null` for a member. */
      readonly guest: GuestKind | null;
      readonly maySpeak: boolean;
      readonly reason: string;
      /** The motion by which the house ordered it. */
      readonly ordered: QuestionRef | null;
      readonly citation: string;
    }
  | AffairAct
  | MinutesAct
  | { readonly kind: 'caucus-ended' }
  | { readonly kind: 'item'; readonly item: ItemId; readonly title: string }
  | {
      readonly kind: 'recessed';
      readonly until: Instant | null;
      /** Why the chair stopped the sitting; empty where the house decided it. */
      readonly reason: string;
      readonly citation: string;
    }
  | {
      readonly kind: 'sitting-moved';
      readonly place: string;
      readonly reason: string;
      readonly citation: string;
    }
  | { readonly kind: 'poll-abandoned'; readonly question: QuestionRef; readonly reason: string }
  | DoorsAct
  | { readonly kind: 'resumed' }
  | {
      readonly kind: 'adjourned';
      readonly ground: Ground;
      readonly reason: string;
      readonly citation: string;
    }
  | {
      readonly kind: 'moved';
      readonly question: QuestionRef;
      readonly mover: Person;
      readonly onBehalfOf: string | null;
      readonly target: QuestionRef | null;
      /** What was said or found of it beyond its words. */
      readonly facts: readonly MotionFact[];
    }
  | {
      readonly kind: 'modified';
      readonly question: QuestionRef;
      readonly before: Wording;
      readonly citation: string;
    }
  | {
      readonly kind: 'judged';
      readonly question: QuestionRef;
      readonly facts: readonly MotionFact[];
      readonly reason: string;
      readonly effects: readonly Effect[];
      readonly citation: string;
    }
  | {
      /** Decided without a vote: by the chair, or because a demand suffices. */
      readonly kind: 'granted';
      readonly question: QuestionRef;
      readonly granted: boolean;
      readonly reason: string;
      readonly effects: readonly Effect[];
      readonly citation: string;
    }
  | {
      readonly kind: 'opposition';
      readonly question: QuestionRef;
      readonly result: 'adopted-without-vote' | 'rejected' | 'put-to-vote';
      readonly objectors: number;
      readonly speakers: readonly CounterSpeaker[];
      readonly heard: readonly Person[];
      readonly threshold: Threshold | null;
      readonly effects: readonly Effect[];
      readonly citation: string;
    }
  | {
      readonly kind: 'demand';
      readonly what: 'division-of-question' | 'secret-ballot';
      readonly by: Person;
      readonly question: QuestionRef;
      readonly effects: readonly Effect[];
      readonly citation: string;
    }
  | { readonly kind: 'died'; readonly question: QuestionRef; readonly citation: string }
  | {
      readonly kind: 'ruled-out';
      readonly question: QuestionRef;
      readonly reason: string;
      readonly citation: string;
    }
  | { readonly kind: 'withdrawn'; readonly question: QuestionRef; readonly effects: readonly Effect[] }
  | { readonly kind: 'taken-up'; readonly question: QuestionRef; readonly effects: readonly Effect[] }
  | {
      readonly kind: 'speech';
      /** The entry that gave the floor. */
      readonly speech: Seq | null;
      readonly speaker: Person;
      readonly question: QuestionRef | null;
      readonly purpose: Purpose;
      readonly side: Side | null;
      readonly startedAt: Instant | null;
      /** Milliseconds used; `null` where the hours of the sitting are not recorded. */
      readonly usedMs: number | null;
      readonly stopped: boolean;
      /** What a report gives of it; `null` in the minutes as they arise, and where nothing is recorded. */
      readonly words: ReportedWords | null;
    }
  /** Heard in the hall: in a speech, or while nobody had the floor. */
  | { readonly kind: 'interjection' | 'reaction'; readonly speech: Seq | null; readonly heard: Heard }
  | {
      readonly kind: 'seats';
      readonly how: 'seated' | 'changed' | 'vacated' | 'term-over';
      readonly persons: readonly Person[];
      /** The name of the body. */
      readonly body: string;
      /** Seats with a full vote that it has now. */
      readonly votingSeats: number;
      readonly reason: string;
    }
  | {
      readonly kind: 'log-key';
      /** Name and id of the key that signs the record from here on. */
      readonly key: string;
      readonly reason: string;
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
      readonly effects: readonly Effect[];
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
  | ElectionAct
  | IncidentAct
  | StatementAct
  | StatementChange
  | {
      readonly kind: 'correction';
      readonly corrects: Seq;
      /** Something was left out: it is added, and nothing is replaced. */
      readonly added?: true;
      readonly text: string;
      readonly reason: string;
    };

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
      readonly bodies: readonly CountingBody[];
      readonly roll: RollCall | null;
    }
  | {
      readonly kind: 'count-entered';
      readonly question: QuestionRef;
      readonly place: string;
      readonly tally: Tally;
      /** The name of the body whose members were counted, and the same members by weight. */
      readonly body: string | null;
      readonly weight: Tally | null;
    }
  | { readonly kind: 'poll-closed'; readonly question: QuestionRef }
  | PassingElectionAct
  | StatementSigned
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
  /** The entry that tells that its words were erased. */
  readonly erased?: Seq;
  /** Somebody entered it for the one who acted; `null` for the operator. */
  readonly entered?: { readonly by: Person | null; readonly why: EnteredWhy | null };
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
  'nomination-accepted',
  'round-opened',
  'paper-handed',
  'paper-taken-back',
  'papers-entered',
  'round-closed',
  'statement-signed',
  'consent-asked',
  'objection',
]);

/** Whether an act only leads to another one, so that the finished minutes leave it out. */
export function isPassing(act: Act): act is PassingAct {
  return passing.has(act.kind);
}
