import { invariant, unreachable } from '@tauride/kernel';
import { inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { pause, resume } from '../floor/clock.ts';
import { standingRequests } from '../floor/requests.ts';
import type { MotionId, SittingId } from '../ids.ts';
import { keepRuling } from '../ruling/keep-ruling.ts';
import { adjourn, recess } from '../sitting/close.ts';
import type { Change } from './changes.ts';
import type { MotionEvent } from './events.ts';
import { newMotion } from './new-motion.ts';
import type { Motion, MotionPhase } from './state.ts';

export function evolveMotion(state: FoundedAssembly, event: MotionEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'MotionMade':
      return make(state, event, entry);
    case 'MotionSeconded': {
      const motion = motionOf(state, event.motion);
      const phase = motion.phase === 'on-hold' ? 'on-hold' : 'seconded';
      return putMotion(state, { ...motion, seconder: event.by, phase });
    }
    case 'QuestionStated':
      return stateQuestion(state, event);
    case 'MotionDied':
      return withdrawOffer(disposeAll(state, [event.motion], 'died-no-second', entry), event, entry);
    case 'MotionRuledOut':
      return ruleOut(
        withdrawOffer(disposeAll(state, [event.motion], 'ruled-out', entry), event, entry),
        event,
        entry,
      );
    case 'MotionWithdrawn':
    case 'QuestionTakenUp':
      return withdrawOffer(applyChanges(state, event, entry), event, entry);
  }
}

/** Carries out what was decided. */
export function applyChanges(
  state: FoundedAssembly,
  event: { readonly sitting: SittingId; readonly changes: readonly Change[] },
  entry: Entry,
): FoundedAssembly {
  return event.changes.reduce((before, change) => applyChange(before, event.sitting, change, entry), state);
}

export function disposeAll(
  state: FoundedAssembly,
  motions: readonly MotionId[],
  as: MotionPhase,
  entry: Entry,
): FoundedAssembly {
  return motions.reduce((before, motion) => dispose(before, { motion, as }, entry), state);
}

function applyChange(state: FoundedAssembly, id: SittingId, change: Change, entry: Entry): FoundedAssembly {
  switch (change.change) {
    case 'disposed':
      return dispose(state, change, entry);
    case 'reworded':
      return putMotion(state, { ...motionOf(state, change.motion), wording: change.wording });
    case 'pending':
      return setStack(state, id, change.stack);
    case 'order-made': {
      const sitting = inSession(state, id);
      return putSitting(state, { ...sitting, orders: [...sitting.orders, change.order] });
    }
    case 'orders-exhausted':
      return putSitting(state, { ...inSession(state, id), orders: change.left });
    case 'offered':
      return offerAgain(state, id, change.motion);
    case 'ruling-reversed':
      return reverse(state, id);
    case 'recessed':
      return recess(state, inSession(state, id), { since: entry.at, until: change.until });
    case 'adjourned':
      return adjourn(disposeAll(state, change.undecided, 'undecided', entry), { sitting: id }, entry);
    default:
      return unreachable(change);
  }
}

function dispose(
  state: FoundedAssembly,
  { motion: id, as, taking }: { motion: MotionId; as: MotionPhase; taking?: readonly MotionId[] },
  { at }: Entry,
): FoundedAssembly {
  const motion: Motion = {
    ...motionOf(state, id),
    phase: as,
    decidedAt: at,
    progressAt: state.counters.progress,
    laidAside: taking ?? [],
  };
  return putMotion(state, motion);
}

function setStack(state: FoundedAssembly, id: SittingId, stack: readonly MotionId[]): FoundedAssembly {
  const withPhases = stack.reduce((before, motion) => {
    const found = motionOf(before, motion);
    return found.phase === 'pending'
      ? before
      : putMotion(before, { ...found, phase: 'pending', laidAside: [] });
  }, state);
  const sitting = inSession(withPhases, id);
  const requests = standingRequests(sitting.requests, stack);
  return putSitting(withPhases, { ...sitting, stack, requests });
}

function make(
  state: FoundedAssembly,
  event: MotionEvent & { type: 'MotionMade' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const { type: _type, sitting: _sitting, onHold, ...facts } = event;
  const motion = newMotion(state, sitting, { ...facts, phase: onHold ? 'on-hold' : 'moved', madeAt: at });
  const counters = {
    ...state.counters,
    motion: state.counters.motion + 1,
    main: state.counters.main + (motion.kind === 'main' ? 1 : 0),
  };
  return putSitting(putMotion({ ...state, counters }, motion), {
    ...sitting,
    motions: [...sitting.motions, motion.id],
    offered: onHold ? sitting.offered : [...sitting.offered, motion.id],
    floor: motion.kind === 'appeal' ? pause(sitting.floor, at) : sitting.floor,
  });
}

function stateQuestion(
  state: FoundedAssembly,
  event: MotionEvent & { type: 'QuestionStated' },
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.offered.includes(event.motion), 'a question was stated that nobody offered');
  const offered = sitting.offered.filter((id) => id !== event.motion);
  const motion: Motion = { ...motionOf(state, event.motion), phase: 'pending' };
  const stack = [...sitting.stack, event.motion];
  return putSitting(putMotion(state, motion), { ...sitting, offered, stack, listClosed: false });
}

/** Takes a motion off the offers; an interrupted speaker goes on. */
function withdrawOffer(
  state: FoundedAssembly,
  event: { readonly sitting: SittingId; readonly motion: MotionId },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const offered = sitting.offered.filter((id) => id !== event.motion);
  return putSitting(state, { ...sitting, offered, floor: resume(sitting.floor, at) });
}

function ruleOut(
  state: FoundedAssembly,
  event: MotionEvent & { type: 'MotionRuledOut' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  return keepRuling(state, sitting, {
    id: event.ruling,
    about: { kind: 'out-of-order', motion: event.motion },
    reason: event.reason,
    at,
    fresh: true,
    appealable: true,
    reversed: false,
    citation: event.citation,
  });
}

function offerAgain(state: FoundedAssembly, id: SittingId, motionId: MotionId): FoundedAssembly {
  const sitting = inSession(state, id);
  const motion = motionOf(state, motionId);
  const phase = motion.seconder === null ? 'moved' : 'seconded';
  const offered = [...sitting.offered, motionId];
  return putSitting(putMotion(state, { ...motion, phase, decidedAt: null }), { ...sitting, offered });
}

function reverse(state: FoundedAssembly, id: SittingId): FoundedAssembly {
  const sitting = inSession(state, id);
  invariant(sitting.ruling !== null, 'a ruling was reversed that nobody made');
  return putSitting(state, { ...sitting, ruling: { ...sitting.ruling, reversed: true, fresh: false } });
}
