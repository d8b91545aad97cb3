import type { Instant, MotionId, RulingId } from '../ids.ts';
import type { MotionPhase, Order, Wording } from './state.ts';

/** What a decision does, worked out when it was taken: `evolve` carries it out without asking a rulebook. */
export type Change =
  | {
      readonly change: 'disposed';
      readonly motion: MotionId;
      readonly as: MotionPhase;
      /** What went aside with it, bottom first. */
      readonly taking?: readonly MotionId[];
    }
  | { readonly change: 'reworded'; readonly motion: MotionId; readonly wording: Wording }
  | { readonly change: 'pending'; readonly stack: readonly MotionId[] }
  | { readonly change: 'order-made'; readonly order: Order }
  | { readonly change: 'orders-exhausted'; readonly left: readonly Order[] }
  /** A motion that had been ruled out is before the chair again. */
  | { readonly change: 'offered'; readonly motion: MotionId }
  | { readonly change: 'ruling-reversed'; readonly ruling: RulingId }
  | { readonly change: 'recessed'; readonly until: Instant | null }
  | { readonly change: 'adjourned'; readonly undecided: readonly MotionId[] };
