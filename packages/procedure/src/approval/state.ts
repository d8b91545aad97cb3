import type { CorrectionId, Instant, MemberId, MotionId, PollId, Seq, SittingId } from '../ids.ts';

/** How a decision about minutes came about. */
export interface MinutesDecision {
  readonly by: 'consent' | 'vote';
  /** The sitting that decided. */
  readonly in: SittingId;
  readonly motion?: MotionId;
  readonly poll?: PollId;
}

export interface MinutesSignature {
  readonly office: 'chair' | 'clerk';
  readonly member: MemberId;
  readonly at: Instant;
  readonly recorded: Seq;
}

/** A text of the minutes: what the journal tells up to an entry, with the corrections that were accepted till then. */
export interface MinutesText {
  /** From 1. */
  readonly version: number;
  /** The number of entries from which it was made. */
  readonly upTo: Seq;
  /** BCP 47 tag of the language in which it was put before the members. */
  readonly language: string;
  /** Of the document, without names and without a language: SHA-256, lower-case hex. */
  readonly digest: string;
  /** Corrections that are part of it, in the order in which they were proposed. */
  readonly corrections: readonly CorrectionId[];
}

export interface MinutesVersion extends MinutesText {
  readonly at: Instant;
  /** The entry that made it. */
  readonly recorded: Seq;
  readonly approved: (MinutesDecision & { readonly at: Instant; readonly recorded: Seq }) | null;
  readonly signatures: readonly MinutesSignature[];
}

export const correctionPhases = ['open', 'accepted', 'rejected', 'withdrawn'] as const;

/** A correction that was proposed; its words are in the entry. */
export interface MinutesCorrection {
  /** `c1`, `c2` ... within the minutes of its sitting. */
  readonly id: CorrectionId;
  readonly by: MemberId;
  /** The entry that proposed it. */
  readonly recorded: Seq;
  readonly phase: (typeof correctionPhases)[number];
  /** Somebody objected to what the desk had accepted: the body decides. */
  readonly contested: boolean;
  /** `null` while nobody, or the desk alone, has decided on it. */
  readonly decided: MinutesDecision | null;
}

/** Where the minutes of a sitting stand. */
export interface MinutesStanding {
  readonly id: SittingId;
  /** Until when members are asked for corrections; `null` where no day was set. */
  readonly deadline: Instant | null;
  /** In the order of their numbers. */
  readonly versions: readonly MinutesVersion[];
  readonly corrections: readonly MinutesCorrection[];
}

/** What a question about minutes would do when it is carried. */
export interface MinutesMatter extends MinutesText {
  /** The sitting whose minutes they are. */
  readonly of: SittingId;
  /** The correction that is decided; `null` where the minutes are approved. */
  readonly correction: CorrectionId | null;
  /** Changes minutes that were approved before. */
  readonly late?: true;
}
