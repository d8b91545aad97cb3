import { invariant, unreachable } from '@tauride/kernel';
import { amendAmendment, applyAmendment } from '@tauride/text';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Instant, MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Change } from './changes.ts';
import { ruleOf } from './rules.ts';
import type { Motion, MotionPhase, Order, Wording } from './state.ts';

/** Works out what a decision does to everything pending. Source: RONR (12th ed.) 10:34, 13:19-21, 21:7. */
export interface Decision {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly motion: Motion;
  readonly now: Instant;
}

export function changesOf(decision: Decision, carried: boolean): readonly Change[] {
  const { sitting, motion } = decision;
  const changes = carried ? whenAdopted(decision) : whenRejected(decision);
  const stack = stackAfter(sitting, changes, motion.id);
  const ended = changes.some(({ change }) => change === 'adjourned');
  const pending: Change[] = ended ? [] : [{ change: 'pending', stack }];
  return [
    ...changes.filter(({ change }) => change !== 'pending' && change !== 'adjourned'),
    ...pending,
    ...exhausted(sitting, changes, stack),
    ...changes.filter(({ change }) => change === 'adjourned'),
  ];
}

function stackAfter(
  sitting: SittingInSession,
  changes: readonly Change[],
  decided: MotionId,
): readonly MotionId[] {
  for (const change of changes) if (change.change === 'pending') return change.stack;
  return sitting.stack.filter((id) => id !== decided);
}

/** Orders about debate end when none of their questions is pending any more. */
function exhausted(
  sitting: SittingInSession,
  changes: readonly Change[],
  stack: readonly MotionId[],
): Change[] {
  const made = changes.flatMap((change) => (change.change === 'order-made' ? [change.order] : []));
  const all: readonly Order[] = [...sitting.orders, ...made];
  const left = all.filter((order) => order.on.some((id) => stack.includes(id)));
  return left.length === all.length ? [] : [{ change: 'orders-exhausted', left }];
}

function whenRejected({ sitting, motion }: Decision): Change[] {
  const lost: Change = { change: 'disposed', motion: motion.id, as: 'rejected' };
  if (motion.kind !== 'appeal') return [lost];
  const { ruling } = sitting;
  invariant(ruling !== null && ruling.id === motion.ruling, 'an appeal from a ruling that was not kept');
  const { about } = ruling;
  const revived: Change[] =
    about.kind === 'out-of-order' ? [{ change: 'offered', motion: about.motion }] : [];
  return [lost, { change: 'ruling-reversed', ruling: ruling.id }, ...revived];
}

function whenAdopted(decision: Decision): Change[] {
  const { state, sitting, motion } = decision;
  const adopted: Change = { change: 'disposed', motion: motion.id, as: 'adopted' };
  const effect = ruleOf(rulebookOf(state, sitting), motion).onAdopt;
  switch (effect) {
    case 'adopt-text':
    case 'decide-ruling':
    case 'decide-point':
      return [adopted];
    case 'apply-amendment':
      return [adopted, reword(state, motion)];
    case 'commit-question':
      return [adopted, ...layAside(decision, 'committed')];
    case 'postpone-question':
      return [adopted, ...layAside(decision, 'postponed')];
    case 'table-question':
      return [adopted, ...layAside(decision, 'tabled')];
    case 'kill-question':
      return [adopted, ...layAside(decision, 'killed-for-session')];
    case 'limit-debate':
      return [adopted, ...limitDebate(decision)];
    case 'close-debate':
      return [adopted, closeDebate(decision)];
    case 'recess':
      return [adopted, { change: 'recessed', until: recessUntil(decision) }];
    case 'adjourn':
      return [adopted, { change: 'adjourned', undecided: others(sitting, motion) }];
    case 'withdraw-target':
      return [adopted, ...withdrawal(state, { ...sitting, stack: others(sitting, motion) }, motion.target!)];
    case 'take-from-table':
      return [adopted, ...bringBack(state, sitting, motion.target!)];
    case 'reconsider-target':
      return [adopted, { change: 'pending', stack: [...others(sitting, motion), motion.target!] }];
    default:
      return unreachable(effect);
  }
}

function others(sitting: SittingInSession, motion: Motion): readonly MotionId[] {
  return sitting.stack.filter((id) => id !== motion.id);
}

/** The main question goes aside with all that adheres to it; a motion to kill it is dropped when it is committed (13:19). */
function layAside({ state, sitting, motion }: Decision, as: MotionPhase): Change[] {
  const going = others(sitting, motion);
  const taking =
    as === 'killed-for-session'
      ? []
      : going.filter((id) => motionOf(state, id).kind !== 'postpone-indefinitely');
  const changes = going.map((id, at): Change => {
    if (at === 0) return { change: 'disposed', motion: id, as, taking };
    return { change: 'disposed', motion: id, as: taking.includes(id) ? as : 'dropped' };
  });
  return [...changes, { change: 'pending', stack: [] }];
}

/** What comes back when a question that was laid aside is taken up again: exactly what went with it. */
export function bringBack(state: FoundedAssembly, sitting: SittingInSession, target: MotionId): Change[] {
  const { laidAside } = motionOf(state, target);
  return [{ change: 'pending', stack: laidAside.length > 0 ? laidAside : [...sitting.stack, target] }];
}

/** A withdrawn motion takes with it whatever was applied to it. */
export function withdrawal(state: FoundedAssembly, sitting: SittingInSession, target: MotionId): Change[] {
  const at = sitting.stack.indexOf(target);
  const falling = at === -1 ? [] : sitting.stack.slice(at + 1).filter((id) => adheresTo(state, id, target));
  return [
    { change: 'disposed', motion: target, as: 'withdrawn' },
    ...falling.map((motion): Change => ({ change: 'disposed', motion, as: 'dropped' })),
    { change: 'pending', stack: sitting.stack.filter((id) => id !== target && !falling.includes(id)) },
  ];
}

function adheresTo(state: FoundedAssembly, id: MotionId, target: MotionId): boolean {
  const motion = motionOf(state, id);
  if (motion.target === null || motion.target === id) return false;
  return motion.target === target || adheresTo(state, motion.target, target);
}

function limitDebate({ state, sitting, motion }: Decision): Change[] {
  const { wording } = motion;
  invariant(wording.form === 'limit', 'a limit of debate without its limit');
  const { speechSeconds, speeches } = wording;
  const citation = cited(rulebookOf(state, sitting), '15:5');
  return [
    {
      change: 'order-made',
      order: { kind: 'limit', on: others(sitting, motion), speechSeconds, speeches, citation },
    },
  ];
}

function closeDebate({ state, sitting, motion }: Decision): Change {
  const all = motion.wording.form === 'scope' && motion.wording.scope === 'all-pending';
  const pending = others(sitting, motion);
  // Debate cannot be closed on a question and stay open on what is applied to it.
  const on = all ? pending : pending.slice(pending.indexOf(motion.target!));
  return {
    change: 'order-made',
    order: { kind: 'closed-debate', on, citation: cited(rulebookOf(state, sitting), '16:5') },
  };
}

function recessUntil({ motion, now }: Decision): Instant | null {
  return motion.wording.form === 'minutes' ? ((now + motion.wording.minutes * 60_000) as Instant) : null;
}

function reword(state: FoundedAssembly, motion: Motion): Change {
  const target = motionOf(state, motion.target!);
  const wording = amended(target.wording, motion.wording);
  invariant(wording !== null, `amendment ${motion.id} does not fit its target any more`);
  return { change: 'reworded', motion: target.id, wording };
}

/** The target's wording once the amendment is adopted; `null` where the amendment does not fit it. */
export function amended(target: Wording, amendment: Wording): Wording | null {
  if (amendment.form !== 'amendment') return null;
  const change = amendment.amendment;
  switch (target.form) {
    case 'text':
      return map(applyAmendment(target.text, change), (text) => ({ form: 'text', text }));
    case 'amendment':
      return map(amendAmendment(target.amendment, change), (next) => ({
        form: 'amendment',
        amendment: next,
      }));
    case 'committee':
      return map(applyAmendment(target.committee, change), (committee) => ({ form: 'committee', committee }));
    case 'until':
      return map(applyAmendment(target.until, change), (until) => ({ form: 'until', until }));
    case 'minutes':
      return change.op === 'substitute' && /^[1-9]\d{0,3}$/.test(change.by)
        ? { form: 'minutes', minutes: Number(change.by) }
        : null;
    default:
      return null;
  }
}

/** Rule RM-13: an amendment must change the words it applies to, and an amendment that it changes must still change its own. */
export function fits(state: FoundedAssembly, target: MotionId, wording: Wording): boolean {
  const motion = motionOf(state, target);
  const next = amended(motion.wording, wording);
  if (next === null) return false;
  return motion.kind !== 'amend' || motion.target === null || fits(state, motion.target, next);
}

function map<T, U>(result: { ok: true; value: T } | { ok: false }, to: (value: T) => U): U | null {
  return result.ok ? to(result.value) : null;
}
