import { tableGet, unreachable } from '@tauride/kernel';
import { motionOf } from '../assembly/access.ts';
import { usedMs } from '../floor/clock.ts';
import type { Refusal } from '../refusal.ts';
import type { Guard } from '../rulebook/types.ts';
import { dueOrder } from '../sitting/agenda.ts';
import { motionsOn } from './motion-index.ts';
import type { Judged } from './proposal.ts';
import { byOwnRule, byTopic } from './reasons.ts';
import {
  notLosingSide,
  notReconsideredBefore,
  prevailingSide,
  reconsiderable,
  withinDays,
} from './reconsidering.ts';
import { isLapsed, progressSince, sameQuestion } from './renewal.ts';

/** When in the order of checks a guard is asked. */
export type Stage = 'entitled' | 'discretion' | 'renewal' | 'own' | 'germane' | 'qualified' | 'precedence';

const stages: { readonly [guard in Guard]: Stage } = {
  'has-not-spoken': 'entitled',
  'chair-allows': 'discretion',
  'not-same-question': 'renewal',
  'progress-since': 'renewal',
  reconsiderable: 'own',
  'one-adverse-reconsideration': 'own',
  'within-two-days': 'own',
  'same-day': 'own',
  'same-session': 'own',
  'prevailing-side': 'own',
  'not-losing-side': 'own',
  'tabled-in-time': 'own',
  suspendable: 'own',
  'before-debate': 'own',
  'fresh-ruling': 'own',
  'order-due': 'own',
  'no-later-meeting-set': 'own',
  'not-reachable-otherwise': 'own',
  'roll-call-allowed': 'own',
  'nominations-open': 'own',
  'nominations-closed': 'own',
  'polls-open': 'own',
  'polls-closed': 'own',
  'in-committee-of-the-whole': 'own',
  'not-in-committee-of-the-whole': 'own',
  germane: 'germane',
  'unqualified-only': 'qualified',
  'not-later-than-next-session': 'qualified',
  'clear-floor': 'precedence',
};

/** The checks of this stage that the motion's own rule names. */
export function checkGuards(stage: Stage): (judged: Judged) => Refusal | null {
  return (judged) => {
    for (const guard of judged.rule.guards ?? []) {
      const refused = stages[guard] === stage ? check(guard, judged) : null;
      if (refused) return refused;
    }
    return null;
  };
}

function check(guard: Guard, judged: Judged): Refusal | null {
  const { particulars, sitting } = judged;
  switch (guard) {
    case 'has-not-spoken':
      return hasNotSpoken(judged);
    case 'chair-allows':
      return particulars.chairAllows === false ? byOwnRule(judged, 'chair-discretion') : null;
    case 'not-same-question':
      return sameQuestion(judged);
    case 'progress-since':
      return progressSince(judged);
    case 'reconsiderable':
      return reconsiderable(judged);
    case 'one-adverse-reconsideration':
      return notReconsideredBefore(judged);
    case 'within-two-days':
      return withinDays(judged, 1);
    case 'same-day':
      return withinDays(judged, 0);
    case 'same-session':
      return withinDays(judged, Infinity);
    case 'prevailing-side':
      return prevailingSide(judged);
    case 'not-losing-side':
      return notLosingSide(judged);
    case 'germane':
      return particulars.germane === false ? byTopic(judged, 'not-germane', 'germane') : null;
    case 'nominations-open':
      return sitting.nominationsClosed ? already(judged, 'closed') : null;
    case 'nominations-closed':
      return sitting.nominationsClosed ? null : already(judged, 'open');
    case 'polls-open':
      return sitting.pollsClosed ? already(judged, 'closed') : null;
    case 'polls-closed':
      return sitting.pollsClosed ? null : already(judged, 'open');
    case 'in-committee-of-the-whole':
      return sitting.committeeOfTheWhole ? null : byOwnRule(judged, 'cannot-apply');
    case 'not-in-committee-of-the-whole':
      return sitting.committeeOfTheWhole ? byOwnRule(judged, 'cannot-apply') : null;
    case 'unqualified-only':
      return isQualified(judged) ? byOwnRule(judged, 'cannot-be-qualified') : null;
    default:
      return checkQuestion(guard, judged);
  }
}

function checkQuestion(
  guard: Extract<
    Guard,
    | 'tabled-in-time'
    | 'suspendable'
    | 'before-debate'
    | 'fresh-ruling'
    | 'order-due'
    | 'no-later-meeting-set'
    | 'not-reachable-otherwise'
    | 'roll-call-allowed'
    | 'not-later-than-next-session'
    | 'clear-floor'
  >,
  judged: Judged,
): Refusal | null {
  switch (guard) {
    case 'tabled-in-time':
      return tabledInTime(judged);
    case 'suspendable':
      return suspendable(judged);
    case 'before-debate':
      return beforeDebate(judged);
    case 'fresh-ruling':
      return freshRuling(judged);
    case 'order-due':
      return orderDue(judged);
    case 'no-later-meeting-set':
      return judged.sitting.laterMeetingSet ? byOwnRule(judged, 'already-decided') : null;
    case 'not-reachable-otherwise':
      return notReachableOtherwise(judged);
    case 'roll-call-allowed':
      return rollCallAllowed(judged);
    case 'not-later-than-next-session':
      return notTooFar(judged);
    case 'clear-floor':
      return clearFloor(judged);
    default:
      return unreachable(guard);
  }
}

/** Rule RM-29: while a question is pending only a special order interrupts it. Source: RONR (12th ed.) 18:4-5. */
function orderDue(judged: Judged): Refusal | null {
  const { sitting, now } = judged;
  const due = now === undefined ? null : dueOrder(sitting, now);
  const interrupts = due !== null && (due.order === 'special' || sitting.stack.length === 0);
  return interrupts ? null : byOwnRule(judged, 'not-due');
}

function already(judged: Judged, phase: 'open' | 'closed'): Refusal {
  return byOwnRule(judged, 'already-so', { phase });
}

function hasNotSpoken(judged: Judged): Refusal | null {
  const { state, sitting, by } = judged;
  const spoke = by !== null && sitting.stack.some((id) => motionOf(state, id).speeches[by] !== undefined);
  return spoke ? byOwnRule(judged, 'not-entitled', { act: 'after-speaking' }) : null;
}

function isQualified({ qualified, particulars }: Judged): boolean {
  return qualified || particulars.until !== undefined;
}

function clearFloor(judged: Judged): Refusal | null {
  if (judged.sitting.stack.length === 0) return null;
  const over = motionOf(judged.state, judged.sitting.stack.at(-1)!).kind;
  return byTopic(judged, 'precedence', 'precedence', { over });
}

function freshRuling(judged: Judged): Refusal | null {
  const { ruling } = judged.sitting;
  if (ruling?.fresh && ruling.appealable) return null;
  return byOwnRule(judged, ruling ? 'too-late' : 'cannot-apply');
}

function tabledInTime(judged: Judged): Refusal | null {
  const tabled = judged.target === null ? undefined : tableGet(judged.state.motions, judged.target);
  const lapsed = tabled?.phase === 'tabled' && isLapsed(judged, tabled);
  return lapsed ? byOwnRule(judged, 'lapsed', { label: tabled.label }) : null;
}

/** Rule RM-25: what protects the absent, the members' rights and the bylaws is not suspended. Source: RONR (12th ed.) 25:7-13. */
function suspendable(judged: Judged): Refusal | null {
  const { suspends } = judged.particulars;
  const protects = suspends === 'bylaws' || suspends === 'quorum' || suspends === 'absentee-right';
  return protects ? byTopic(judged, 'not-suspendable', 'suspension-limits', { rule: suspends }) : null;
}

/** Rule RM-26: until debate has begun or a subsidiary motion, other than to table, was stated. Source: RONR (12th ed.) 26:2. */
function beforeDebate(judged: Judged): Refusal | null {
  const { state, sitting, target, rulebook, now } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (!motion) return null;
  const { floor } = sitting;
  const isSpoken = floor.phase === 'held' && floor.on === motion.id && floor.purpose === 'debate';
  const isDebated = isSpoken && (now === undefined || usedMs(floor, now) > 0);
  const wasMoved = motionsOn(state, motion.id).some(({ kind, phase }) => {
    const rule = rulebook.motions[kind];
    const counts = rule?.class === 'subsidiary' && rule.onAdopt !== 'table-question';
    return counts && !unstated.has(phase);
  });
  return motion.debated || isDebated || wasMoved ? byOwnRule(judged, 'too-late') : null;
}

const unstated: ReadonlySet<string> = new Set(['moved', 'seconded', 'died-no-second', 'ruled-out']);

/** Rule RM-27: what waits for a reconsideration is not rescinded. Source: RONR (12th ed.) 35:6. */
function notReachableOtherwise(judged: Judged): Refusal | null {
  const { state, target } = judged;
  const noted = target !== null && motionsOn(state, target).some(({ phase }) => phase === 'on-hold');
  return noted ? byOwnRule(judged, 'under-assembly-control') : null;
}

function rollCallAllowed(judged: Judged): Refusal | null {
  const target = judged.target === null ? undefined : tableGet(judged.state.motions, judged.target);
  const formal = target !== undefined && judged.rulebook.motions[target.kind]?.class === 'formal';
  return formal ? byOwnRule(judged, 'method-not-allowed') : null;
}

/** Rule RM-28: not beyond the next session, and not into it where it is more than a quarter away. Source: RONR (12th ed.) 14:6. */
function notTooFar(judged: Judged): Refusal | null {
  const { until } = judged.particulars;
  const distant = until === 'next-session' && judged.sitting.call.quarterly === false;
  return until === 'session-after-next' || distant ? byOwnRule(judged, 'too-far') : null;
}
