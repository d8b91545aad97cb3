import { invariant, tableGet, unreachable } from '@tauride/kernel';
import { type Change, type Event, type ItemId, type MotionId, motionOf } from '@tauride/procedure';
import type { Effect, Ground } from './effect.ts';
import { changedParticulars, motionFacts } from './motion-facts.ts';
import { refOf, type Step } from './step.ts';

/** What a decision did, without the disposal of the question itself, which its outcome tells. */
export function effectsOf(step: Step, changes: readonly Change[], own: MotionId | null): readonly Effect[] {
  return changes.flatMap((change) => effectOf(step, change, own));
}

function effectOf(step: Step, change: Change, own: MotionId | null): readonly Effect[] {
  switch (change.change) {
    case 'disposed':
      return change.motion === own
        ? []
        : [{ effect: 'disposed', question: refOf(step.after, change.motion), as: change.as }];
    case 'reworded':
      return [reworded(step, change)];
    case 'divided':
      return [divided(step, change)];
    case 'particulars':
      return [particulars(step, change)];
    case 'pending':
    case 'orders-exhausted':
    case 'offered':
    case 'carried-in':
      // The outcome says in which body it was carried.
      return [];
    default:
      return [sittingEffect(step, change)];
  }
}

type OfMotion =
  | 'disposed'
  | 'reworded'
  | 'divided'
  | 'particulars'
  | 'pending'
  | 'orders-exhausted'
  | 'offered'
  | 'carried-in';

function sittingEffect(step: Step, change: Exclude<Change, { readonly change: OfMotion }>): Effect {
  switch (change.change) {
    case 'order-made':
      return { effect: 'order-made', order: change.order };
    case 'ruling-reversed':
    case 'later-meeting-set':
      return { effect: change.change };
    case 'recessed':
      return { effect: 'recessed', until: change.until };
    case 'adjourned':
      return { effect: 'adjourned', ground: groundOf(step.entry.event) };
    case 'item-taken-up':
    case 'item-closed':
      return { effect: change.change, title: titleOf(step, change.item) };
    case 'list-closed':
      return { effect: 'list-closed', closed: change.closed };
    case 'nominations':
    case 'polls':
      return { effect: change.change, open: change.open };
    case 'public':
      return { effect: 'public', admitted: change.admitted };
    case 'caucus':
      return { effect: 'caucus', caucus: change.caucus };
    case 'committee-of-the-whole':
      return { effect: 'committee-of-the-whole', sits: change.sits };
    default:
      return unreachable(change);
  }
}

/** Why an event ends the sitting that it changes. */
export function groundOf(event: Event): Ground {
  switch (event.type) {
    case 'ResultAnnounced':
      return event.outcome === 'no-quorum' ? 'no-quorum' : 'vote';
    case 'ConsentGiven':
      return 'consent';
    case 'OppositionRecorded':
      return event.result === 'adopted-without-vote' ? 'consent' : 'vote';
    default:
      return 'granted';
  }
}

export function titleOf({ after, minutes }: Step, id: ItemId): string {
  const item = tableGet(after.sittings, minutes.sitting)?.agenda.find((candidate) => candidate.id === id);
  invariant(item !== undefined, `no item ${id}`);
  return item.title;
}

function divided(step: Step, change: Change & { readonly change: 'divided' }): Effect {
  return {
    effect: 'divided',
    question: refOf(step.after, change.motion),
    into: change.into.map(({ motion }) => refOf(step.after, motion)),
    stays: change.stays ?? false,
  };
}

function particulars(step: Step, change: Change & { readonly change: 'particulars' }): Effect {
  const before = motionOf(step.before, change.motion).particulars;
  return {
    effect: 'particulars',
    question: refOf(step.after, change.motion),
    facts: motionFacts(step.after, changedParticulars(before, change.particulars)),
  };
}

function reworded(step: Step, change: Change & { readonly change: 'reworded' }): Effect {
  return {
    effect: 'reworded',
    question: refOf(step.after, change.motion),
    before: motionOf(step.before, change.motion).wording,
    after: change.wording,
  };
}
