import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import type { Change } from './changes.ts';
import { type Decision, isQueue, others } from './decision.ts';
import { laysAside } from './lay-aside.ts';
import { unamended } from './rewording.ts';
import { ruleOf } from './rules.ts';
import type { Motion } from './state.ts';
import { votingOrder } from './voting-order.ts';

/** Rule RM-51: a question that is reconsidered comes back exactly as it stood before it was voted on: an adopted amendment leaves
 *  the text again, and a motion that had laid questions aside is pending over them; among open questions it takes its place again.
 *  Source: RONR (12th ed.) 37:19. */
export function reconsiderTarget(decision: Decision): Change[] {
  const { state, sitting, motion } = decision;
  if (motion.target === null) return [];
  const target = motionOf(state, motion.target);
  const without =
    target.kind === 'amend' && target.phase === 'adopted' ? unamended(state, sitting, target) : null;
  const undone: Change[] =
    without && target.target !== null
      ? [{ change: 'reworded', motion: target.target, wording: without }]
      : [];
  const back = [...new Set([...others(decision), ...under(decision, target), target.id])];
  const stack = isQueue(decision) ? votingOrder(state, sitting, back).toReversed() : back;
  return [...undone, { change: 'pending', stack }];
}

/** What lies under a question that comes back: what it had laid aside. */
function under({ state, sitting }: Decision, target: Motion): readonly MotionId[] {
  if (target.laidAside.length > 0)
    return target.laidAside.filter((id) => id !== target.id && motionOf(state, id).phase !== 'not-put');
  if (target.target === null || !laysAside(ruleOf(rulebookOf(state, sitting), target).onAdopt)) return [];
  const question = motionOf(state, target.target);
  const isAside = ['committed', 'postponed', 'tabled', 'killed-for-session'].includes(question.phase);
  if (!isAside) return [];
  return question.laidAside.length > 0 ? question.laidAside : [question.id];
}
