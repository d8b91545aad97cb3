import { invariant, tableGet, tableHas } from '@tauride/kernel';
import { inSession, putSitting, seatIn } from '../assembly/access.ts';
import type { FoundedAssembly, Seat } from '../assembly/state.ts';
import { withDoors } from '../doors/evolve.ts';
import type { Entry } from '../event.ts';
import { standingRequests } from '../floor/requests.ts';
import type { ItemId, MotionId } from '../ids.ts';
import { disposeAll } from '../motion/apply-change.ts';
import { withItemTakenUp } from './agenda.ts';
import type { SittingEvent } from './events.ts';
import { openedHall } from './opened.ts';
import { presenceAfter } from './presence.ts';
import { adjourn, recess } from './close.ts';
import { substitutionsIn, withSubstitutions } from './alternates.ts';
import type { AgendaItem, CalledSitting, SittingInSession, Substitution } from './state.ts';

export function evolveSitting(state: FoundedAssembly, event: SittingEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'SittingCalled':
      return call(state, event);
    case 'SittingOpened':
      return open(state, event, entry);
    case 'PresenceRecorded': {
      const sitting = inSession(state, event.sitting);
      const found = event.quorumFound === true ? { quorumChallenged: false } : {};
      return putSitting(state, { ...sitting, ...found, presence: presenceAfter(state, sitting, event) });
    }
    case 'AlternateSeated':
    case 'AlternateUnseated':
      return substitute(state, event);
    case 'ChairHandedOver':
      return putSitting(state, { ...inSession(state, event.sitting), presiding: event.presiding });
    case 'QuorumChallenged':
      return putSitting(state, { ...inSession(state, event.sitting), quorumChallenged: true });
    case 'CaucusEnded':
      return endCaucus(state, event);
    case 'AgendaItemAdded':
      return addItem(state, event);
    case 'ItemTakenUp':
      return takeUp(state, event, entry);
    case 'DoorsSet':
      return withDoors(state, event, entry);
    case 'SittingResumed':
      return putSitting(state, { ...inSession(state, event.sitting), phase: 'open', recess: null });
    case 'SittingRecessed':
      return recess(state, inSession(state, event.sitting), stopped(event, entry));
    case 'SittingMoved':
      return move(state, event);
    case 'SittingAdjourned':
      return adjourn(disposeAll(state, event.undecided, 'undecided', entry), event, entry);
  }
}

function stopped(
  { until, reason }: SittingEvent & { type: 'SittingRecessed' },
  { at }: Entry,
): NonNullable<SittingInSession['recess']> {
  return { since: at, until, ...(reason === undefined ? {} : { danger: reason }) };
}

function move(state: FoundedAssembly, event: SittingEvent & { type: 'SittingMoved' }): FoundedAssembly {
  const sitting = tableGet(state.sittings, event.sitting);
  invariant(sitting !== undefined && sitting.phase !== 'adjourned', 'a sitting was moved that is over');
  return putSitting(state, { ...sitting, call: { ...sitting.call, place: event.place } });
}

function call(state: FoundedAssembly, event: SittingEvent & { type: 'SittingCalled' }): FoundedAssembly {
  invariant(!tableHas(state.sittings, event.sitting), `sitting ${event.sitting} was called twice`);
  const sitting: CalledSitting = {
    phase: 'called',
    id: event.sitting,
    bodies: event.bodies,
    call: event.call,
    agenda: event.agenda.map(({ item, title }) => toCome(item, title)),
  };
  const item = state.counters.item + event.agenda.length;
  const called = putSitting(state, sitting);
  return {
    ...called,
    sittingOrder: [...state.sittingOrder, event.sitting],
    counters: { ...state.counters, item },
  };
}

function open(
  state: FoundedAssembly,
  event: SittingEvent & { type: 'SittingOpened' },
  { at }: Entry,
): FoundedAssembly {
  const called = tableGet(state.sittings, event.sitting);
  invariant(called?.phase === 'called', `sitting ${event.sitting} cannot be opened`);
  return putSitting(state, {
    ...called,
    ...openedHall(event.presiding, at),
  });
}

function substitute(
  state: FoundedAssembly,
  event: SittingEvent & { type: 'AlternateSeated' | 'AlternateUnseated' },
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const { body, alternate, for: member } = event;
  const isThis = (each: Substitution): boolean =>
    each.body === body && each.alternate === alternate && each.for === member;
  const others = substitutionsIn(sitting).filter((each) => !isThis(each));
  const seated = event.type === 'AlternateSeated' ? [...others, { body, alternate, for: member }] : others;
  const after = withSubstitutions(state, sitting, seated);
  const requests = after.requests.filter(
    (request) => request.member !== alternate || maySpeak(seatIn(state, after, alternate)),
  );
  return putSitting(state, { ...after, requests });
}

function maySpeak(seat: Seat | undefined): boolean {
  return seat !== undefined && seat.voting !== 'none';
}

function endCaucus(state: FoundedAssembly, event: SittingEvent & { type: 'CaucusEnded' }): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.caucus !== undefined && sitting.caucus !== null, 'a caucus ended that was not held');
  return putSitting(state, { ...sitting, caucus: null });
}

function addItem(state: FoundedAssembly, event: SittingEvent & { type: 'AgendaItemAdded' }): FoundedAssembly {
  const sitting = tableGet(state.sittings, event.sitting);
  invariant(
    sitting !== undefined && sitting.phase !== 'adjourned',
    'an item was added to a sitting that is over',
  );
  const counters = { ...state.counters, item: state.counters.item + 1 };
  const { order, dueAt, transmittal } = event;
  const added: AgendaItem = {
    ...toCome(event.item, event.title),
    ...(order === undefined ? {} : { order }),
    ...(dueAt === undefined ? {} : { dueAt }),
    ...(transmittal === undefined ? {} : { transmittal }),
  };
  const agenda = [...sitting.agenda, added];
  return putSitting({ ...state, counters }, { ...sitting, agenda });
}

function takeUp(
  before: FoundedAssembly,
  { sitting: id, item, undecided = [] }: SittingEvent & { type: 'ItemTakenUp' },
  entry: Entry,
): FoundedAssembly {
  const state = disposeAll(before, undecided, 'undecided', entry);
  const sitting = inSession(state, id);
  const agenda = withItemTakenUp(sitting.agenda, item, entry.at);
  const after = undecided.length === 0 ? {} : without(sitting, undecided);
  return putSitting(state, { ...sitting, ...after, agenda, listClosed: false });
}

function without(
  { stack, orders, requests }: SittingInSession,
  left: readonly MotionId[],
): Pick<SittingInSession, 'stack' | 'orders' | 'requests'> {
  const pending = stack.filter((id) => !left.includes(id));
  return {
    stack: pending,
    orders: orders.filter(({ on }) => on.some((id) => pending.includes(id))),
    requests: standingRequests(requests, pending),
  };
}

function toCome(id: ItemId, title: string): AgendaItem {
  return { id, title, phase: 'to-come', since: null, until: null };
}
