import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { MotionKind, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { ruleOf } from './rules.ts';
import {
  bySubmission,
  type Compare,
  byBlank,
  byPrivilege,
  siblingOrder,
  type SiblingReason,
  siblingReason,
} from './sibling-order.ts';
import type { Motion } from './state.ts';

/** Rule RB-20: the order in which questions that are open together are decided, the first one first.
 *  Source: RONR (12th ed.) 10:34, 12:107-110, 19:6; UNGA rules 77, 79, 90, 91. */
export function votingOrder(
  state: FoundedAssembly,
  sitting: SittingInSession,
  ids: readonly MotionId[],
): readonly MotionId[] {
  const rulebook = rulebookOf(state, sitting);
  const motions = ids.map((id) => motionOf(state, id));
  const ordered =
    rulebook.model === 'stack' ? nested(sitting, motions) : openTogether({ rulebook, sitting, motions });
  return ordered.map(({ id }) => id);
}

/** Rule RB-21: where among the pending questions a question stands once it is stated, from 0 at the bottom. */
export function placeFor(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): number {
  const order = votingOrder(state, sitting, [...sitting.stack, motion.id]);
  return order.length - 1 - order.indexOf(motion.id);
}

/** Last in, first out; proposals for a blank, and questions of privilege, change places among themselves. */
function nested(sitting: SittingInSession, motions: readonly Motion[]): readonly Motion[] {
  const place = ({ id }: Motion): number => {
    const at = sitting.stack.indexOf(id);
    return at === -1 ? sitting.stack.length : at;
  };
  const topFirst = motions.toSorted((one, other) => place(one) - place(other)).toReversed();
  const earlier = bySubmission(sitting);
  const blanks = rearranged(
    topFirst,
    'fill-blank',
    (one, other) => byBlank(one, other) || earlier(one, other),
  );
  return rearranged(
    blanks,
    'raise-question-of-privilege',
    (one, other) => byPrivilege(one, other) || earlier(one, other),
  );
}

/** The motions of one kind in their order, in the places that they have among the others. */
function rearranged(motions: readonly Motion[], kind: MotionKind, compare: Compare): readonly Motion[] {
  const sorted = motions.filter((motion) => motion.kind === kind).toSorted(compare);
  let next = 0;
  return motions.map((motion) => (motion.kind === kind ? sorted[next++]! : motion));
}

interface Open {
  readonly rulebook: Rulebook;
  readonly sitting: SittingInSession;
  readonly motions: readonly Motion[];
}

/** Rank first, then the book's order; what is moved to a question goes before it. */
function openTogether(open: Open): readonly Motion[] {
  const { rulebook, sitting, motions } = open;
  const above = new Map(motions.map((motion) => [motion.id, questionUnder(open, motion)]));
  const sorted = motions.toSorted(siblingOrder(rulebook, sitting));
  const before = (question: MotionId | null): readonly Motion[] =>
    sorted.flatMap((motion) => (above.get(motion.id) === question ? [...before(motion.id), motion] : []));
  return before(null);
}

/** The open question that a motion adheres to; `null` for one that stands on its own. */
function questionUnder({ rulebook, motions }: Open, motion: Motion): MotionId | null {
  if (ruleOf(rulebook, motion).class !== 'subsidiary') return null;
  const target = motions.find(({ id }) => id === motion.target);
  return target && !ruleOf(rulebook, target).beforeAmendments ? target.id : null;
}

/** Why a question is decided after another one: what is moved to it goes first, or how the two differ. */
export type OrderReason = 'moved-to-it' | SiblingReason;

/** Rule RB-20: the reason for the place of a question after the one before it, where questions are open together. */
export function orderReason(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { before, after }: { readonly before: MotionId; readonly after: MotionId },
): OrderReason {
  const rulebook = rulebookOf(state, sitting);
  const open: Open = { rulebook, sitting, motions: sitting.stack.map((id) => motionOf(state, id)) };
  const first = lineOf(open, motionOf(state, before));
  const second = lineOf(open, motionOf(state, after));
  if (first.some(({ id }) => id === after)) return 'moved-to-it';
  const apart = first.findIndex(({ id }, at) => id !== second[at]?.id);
  const [one, other] = [first[apart], second[apart]];
  return one && other ? siblingReason(rulebook, sitting, { one, other }) : 'submission';
}

/** A question and those that it adheres to, the outermost first. */
function lineOf(open: Open, motion: Motion): readonly Motion[] {
  const under = open.motions.find(({ id }) => id === questionUnder(open, motion));
  return under ? [...lineOf(open, under), motion] : [motion];
}
