import { invariant } from '@tauride/kernel';
import { inSession, motionOf, pollOf, putMotion, putPoll, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import { resume } from '../floor/clock.ts';
import { applyChanges } from '../motion/evolve.ts';
import type { PollEvent } from './events.ts';
import type { Poll } from './state.ts';

export function evolvePoll(state: FoundedAssembly, event: PollEvent, entry: Entry): FoundedAssembly {
  switch (event.type) {
    case 'PollOpened':
      return open(state, event, entry);
    case 'CountEntered': {
      const poll = openPoll(state, event.poll);
      const others = poll.parts.filter((part) => part.place !== event.part.place);
      return putPoll(state, { ...poll, parts: [...others, event.part] });
    }
    case 'PollClosed': {
      const { parts: _parts, ...poll } = openPoll(state, event.poll);
      return putPoll(state, { ...poll, phase: 'closed', closedAt: entry.at, finding: event.finding });
    }
    case 'DivisionDemanded': {
      const { closedAt: _closedAt, finding: _finding, ...poll } = closedPoll(state, event.poll);
      return putPoll(state, { ...poll, phase: 'open', method: 'hands', parts: [] });
    }
    case 'ResultAnnounced':
      return announce(state, event, entry);
  }
}

function openPoll(state: FoundedAssembly, id: Poll['id']): Poll & { phase: 'open' } {
  const poll = pollOf(state, id);
  invariant(poll.phase === 'open', `poll ${id} is not open`);
  return poll;
}

function closedPoll(state: FoundedAssembly, id: Poll['id']): Poll & { phase: 'closed' } {
  const poll = pollOf(state, id);
  invariant(poll.phase === 'closed', `poll ${id} is not closed`);
  return poll;
}

function open(
  state: FoundedAssembly,
  event: PollEvent & { type: 'PollOpened' },
  { at }: Entry,
): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  invariant(sitting.poll === null, 'a poll was opened during another');
  const { on, method, threshold, membership, present, citation } = event;
  const base = { on, method, threshold, membership, present, citation };
  const poll: Poll = { ...base, id: event.poll, sitting: sitting.id, openedAt: at, phase: 'open', parts: [] };
  const counters = { ...state.counters, poll: state.counters.poll + 1 };
  const opened = putPoll({ ...state, counters }, poll);
  return putSitting(opened, { ...sitting, poll: poll.id });
}

function announce(
  state: FoundedAssembly,
  event: PollEvent & { type: 'ResultAnnounced' },
  entry: Entry,
): FoundedAssembly {
  const { outcome, chairVote, needed, basis } = event;
  const poll = {
    ...closedPoll(state, event.poll),
    phase: 'announced',
    outcome,
    chairVote,
    needed,
    basis,
  } as const;
  const sitting = inSession(state, event.sitting);
  const counters = { ...state.counters, progress: state.counters.progress + 1 };
  const told = putMotion(putPoll({ ...state, counters }, poll), {
    ...motionOf(state, poll.on),
    poll: poll.id,
  });
  const floor = resume(sitting.floor, entry.at);
  const after = putSitting(told, { ...sitting, poll: null, lastPoll: poll.id, floor });
  return applyChanges(after, event, entry);
}
