import type { AdjournGround, Change, Instant, MotionPhase, Order, Wording } from '@tauride/procedure';
import type { MotionFact } from './motion-facts.ts';
import type { QuestionRef } from './refs.ts';

/** Why a sitting ended; `granted` where neither a vote nor silence did it but the chair or a demand. */
export type Ground = AdjournGround | 'vote' | 'consent' | 'granted';

export type Caucus = (Change & { readonly change: 'caucus' })['caucus'];

/** What a decision did beyond deciding its own question. */
export type Effect =
  | {
      readonly effect: 'reworded';
      readonly question: QuestionRef;
      readonly before: Wording;
      readonly after: Wording;
    }
  | { readonly effect: 'disposed'; readonly question: QuestionRef; readonly as: MotionPhase }
  | {
      readonly effect: 'divided';
      readonly question: QuestionRef;
      readonly into: readonly QuestionRef[];
      /** What is left of it is decided as a whole after its parts. */
      readonly stays: boolean;
    }
  | { readonly effect: 'particulars'; readonly question: QuestionRef; readonly facts: readonly MotionFact[] }
  | { readonly effect: 'order-made'; readonly order: Order }
  | { readonly effect: 'item-taken-up' | 'item-closed'; readonly title: string }
  | { readonly effect: 'list-closed'; readonly closed: boolean }
  | { readonly effect: 'nominations' | 'polls'; readonly open: boolean }
  | { readonly effect: 'later-meeting-set' }
  | { readonly effect: 'public'; readonly admitted: boolean }
  | { readonly effect: 'caucus'; readonly caucus: Caucus }
  | { readonly effect: 'committee-of-the-whole'; readonly sits: boolean }
  | { readonly effect: 'ruling-reversed' }
  | { readonly effect: 'recessed'; readonly until: Instant | null }
  | { readonly effect: 'adjourned'; readonly ground: Ground };
