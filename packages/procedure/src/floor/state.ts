import type { Instant, MemberId, MotionId, SittingId } from '../ids.ts';

export type Side = 'for' | 'against';
/** `reply`: to an attack, also after the list is closed; `explanation`: of a vote that was given. */
export type Purpose = 'debate' | 'motion' | 'question' | 'reply' | 'explanation';
/** What a speech is about: the pending question alone, or the main question under it. */
export type SpeechContent = 'merits-of-pending' | 'merits-of-main';

/** The right to speak now. `usedMs` counts until `runningSince`; a `null` there means that the clock stands still. */
export type Floor =
  | { readonly phase: 'free' }
  | {
      readonly phase: 'held';
      readonly member: MemberId;
      readonly on: MotionId | null;
      readonly side: Side | null;
      readonly purpose: Purpose;
      readonly since: Instant;
      readonly limitMs: number | null;
      /** Paragraph or order that sets `limitMs`. */
      readonly limitedBy?: string;
      readonly usedMs: number;
      readonly runningSince: Instant | null;
    };

export interface FloorRequest {
  readonly member: MemberId;
  /** The question that was immediately pending when it was made; for an explanation the one that was voted on. */
  readonly on: MotionId | null;
  readonly side: Side | null;
  readonly purpose: Purpose;
  /** The list of speakers it is on, where the rules keep several. */
  readonly list?: string;
  readonly at: Instant;
}

/** Speeches of one member on one question. */
export interface Speeches {
  /** The sitting in which they were made: another one is another day. */
  readonly sitting?: SittingId;
  readonly times: number;
  readonly lastAt: Instant;
  readonly side: Side | null;
}
