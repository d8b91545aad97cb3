import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { Effect } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Change } from './changes.ts';
import { adheresTo, type Decision, isQueue, others, withAdherents } from './decision.ts';
import { ruleOf } from './rules.ts';
import type { MotionPhase } from './state.ts';

/** Effects that take questions off the pending ones without deciding them. */
const layingAside: ReadonlySet<Effect> = new Set<Effect>([
  'commit-question',
  'postpone-question',
  'table-question',
  'kill-question',
  'consider-or-kill',
  'shelve-question',
]);

export function laysAside(effect: Effect): boolean {
  return layingAside.has(effect);
}

/** Rule RM-50: a question goes aside with all that adheres to it; a motion to kill it is dropped when it is committed.
 *  Source: RONR (12th ed.) 10:34, 13:19-21, 17:5. */
export function layAside(decision: Decision, as: MotionPhase): Change[] {
  const { sitting } = decision;
  const going = goingAside(decision);
  const comesBack = as === 'committed' || as === 'postponed' || as === 'tabled';
  const taking = comesBack ? going.filter((id) => !isDropped(decision, id, as)) : [];
  const changes = going.map((id, at): Change => {
    if (at === 0) return { change: 'disposed', motion: id, as, taking };
    return { change: 'disposed', motion: id, as: isDropped(decision, id, as) ? 'dropped' : as };
  });
  const stack = sitting.stack.filter((id) => id !== decision.motion.id && !going.includes(id));
  return [...changes, { change: 'pending', stack }];
}

function isDropped({ state, sitting }: Decision, id: MotionId, as: MotionPhase): boolean {
  const { onAdopt } = ruleOf(rulebookOf(state, sitting), motionOf(state, id));
  return as === 'committed' && onAdopt === 'kill-question';
}

/** In a stack the target and everything above it; in a queue the target and what adheres to it. */
function goingAside(decision: Decision): readonly MotionId[] {
  const { state, motion } = decision;
  const pending = others(decision);
  if (motion.target === null || !pending.includes(motion.target)) return pending;
  return isQueue(decision)
    ? withAdherents(state, pending, motion.target)
    : pending.slice(pending.indexOf(motion.target));
}

/** What comes back when a question that was laid aside is taken up again: exactly what went with it. */
export function bringBack(
  state: FoundedAssembly,
  stack: readonly MotionId[],
  target: MotionId,
): Change & { readonly change: 'pending' } {
  const { laidAside, phase } = motionOf(state, target);
  const back = laidAside.filter((id) => motionOf(state, id).phase === phase);
  return { change: 'pending', stack: [...stack, ...(back.length > 0 ? back : [target])] };
}

/** A withdrawn motion takes with it whatever was applied to it. */
export function withdrawal(
  state: FoundedAssembly,
  { stack }: Pick<SittingInSession, 'stack'>,
  target: MotionId,
): Change[] {
  const going = stack.filter((id) => id !== target && adheresTo(state, id, target));
  return [
    { change: 'disposed', motion: target, as: 'withdrawn' },
    ...going.map((motion): Change => ({ change: 'disposed', motion, as: 'withdrawn' })),
    { change: 'pending', stack: stack.filter((id) => id !== target && !going.includes(id)) },
  ];
}

const open: ReadonlySet<MotionPhase> = new Set<MotionPhase>([
  'moved',
  'seconded',
  'pending',
  'committed',
  'postponed',
  'tabled',
]);

/** Nothing was decided on it yet: it is pending, waits for that, or was laid aside. */
export function isOpen(state: FoundedAssembly, question: MotionId): boolean {
  return open.has(motionOf(state, question).phase);
}

/** Questions that fall because of a decision, pending or not, with what adheres to each. */
export function falling(
  state: FoundedAssembly,
  stack: readonly MotionId[],
  { questions, as }: { readonly questions: readonly MotionId[]; readonly as: MotionPhase },
): Change[] {
  const waiting = questions.filter((id) => !stack.includes(id) && isOpen(state, id));
  const adhering = stack.filter((id) => questions.some((each) => each === id || adheresTo(state, id, each)));
  const gone = [...waiting, ...adhering];
  if (gone.length === 0) return [];
  const fallen = gone.map((motion): Change => {
    const own = questions.includes(motion);
    return { change: 'disposed', motion, as: own ? as : 'dropped' };
  });
  return [...fallen, { change: 'pending', stack: stack.filter((id) => !gone.includes(id)) }];
}
