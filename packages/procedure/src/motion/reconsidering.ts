import { tableGet } from '@tauride/kernel';
import { motionOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import type { Refusal } from '../refusal.ts';
import type { MotionRule } from '../rulebook/types.ts';
import { motionsOn } from './motion-index.ts';
import type { Judged } from './proposal.ts';
import { byOwnRule, byTopic } from './reasons.ts';
import { fits, unamended } from './rewording.ts';
import { daysBetween, decidedIn, isSameSession } from './sessions.ts';
import type { Motion, MotionPhase } from './state.ts';

function targetOf({ state, target }: Judged): Motion | undefined {
  return target === null ? undefined : tableGet(state.motions, target);
}

/** Rule RM-9: who reconsiders must have voted with those who won; where choices are not in the record a member's word is taken.
 *  A tie is won by the noes. */
export function prevailingSide(judged: Judged): Refusal | null {
  return sideIn(judged, (choice, winning) => choice === winning);
}

/** Rule RM-22: in a committee whoever did not vote with the losing side. Source: RONR (12th ed.) 37:35. */
export function notLosingSide(judged: Judged): Refusal | null {
  return sideIn(judged, (choice, winning) => choice === winning || choice === 'abstain');
}

type Choice = 'yes' | 'no' | 'abstain';

function sideIn(judged: Judged, isFree: (choice: Choice, winning: Choice) => boolean): Refusal | null {
  const motion = targetOf(judged);
  const { by, choiceIn } = judged;
  if (by === null || !motion?.poll) return null;
  const choice = choiceIn?.(motion.poll, by);
  const winning = motion.phase === 'adopted' ? 'yes' : 'no';
  const free = choice === undefined ? judged.claimsPrevailingSide : isFree(choice, winning);
  return free ? null : byTopic(judged, 'wrong-side', 'prevailing-side');
}

/** Rule RM-23: made on the day of the vote or on the next day of its session, in the United Nations at any time of that session.
 *  Source: RONR (12th ed.) 37:10; UNGA rule 81 (123). */
export function withinDays(judged: Judged, days: number): Refusal | null {
  const motion = targetOf(judged);
  const then = motion && decidedIn(judged.state, motion);
  if (!then) return null;
  const inTime = isSameSession(then, judged.sitting) && daysBetween(then, judged.sitting) <= days;
  return inTime ? null : byTopic(judged, 'too-late', 'prevailing-side');
}

const unmade: ReadonlySet<MotionPhase> = new Set(['withdrawn', 'died-no-second', 'ruled-out']);

/** Rule RM-24: no question is reconsidered twice. */
export function notReconsideredBefore(judged: Judged): Refusal | null {
  const { state, target, rulebook } = judged;
  const reconsiders = ({ kind }: Motion): boolean => rulebook.motions[kind]?.onAdopt === 'reconsider-target';
  const again =
    target !== null &&
    motionsOn(state, target).some((motion) => reconsiders(motion) && !unmade.has(motion.phase));
  return again ? byOwnRule(judged, 'not-reconsiderable') : null;
}

/** Rule RM-10: which votes can be reconsidered, and while what: as long as they have not been carried out and nothing simpler
 *  would do. */
export function reconsiderable(judged: Judged): Refusal | null {
  const motion = targetOf(judged);
  if (!motion) return byOwnRule(judged, 'cannot-apply');
  const rule = judged.rulebook.motions[motion.kind];
  if (motion.phase !== 'adopted' && motion.phase !== 'rejected') return null;
  const can = rule !== undefined && allows(rule, motion.phase) && isUndone(judged, motion, rule);
  return can ? null : byOwnRule(judged, 'not-reconsiderable');
}

function allows({ reconsider }: MotionRule, phase: 'adopted' | 'rejected'): boolean {
  return reconsider === 'yes' || reconsider === `${phase}-only`;
}

/** The vote has still something to decide. */
function isUndone(judged: Judged, motion: Motion, rule: MotionRule): boolean {
  if (motion.phase === 'rejected') return isLossOpen(judged, motion, rule);
  switch (rule.onAdopt) {
    case 'commit-question':
      return isStill(judged, motion.target, 'committed') && !hasBegun(judged, motion.target);
    case 'postpone-question':
      return isStill(judged, motion.target, 'postponed');
    case 'kill-question':
      return isStill(judged, motion.target, 'killed-for-session');
    case 'close-debate':
      return isUnexecuted(judged, 'closed-debate', motion);
    case 'limit-debate':
      return isUnexecuted(judged, 'limit', motion);
    case 'apply-amendment':
      return isPending(judged, motion.target) && unamended(judged.state, judged.sitting, motion) !== null;
    default:
      return true;
  }
}

/** A motion that may simply be made again is not reconsidered; an amendment only while what it amends is pending. */
function isLossOpen(judged: Judged, motion: Motion, rule: MotionRule): boolean {
  const { state } = judged;
  if (rule.renewable && rule.class === 'subsidiary') return motion.progressAt === state.counters.progress;
  if (rule.onAdopt !== 'apply-amendment') return true;
  return isPending(judged, motion.target) && fits(state, motion.target!, motion.wording);
}

function isPending({ sitting }: Judged, target: MotionId | null): boolean {
  return target !== null && sitting.stack.includes(target);
}

/** A target that nobody named is taken to be where the decision put it. */
function isStill({ state }: Judged, target: MotionId | null, phase: MotionPhase): boolean {
  return target === null || tableGet(state.motions, target)?.phase === phase;
}

function hasBegun({ state }: Judged, target: MotionId | null): boolean {
  return target !== null && motionOf(state, target).particulars.committeeBegun === true;
}

/** No vote was taken under the order yet, and it is still in force. Source: RONR (12th ed.) 15:5(8), 16:5(8). */
function isUnexecuted(judged: Judged, kind: 'closed-debate' | 'limit', motion: Motion): boolean {
  const { orders, stack } = judged.sitting;
  const made = orders.filter((order) => order.kind === kind && (order.by ?? motion.id) === motion.id);
  const untouched = kind === 'limit' || made.every(({ on }) => on.every((id) => stack.includes(id)));
  return made.length > 0 && untouched;
}
