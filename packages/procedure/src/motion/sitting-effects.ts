import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { Instant, MotionId } from '../ids.ts';
import { dueOrder } from '../sitting/agenda.ts';
import type { Caucus } from '../sitting/state.ts';
import type { Change } from './changes.ts';
import { type Decision, others } from './decision.ts';
import { ruleOf } from './rules.ts';

/** Rule RM-60: for an order of the day that is due what is pending is put off, to be taken up again after it.
 *  Source: RONR (12th ed.) 18:4, 18:8. */
export function proceedToOrders(decision: Decision): Change[] {
  const { sitting, now } = decision;
  const pending = others(decision);
  const putOff = pending.map((motion, at): Change => ({
    change: 'disposed',
    motion,
    as: 'postponed',
    ...(at === 0 ? { taking: pending } : {}),
  }));
  const due = dueOrder(sitting, now);
  const next: Change[] = due ? [{ change: 'item-taken-up', item: due.id }] : [];
  return [...putOff, ...next, { change: 'pending', stack: [] }];
}

/** Rule RM-61: when its item is closed or put off no question of it is decided: those about the matter are postponed, those about
 *  its treatment fall; what was postponed is taken up again together. Source: UN GA rule 74. */
export function closeItem(decision: Decision): Change[] {
  const { state, sitting, motion } = decision;
  const going = others(decision).filter((id) => motionOf(state, id).item === motion.item);
  const isProposal = (id: MotionId): boolean => {
    const { onAdopt } = ruleOf(rulebookOf(state, sitting), motionOf(state, id));
    return onAdopt === 'adopt-text' || onAdopt === 'apply-amendment';
  };
  // Whichever is taken up again comes back with the others, in the order of voting.
  const taking = going.filter(isProposal);
  const changes = going.map((id): Change => {
    if (!isProposal(id)) return { change: 'disposed', motion: id, as: 'dropped' };
    return { change: 'disposed', motion: id, as: 'postponed', taking };
  });
  const stack = others(decision).filter((id) => !going.includes(id));
  const closed: Change[] = motion.item === null ? [] : [{ change: 'item-closed', item: motion.item }];
  return [...changes, ...closed, { change: 'pending', stack }];
}

/** Rule RM-62: a caucus lasts as long as was moved; an extension is added to the one that is under way. */
export function caucusOf({ sitting, motion, now }: Decision): Caucus {
  const { totalMinutes, speakerMinutes } = motion.particulars;
  const minutes = motion.wording.form === 'minutes' ? motion.wording.minutes : (totalMinutes ?? 0);
  const extended = motion.kind.startsWith('extend-') ? (sitting.caucus ?? null) : null;
  const isModerated = extended
    ? extended.kind === 'moderated'
    : motion.kind === 'moderated-caucus' || speakerMinutes !== undefined;
  return {
    kind: isModerated ? 'moderated' : 'unmoderated',
    until: (Math.max(now, extended?.until ?? now) + minutes * 60_000) as Instant,
    speakerMs: speakerMinutes === undefined ? (extended?.speakerMs ?? null) : speakerMinutes * 60_000,
  };
}
