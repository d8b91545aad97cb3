import type { MinutesMatter } from '../approval/state.ts';
import type { Instant, MotionId } from '../ids.ts';

/** What is asked for without objection. */
export type ConsentMatter =
  | { readonly kind: 'adopt'; readonly motion: MotionId }
  | { readonly kind: 'withdraw'; readonly motion: MotionId }
  | { readonly kind: 'extend-speech'; readonly seconds: number }
  | { readonly kind: 'recess'; readonly minutes: number }
  | { readonly kind: 'adjourn' }
  /** To correct the minutes of a sitting, or to approve them. */
  | { readonly kind: 'minutes'; readonly minutes: MinutesMatter }
  /** Never in order: a quorum cannot be waived. */
  | { readonly kind: 'waive-quorum' };

export interface Consent {
  readonly matter: ConsentMatter;
  readonly askedAt: Instant;
}
