import { unreachable } from '@tauride/kernel';
import { inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { standingRequests } from '../floor/requests.ts';
import type { MotionId, SittingId } from '../ids.ts';
import { adjourn, recess } from '../sitting/close.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { offerAgain, reverse } from './apply-ruling.ts';
import type { Change } from './changes.ts';
import { divide } from './divided.ts';
import type { Motion, MotionPhase } from './state.ts';

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
      return withoutOffer(dispose(state, change, entry), id, change.motion);
    case 'reworded':
      return reworded(state, change);
    case 'carried-in':
      return putMotion(state, { ...motionOf(state, change.motion), carriedIn: change.bodies });
    case 'particulars':
      return putMotion(state, { ...motionOf(state, change.motion), particulars: change.particulars });
    case 'pending':
      return setStack(state, id, change.stack);
    case 'divided':
      return divide(state, id, change, entry);
    case 'offered':
      return offerAgain(state, id, change.motion);
    case 'ruling-reversed':
      return reverse(state, id);
    default:
      return changeSitting(state, inSession(state, id), change, entry);
  }
}

type SittingChange = Exclude<
  Change,
  {
    readonly change:
      | 'disposed'
      | 'reworded'
      | 'carried-in'
      | 'particulars'
      | 'pending'
      | 'divided'
      | 'offered'
      | 'ruling-reversed';
  }
>;

function changeSitting(
  state: FoundedAssembly,
  sitting: SittingInSession,
  change: SittingChange,
  entry: Entry,
): FoundedAssembly {
  switch (change.change) {
    case 'recessed':
      return recess(state, sitting, { since: entry.at, until: change.until });
    case 'adjourned':
      return adjourn(disposeAll(state, change.undecided, 'undecided', entry), { sitting: sitting.id }, entry);
    default:
      return putSitting(state, { ...sitting, ...changedFields(sitting, change, entry) });
  }
}

function changedFields(
  sitting: SittingInSession,
  change: Exclude<SittingChange, { readonly change: 'recessed' | 'adjourned' }>,
  { at }: Entry,
): Partial<SittingInSession> {
  switch (change.change) {
    case 'order-made':
      return { orders: [...sitting.orders, change.order] };
    case 'orders-exhausted':
      return { orders: change.left };
    case 'item-taken-up':
    case 'item-closed':
      return { agenda: agendaAfter(sitting, change, at), listClosed: false };
    case 'list-closed':
      return { listClosed: change.closed };
    case 'nominations':
      return { nominationsClosed: !change.open };
    case 'polls':
      return { pollsClosed: !change.open };
    case 'later-meeting-set':
      return { laterMeetingSet: true };
    case 'public':
      return { publicExcluded: !change.admitted };
    case 'caucus':
      return { caucus: change.caucus };
    case 'committee-of-the-whole':
      return { committeeOfTheWhole: change.sits };
    default:
      return unreachable(change);
  }
}

function agendaAfter(
  { agenda }: SittingInSession,
  { change, item: id }: { readonly change: 'item-taken-up' | 'item-closed'; readonly item: string },
  at: Entry['at'],
): SittingInSession['agenda'] {
  return agenda.map((item) => {
    if (change === 'item-taken-up' && item.id === id)
      return { ...item, phase: 'now', since: at, until: null } as const;
    const ends = change === 'item-taken-up' ? item.phase === 'now' : item.id === id;
    return ends ? ({ ...item, phase: 'done', until: at } as const) : item;
  });
}

/** What some bodies have carried is no longer the same question. */
function reworded(
  state: FoundedAssembly,
  { motion, wording }: Change & { readonly change: 'reworded' },
): FoundedAssembly {
  return putMotion(state, { ...notCarried(motionOf(state, motion)), wording });
}

function notCarried({ carriedIn: _carriedIn, ...motion }: Motion): Motion {
  return motion;
}

function dispose(
  state: FoundedAssembly,
  { motion: id, as, taking }: { motion: MotionId; as: MotionPhase; taking?: readonly MotionId[] },
  { at }: Entry,
): FoundedAssembly {
  const motion: Motion = {
    ...notCarried(motionOf(state, id)),
    phase: as,
    decidedAt: at,
    progressAt: state.counters.progress,
    laidAside: taking ?? [],
  };
  return putMotion(state, motion);
}

/** What has its fate waits no longer for the chair. */
function withoutOffer(state: FoundedAssembly, id: SittingId, motion: MotionId): FoundedAssembly {
  const sitting = inSession(state, id);
  if (!sitting.offered.includes(motion)) return state;
  return putSitting(state, { ...sitting, offered: sitting.offered.filter((each) => each !== motion) });
}

function setStack(state: FoundedAssembly, id: SittingId, stack: readonly MotionId[]): FoundedAssembly {
  const pending = stack.reduce((before, motion) => takeUp(before, id, motion), state);
  const sitting = inSession(pending, id);
  const requests = standingRequests(sitting.requests, stack);
  return putSitting(pending, { ...sitting, stack, requests });
}

/** A question that was laid aside in an earlier sitting is now one of this sitting. */
function takeUp(state: FoundedAssembly, id: SittingId, question: MotionId): FoundedAssembly {
  const motion = motionOf(state, question);
  if (motion.phase === 'pending' && motion.sitting === id) return state;
  const pending = putMotion(state, { ...motion, phase: 'pending', laidAside: [], sitting: id });
  if (motion.sitting === id) return pending;
  const sitting = inSession(pending, id);
  return putSitting(pending, { ...sitting, motions: [...sitting.motions, question] });
}
