import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { Instant, MotionId } from '../ids.ts';
import type { Effect } from '../rulebook/types.ts';
import type { Change } from './changes.ts';
import { leftUndecided, type Decision, others, ruleIn } from './decision.ts';
import { divideTarget } from './division.ts';
import { bringBack, falling, layAside, laysAside, withdrawal } from './lay-aside.ts';
import { byParagraph, closeDebate, limitDebate, setMethod, suspendRule } from './orders.ts';
import { reconsiderTarget } from './reconsidered.ts';
import { amendTarget, changeAdopted, fillBlank } from './rewording.ts';
import { ruleOf } from './rules.ts';
import { caucusOf, closeItem, proceedToOrders } from './sitting-effects.ts';
import type { MotionPhase } from './state.ts';

/** What the adoption of a motion does. */
export function whenAdopted(decision: Decision): Change[] {
  const { onAdopt } = ruleIn(decision);
  const { sitting, motion } = decision;
  const taking = laysAside(onAdopt) && onAdopt !== 'consider-or-kill' ? { taking: sitting.stack } : {};
  return [
    { change: 'disposed', motion: motion.id, as: 'adopted', ...taking },
    ...carryOut(decision, onAdopt),
  ];
}

export function carryOut(decision: Decision, effect: Effect): Change[] {
  return effectsOf[effect](decision);
}

const nothing = (): Change[] => [];

const effectsOf: { readonly [effect in Effect]: (decision: Decision) => Change[] } = {
  'adopt-text': nothing,
  'apply-amendment': ({ state, motion }) => amendTarget(state, motion),
  'commit-question': (decision) => layAside(decision, 'committed'),
  'postpone-question': (decision) => layAside(decision, 'postponed'),
  'table-question': (decision) => layAside(decision, 'tabled'),
  'kill-question': (decision) => layAside(decision, 'killed-for-session'),
  'limit-debate': limitDebate,
  'close-debate': closeDebate,
  recess: (decision) => [{ change: 'recessed', until: recessUntil(decision) }],
  adjourn: ({ sitting, motion }) => [{ change: 'adjourned', undecided: leftUndecided(sitting, motion.id) }],
  'fix-time': () => [{ change: 'later-meeting-set' }],
  'decide-ruling': nothing,
  'decide-point': nothing,
  'withdraw-target': (decision) =>
    onTarget(decision, (target) => withdrawal(decision.state, { stack: others(decision) }, target)),
  'take-from-table': takeBack,
  'reconsider-target': reconsiderTarget,
  'rescind-target': ({ state, motion }) => changeAdopted(state, motion),
  'expunge-target': (decision) => disposeTarget(decision, 'expunged'),
  'discharge-committee': takeBack,
  'suspend-rule': suspendRule,
  // Considered, the question goes on as it was.
  'consider-or-kill': nothing,
  'divide-question': (decision) => {
    const sitting = { ...decision.sitting, stack: others(decision) };
    return divideTarget({ state: decision.state, sitting }, decision.motion);
  },
  'by-paragraph': byParagraph,
  'proceed-to-orders': proceedToOrders,
  'grant-privilege': nothing,
  'set-method': (decision) => setMethod(decision, true),
  'close-nominations': () => [{ change: 'nominations', open: false }],
  'reopen-nominations': () => [{ change: 'nominations', open: true }],
  'close-polls': () => [{ change: 'polls', open: false }],
  'reopen-polls': () => [{ change: 'polls', open: true }],
  'fill-blank': (decision) => [
    ...fillBlank(decision.state, decision.motion),
    ...fall(decision, rivals(decision), 'dropped'),
  ],
  'close-list': () => [{ change: 'list-closed', closed: true }],
  'reopen-list': () => [{ change: 'list-closed', closed: false }],
  'close-item': closeItem,
  'no-decision': (decision) => onTarget(decision, (target) => fall(decision, [target], 'not-put')),
  'shelve-question': (decision) => layAside(decision, 'shelved'),
  'put-now': closeDebate,
  caucus: (decision) => [
    { change: 'caucus', caucus: caucusOf(decision) },
    ...fall(decision, rivals(decision), 'not-put'),
  ],
  'enter-committee': () => [{ change: 'committee-of-the-whole', sits: true }],
  rise: () => [{ change: 'committee-of-the-whole', sits: false }],
  'exclude-public': () => [{ change: 'public', admitted: false }],
};

function onTarget({ motion }: Decision, changes: (target: MotionId) => Change[]): Change[] {
  return motion.target === null ? [] : changes(motion.target);
}

function disposeTarget(decision: Decision, as: MotionPhase): Change[] {
  return onTarget(decision, (target) => [{ change: 'disposed', motion: target, as }]);
}

function takeBack(decision: Decision): Change[] {
  return onTarget(decision, (target) => [bringBack(decision.state, others(decision), target)]);
}

function fall(decision: Decision, questions: readonly MotionId[], as: MotionPhase): Change[] {
  return falling(decision.state, others(decision), { questions, as });
}

/** Rule RM-59: of several proposals for the same thing the first that is adopted wins, and the rest fall: caucuses, and what is to
 *  fill one blank. */
function rivals(decision: Decision): readonly MotionId[] {
  const { state, sitting, motion } = decision;
  const rulebook = rulebookOf(state, sitting);
  const { onAdopt } = ruleIn(decision);
  return others(decision).filter((id) => {
    const other = motionOf(state, id);
    const isSameThing = onAdopt === 'caucus' || other.target === motion.target;
    return isSameThing && ruleOf(rulebook, other).onAdopt === onAdopt;
  });
}

function recessUntil({ motion, now }: Decision): Instant | null {
  return motion.wording.form === 'minutes' ? ((now + motion.wording.minutes * 60_000) as Instant) : null;
}
