import { invariant } from '@tauride/kernel';
import { immediatelyPending, inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { begun } from '../debate/begun.ts';
import type { Entry } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { FloorEvent } from './events.ts';
import { speechesOf } from './limits.ts';
import { currentRequestOf } from './requests.ts';

export function evolveFloor(state: FoundedAssembly, event: FloorEvent, entry: Entry): FoundedAssembly {
  const sitting = inSession(state, event.sitting);
  switch (event.type) {
    case 'FloorRequested': {
      const { member, side, purpose, list } = event;
      const on = event.on ?? immediatelyPending(sitting);
      const named = list === undefined ? {} : { list };
      const request = { member, on, side, purpose, ...named, at: entry.at };
      return putSitting(state, { ...sitting, requests: [...sitting.requests, request] });
    }
    case 'RequestWithdrawn':
      return putSitting(state, withoutRequest(sitting, event.member));
    case 'FloorGiven':
      return give(state, sitting, event, entry);
    case 'FloorEnded':
      return end(state, sitting, event, entry);
    case 'SpeechExtended':
      return extend(state, sitting, event);
    case 'SpeakersListClosed':
      return putSitting(state, { ...sitting, listClosed: true });
    case 'SpeakersListReopened':
      return putSitting(state, { ...sitting, listClosed: false });
  }
}

function withoutRequest(sitting: SittingInSession, member: MemberId): SittingInSession {
  const current = currentRequestOf(sitting, member);
  return { ...sitting, requests: sitting.requests.filter((request) => request !== current) };
}

function give(
  state: FoundedAssembly,
  sitting: SittingInSession,
  event: FloorEvent & { type: 'FloorGiven' },
  entry: Entry,
): FoundedAssembly {
  invariant(sitting.floor.phase === 'free', 'the floor was given while somebody had it');
  const { member, on, side, purpose, limitMs, limitedBy, list } = event;
  const { at } = entry;
  return putSitting(begun(state, entry, { sitting: sitting.id, member }), {
    ...withoutRequest(sitting, member),
    ...(list === undefined ? {} : { lastList: list }),
    floor: {
      phase: 'held',
      member,
      on,
      side,
      purpose,
      limitMs,
      ...(limitedBy === undefined ? {} : { limitedBy }),
      since: at,
      usedMs: 0,
      runningSince: at,
    },
  });
}

function end(
  state: FoundedAssembly,
  sitting: SittingInSession,
  event: FloorEvent & { type: 'FloorEnded' },
  { at }: Entry,
): FoundedAssembly {
  const { floor } = sitting;
  invariant(floor.phase === 'held' && floor.member === event.member, 'a speech ended that nobody held');
  const consent = sitting.consent?.matter.kind === 'extend-speech' ? null : sitting.consent;
  const freed = putSitting(state, { ...sitting, floor: { phase: 'free' }, consent });
  if (event.speechOn === null) return freed;
  const motion = motionOf(freed, event.speechOn);
  const before = speechesOf(freed, sitting, { on: motion.id, member: event.member });
  const made = { times: before + 1, lastAt: at, side: floor.side, sitting: sitting.id };
  const speeches = { ...motion.speeches, [event.member]: made };
  const counters = { ...freed.counters, progress: freed.counters.progress + 1 };
  return putMotion({ ...freed, counters }, { ...motion, speeches, debated: true });
}

function extend(
  state: FoundedAssembly,
  sitting: SittingInSession,
  event: FloorEvent & { type: 'SpeechExtended' },
): FoundedAssembly {
  const { floor } = sitting;
  invariant(floor.phase === 'held', 'a speech was extended that nobody held');
  const limitMs = floor.limitMs === null ? null : floor.limitMs + event.byMs;
  return putSitting(state, { ...sitting, floor: { ...floor, limitMs } });
}
