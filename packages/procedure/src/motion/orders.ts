import { invariant } from '@tauride/kernel';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import type { Change } from './changes.ts';
import { type Decision, isQueue, others, ruleIn } from './decision.ts';
import { isForMeeting } from './rules.ts';
import type { MotionPhase, Order } from './state.ts';

/** Rule RM-52: which questions an order about debate covers: the one it is applied to and what is above it, or all; where
 *  questions are open together debate is one, so it covers them all. Source: RONR (12th ed.) 15:5, 16:5. */
function covered(decision: Decision, scope: 'immediate' | 'all-pending'): readonly MotionId[] {
  const pending = others(decision);
  if (scope === 'all-pending' || isQueue(decision)) return pending;
  const at = decision.motion.target === null ? -1 : pending.indexOf(decision.motion.target);
  return at === -1 ? pending.slice(-1) : pending.slice(at);
}

function made(decision: Decision, order: Pick<Order, 'on'> & OrderTerms): Change {
  const citation = cited(rulebookOf(decision.state, decision.sitting), ruleIn(decision).cite);
  return { change: 'order-made', order: { ...order, by: decision.motion.id, citation } };
}

type OrderTerms = Order extends infer Each
  ? Each extends Order
    ? Omit<Each, 'on' | 'by' | 'citation'>
    : never
  : never;

export function limitDebate(decision: Decision): Change[] {
  const { wording } = decision.motion;
  if (wording.form !== 'limit') return [];
  const { speechSeconds, speeches, scope = 'immediate' } = wording;
  return [made(decision, { kind: 'limit', on: covered(decision, scope), speechSeconds, speeches })];
}

export function closeDebate(decision: Decision): Change[] {
  const { wording } = decision.motion;
  const scope = wording.form === 'scope' ? wording.scope : 'immediate';
  return [made(decision, { kind: 'closed-debate', on: covered(decision, scope) })];
}

/** The question to which the decided one is applied, or the one that is then immediately pending. */
function targetOf(decision: Decision): MotionId | null {
  const { target } = decision.motion;
  const pending = others(decision);
  return target !== null && pending.includes(target) ? target : (pending.at(-1) ?? null);
}

export function byParagraph(decision: Decision): Change[] {
  const target = targetOf(decision);
  return target === null ? [] : [made(decision, { kind: 'by-paragraph', on: [target] })];
}

export function suspendRule(decision: Decision): Change[] {
  const { wording, particulars } = decision.motion;
  const rule = wording.form === 'text' ? wording.text : (particulars.suspends ?? '');
  return [made(decision, { kind: 'suspended', on: others(decision), rule })];
}

/** Rule RM-53: the method in which a question is voted on is that of the latest order about it. */
export function setMethod(decision: Decision, carried: boolean): Change[] {
  const target = targetOf(decision);
  const method = methodSet(decision, carried);
  return target === null || method === null ? [] : [made(decision, { kind: 'method', on: [target], method })];
}

function methodSet(decision: Decision, carried: boolean): PollMethod | null {
  const { wording } = decision.motion;
  const { method } = ruleIn(decision);
  if (carried) return wording.form === 'method' ? wording.method : (method?.adopted ?? null);
  return method?.rejected ?? null;
}

/** Rule RM-54: an order ends when its questions are decided, committed or killed; the table and a postponement keep it for when
 *  they come back. It is superseded by a later one of its kind about the method, and lifted when the motion that made it is
 *  reconsidered. Source: RONR (12th ed.) 15:18, 16:11. */
export function ordersLeft(
  decision: Decision,
  changes: readonly Change[],
  stack: readonly MotionId[],
): Change[] {
  const made = changes.flatMap((change) => (change.change === 'order-made' ? [change.order] : []));
  const all: readonly Order[] = [...decision.sitting.orders, ...made];
  const ends = (order: Order): boolean =>
    isLifted(order, stack) ||
    isSuperseded(order, made) ||
    !isCarriedOver(decision, order, { changes, stack });
  const left = all.filter((order) => !ends(order));
  return left.length === all.length ? [] : [{ change: 'orders-exhausted', left }];
}

/** The motion that made it is pending once more. */
function isLifted({ by }: Order, stack: readonly MotionId[]): boolean {
  return by !== undefined && stack.includes(by);
}

function isSuperseded(order: Order, made: readonly Order[]): boolean {
  if (order.kind !== 'method' || made.includes(order)) return false;
  return made.some((later) => later.kind === 'method' && later.on.some((id) => order.on.includes(id)));
}

function isCarriedOver(
  decision: Decision,
  order: Order,
  after: { readonly changes: readonly Change[]; readonly stack: readonly MotionId[] },
): boolean {
  if (isForMeeting(order)) return true;
  // A rule that was suspended while nothing was pending is so for the next business.
  if (order.on.length === 0) return order.by === decision.motion.id || ruleIn(decision).class !== 'main';
  return order.on.some((id) => {
    if (after.stack.includes(id)) return true;
    const phase = phaseAfter(decision.state, after.changes, id);
    return phase === 'tabled' || phase === 'postponed';
  });
}

function phaseAfter(state: FoundedAssembly, changes: readonly Change[], id: MotionId): MotionPhase {
  const disposed = changes.findLast((change) => change.change === 'disposed' && change.motion === id);
  invariant(disposed === undefined || disposed.change === 'disposed', 'only what is disposed has a fate');
  return disposed?.as ?? motionOf(state, id).phase;
}
