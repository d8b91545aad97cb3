import type { Instant, MemberId, MotionId, PointId, RulingId } from '../ids.ts';
import type { PersonInHall } from '../admission/state.ts';
import type { Judgements } from '../motion/particulars.ts';
import type { PointKind } from '../rulebook/types.ts';

/** What a point of order says was broken. */
export type Breach =
  | 'no-second'
  | 'bylaw-conflict'
  | 'procedure-breach'
  | 'no-quorum'
  | 'substance'
  | 'conduct-of-voting';

/** An interruption that waits for the chair. */
export interface Point {
  readonly id: PointId;
  readonly kind: PointKind;
  readonly by: MemberId;
  readonly text: string;
  readonly at: Instant;
  readonly about?: Breach;
  /** The motion that it is about. */
  readonly target?: MotionId;
  readonly citation: string;
}

export type RulingAnswer = 'well-taken' | 'not-well-taken' | 'submitted' | 'answered';

/** What the chair ruled, on a point or of the chair's own motion. */
export interface Ruling {
  readonly id: RulingId;
  readonly about:
    | { readonly kind: 'point'; readonly point: Point; readonly answer: RulingAnswer }
    | { readonly kind: 'out-of-order'; readonly motion: MotionId }
    | { readonly kind: 'judgement'; readonly motion: MotionId; readonly before: Judgements }
    | { readonly kind: 'granted'; readonly motion: MotionId; readonly granted: boolean }
    | { readonly kind: 'expelled'; readonly person: PersonInHall }
    | { readonly kind: 'otherwise'; readonly refused: string; readonly citation: string };
  readonly reason: string;
  readonly at: Instant;
  /** Nothing has intervened: an appeal is still in order. */
  readonly fresh: boolean;
  readonly appealable: boolean;
  readonly reversed: boolean;
  readonly citation: string;
}
