import { invariant, tableDelete } from '@tauride/kernel';
import { inSession, motionOf, pollOf, putMotion, putPoll, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { letSpeakerGoOn } from '../floor/go-on.ts';
import { applyChanges } from '../motion/apply-change.ts';
import { registered, withoutLines } from '../register/registered.ts';
import type { PollEvent } from './events.ts';
import type { Poll } from './state.ts';
import { keepUndo, undone } from './undo.ts';

export function evolvePoll(state: FoundedAssembly, event: PollEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'PollOpened':
      return open(state, event, entry);
    case 'CountEntered': {
      const poll = openPoll(state, event.poll);
      const { place, body } = event.part;
      const others = poll.parts.filter((part) => part.place !== place || part.body !== body);
      return putPoll(state, { ...poll, parts: [...others, event.part] });
    }
    case 'PollClosed': {
      const { parts: _parts, ...poll } = openPoll(state, event.poll);
      return putPoll(state, { ...poll, phase: 'closed', closedAt: entry.at, finding: event.finding });
    }
    case 'PollAbandoned': {
      const { id } = openPoll(state, event.poll);
      const sitting = { ...inSession(state, event.sitting), poll: null };
      return putSitting({ ...state, polls: tableDelete(state.polls, id) }, sitting);
    }
    case 'DivisionDemanded':
      return divide(state, event, entry);
    case 'ResultAnnounced':
      return announce(state, event, entry);
  }
}

function openPoll(state: FoundedAssembly, id: Poll['id']): Poll & { phase: 'open' } {
  const poll = pollOf(state, id);
  invariant(poll.phase === 'open', `poll ${id} is not open`);
  return poll;
}

/** The vote is counted; if its result was announced, everything stands again as it did before. */
function divide(
  state: FoundedAssembly,
  event: PollEvent & { type: 'DivisionDemanded' },
  entry: Entry,
): FoundedAssembly {
  const poll = pollOf(state, event.poll);
  invariant(poll.method === 'voice', `poll ${poll.id} was divided though it was not by voice`);
  const { undo } = inSession(state, event.sitting);
  const before = poll.phase === 'announced' ? undone(state, event, entry) : state;
  const register = poll.phase === 'announced' ? undo?.register : poll.register;
  const again = { ...baseOf(poll), ...(register ? { register } : {}) };
  return putPoll(before, { ...again, phase: 'open', method: 'hands', parts: [] });
}

function baseOf(poll: Poll): Omit<Poll & { phase: 'open' }, 'phase' | 'parts'> {
  const { id, on, sitting, method, threshold, membership, present, openedAt, citation } = poll;
  const base = { id, on, sitting, method, threshold, membership, present, openedAt, citation };
  return { ...base, ...optional(poll) };
}

const optionalKeys = ['entitled', 'bodies', 'weights', 'of', 'roll', 'repeat', 'confirm'] as const;

type Optional = Pick<Poll, (typeof optionalKeys)[number]>;

function optional(from: Optional): Optional {
  const known = optionalKeys.filter((key) => from[key] !== undefined).map((key) => [key, from[key]]);
  return Object.fromEntries(known) as Optional;
}

function closedPoll(state: FoundedAssembly, id: Poll['id']): Poll & { phase: 'closed' } {
  const poll = pollOf(state, id);
  invariant(poll.phase === 'closed', `poll ${id} is not closed`);
  return poll;
}

function open(
  state: FoundedAssembly,
  event: PollEvent & { type: 'PollOpened' },
  entry: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.poll === null, 'a poll was opened during another');
  const { on, method, threshold, membership, present, citation } = event;
  const base = { on, method, threshold, membership, present, citation, ...optional(event) };
  const register = registered(state, sitting, { ...event, secret: method === 'ballot' });
  const at = { id: event.poll, sitting: sitting.id, openedAt: entry.at };
  const poll: Poll = { ...base, ...at, register, phase: 'open', parts: [] };
  const counters = { ...state.counters, poll: state.counters.poll + 1 };
  const opened = putPoll({ ...state, counters }, poll);
  return putSitting(opened, { ...sitting, poll: poll.id });
}

function announce(
  state: FoundedAssembly,
  event: PollEvent & { type: 'ResultAnnounced' },
  entry: Entry,
): FoundedAssembly {
  const { outcome, chairVote, needed, basis, failed } = event;
  const closed = closedPoll(state, event.poll);
  const poll = {
    ...closed,
    ...(closed.register ? { register: withoutLines(closed.register) } : {}),
    phase: 'announced',
    outcome,
    chairVote,
    needed,
    basis,
    ...(failed === undefined ? {} : { failed }),
  } as const;
  const sitting = inSession(state, event.sitting);
  const counters = { ...state.counters, progress: state.counters.progress + 1 };
  const told = putMotion(putPoll({ ...state, counters }, poll), {
    ...motionOf(state, poll.on),
    poll: poll.id,
  });
  const after = putSitting(told, { ...sitting, poll: null, lastPoll: poll.id });
  const decided = letSpeakerGoOn(applyChanges(after, event, entry), event.sitting, entry);
  return keepUndo(state, decided, event);
}
