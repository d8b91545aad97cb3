import type { BodyId, Instant, ItemId, MotionId, RulingId } from '../ids.ts';
import type { Caucus } from '../sitting/state.ts';
import type { Particulars } from './particulars.ts';
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
  /** The bodies that have carried it so far, where one votes after the other. */
  | { readonly change: 'carried-in'; readonly motion: MotionId; readonly bodies: readonly BodyId[] }
  | { readonly change: 'pending'; readonly stack: readonly MotionId[] }
  | { readonly change: 'order-made'; readonly order: Order }
  | { readonly change: 'orders-exhausted'; readonly left: readonly Order[] }
  /** A motion that had been ruled out is before the chair again. */
  | { readonly change: 'offered'; readonly motion: MotionId }
  /** The question is replaced by its parts, which are decided in this order. */
  | {
      readonly change: 'divided';
      readonly motion: MotionId;
      readonly into: readonly { readonly motion: MotionId; readonly label: string; readonly text: string }[];
      /** It stays: what is left of it is decided as a whole after its parts. */
      readonly stays?: boolean;
    }
  | { readonly change: 'particulars'; readonly motion: MotionId; readonly particulars: Particulars }
  | { readonly change: 'item-taken-up'; readonly item: ItemId }
  | { readonly change: 'item-closed'; readonly item: ItemId }
  | { readonly change: 'list-closed'; readonly closed: boolean }
  | { readonly change: 'nominations'; readonly open: boolean }
  | { readonly change: 'polls'; readonly open: boolean }
  | { readonly change: 'later-meeting-set' }
  | { readonly change: 'public'; readonly admitted: boolean }
  | { readonly change: 'caucus'; readonly caucus: Caucus }
  | { readonly change: 'committee-of-the-whole'; readonly sits: boolean }
  | { readonly change: 'ruling-reversed'; readonly ruling: RulingId }
  | { readonly change: 'recessed'; readonly until: Instant | null }
  | { readonly change: 'adjourned'; readonly undecided: readonly MotionId[] };
