import { emptyTable, invariant, tableDelete, tableGet, tableHas, tableSet } from '@tauride/kernel';
import { inSession, putSitting, seatIn } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { ItemId } from '../ids.ts';
import { disposeAll } from '../motion/evolve.ts';
import type { SittingEvent } from './events.ts';
import { adjourn, recess } from './close.ts';
import type { AgendaItem, CalledSitting } from './state.ts';

export function evolveSitting(state: FoundedAssembly, event: SittingEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'SittingCalled':
      return call(state, event);
    case 'SittingOpened':
      return open(state, event, entry);
    case 'PresenceRecorded':
      return recordPresence(state, event);
    case 'AgendaItemAdded':
      return addItem(state, event);
    case 'ItemTakenUp':
      return takeUp(state, event, entry);
    case 'SittingResumed':
      return putSitting(state, { ...inSession(state, event.sitting), phase: 'open', recess: null });
    case 'SittingRecessed':
      return recess(state, inSession(state, event.sitting), { since: entry.at, until: event.until });
    case 'SittingAdjourned':
      return adjourn(disposeAll(state, event.undecided, 'undecided', entry), event, entry);
  }
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
    phase: 'open',
    openedAt: at,
    recess: null,
    presiding: event.presiding,
    presence: { phase: 'not-recorded' },
    floor: { phase: 'free' },
    requests: [],
    listClosed: false,
    motions: [],
    stack: [],
    offered: [],
    orders: [],
    poll: null,
    lastPoll: null,
    consent: null,
    point: null,
    ruling: null,
  });
}

function recordPresence(
  state: FoundedAssembly,
  event: SittingEvent & { type: 'PresenceRecorded' },
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const before = sitting.presence;
  let present = before.phase === 'recorded' ? before.present : emptyTable;
  let votingCount = before.phase === 'recorded' ? before.votingCount : 0;
  const weigh = (member: (typeof event.arrived)[number]): number =>
    seatIn(state, sitting, member)?.voting === 'full' ? 1 : 0;
  for (const member of event.arrived) {
    if (tableHas(present, member)) continue;
    present = tableSet(present, member, true);
    votingCount += weigh(member);
  }
  for (const member of event.left) {
    if (!tableHas(present, member)) continue;
    present = tableDelete(present, member);
    votingCount -= weigh(member);
  }
  return putSitting(state, { ...sitting, presence: { phase: 'recorded', present, votingCount } });
}

function addItem(state: FoundedAssembly, event: SittingEvent & { type: 'AgendaItemAdded' }): FoundedAssembly {
  const sitting = tableGet(state.sittings, event.sitting);
  invariant(
    sitting !== undefined && sitting.phase !== 'adjourned',
    'an item was added to a sitting that is over',
  );
  const counters = { ...state.counters, item: state.counters.item + 1 };
  const agenda = [...sitting.agenda, toCome(event.item, event.title)];
  return putSitting({ ...state, counters }, { ...sitting, agenda });
}

function takeUp(
  state: FoundedAssembly,
  event: SittingEvent & { type: 'ItemTakenUp' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  const agenda = sitting.agenda.map((item): AgendaItem => {
    if (item.id === event.item) return { ...item, phase: 'now', since: at, until: null };
    return item.phase === 'now' ? { ...item, phase: 'done', until: at } : item;
  });
  return putSitting(state, { ...sitting, agenda, listClosed: false });
}

function toCome(id: ItemId, title: string): AgendaItem {
  return { id, title, phase: 'to-come', since: null, until: null };
}
