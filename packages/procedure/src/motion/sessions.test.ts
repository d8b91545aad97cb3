import { tableSetAll } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, Instant, PollId, SittingId } from '../ids.ts';
import type { Poll } from '../poll/state.ts';
import type { Call, Sitting } from '../sitting/state.ts';
import { openHall } from '../testing/hall.ts';
import { bring, main, sittingOf } from '../testing/moves.ts';
import { daysBetween, decidedIn, sessionsBetween, specialSessionsBetween } from './sessions.ts';
import type { Motion } from './state.ts';

const hall = openHall();
const question = bring(hall, 'd1', main('That the yard be fenced.'));
const held = sittingOf(hall);
const { session: _session, day: _day, ...call } = held.call;
const motion = motionOf(hall.founded(), question);

interface Held extends Partial<Call> {
  readonly body?: string;
  readonly from?: number;
  readonly to?: number;
}

function sitting(id: string, { body = 'congress', from = 0, to = 0, ...more }: Held = {}): Sitting {
  return {
    phase: 'adjourned',
    id: id as SittingId,
    bodies: [body as BodyId],
    call: { ...call, ...more },
    agenda: [],
    openedAt: from as Instant,
    adjournedAt: to as Instant,
  };
}

function after(...sittings: readonly Sitting[]): FoundedAssembly {
  const state = hall.founded();
  const entries = sittings.map((each) => [each.id, each] as const);
  const sittingOrder = [...state.sittingOrder, ...sittings.map(({ id }) => id)];
  return { ...state, sittingOrder, sittings: tableSetAll(state.sittings, entries) };
}

describe('sessions', () => {
  it('[RM-8] are told by the calls, where one says a number or a day; what says none is the first', () => {
    const first = sitting('a');
    const third = sitting('c', { session: 3 });
    expect(sessionsBetween(first, third)).toBe(2);
    expect(sessionsBetween(third, first)).toBe(-2);
    expect(sessionsBetween(first, sitting('b'))).toBeNull();
    expect(sessionsBetween(first, sitting('b', { day: 2 }))).toBe(0);
    expect(sessionsBetween(first, first)).toBe(0);
    expect(sessionsBetween(first, sitting('c', { session: 3, body: 'other' }))).toBeNull();
  });

  it('[RM-23] have days, the first where none is said', () => {
    const first = sitting('a');
    expect(daysBetween(first, sitting('b', { day: 3 }))).toBe(2);
    expect(daysBetween(sitting('b', { day: 3 }), sitting('c'))).toBe(-2);
    expect(daysBetween(first, first)).toBe(0);
  });

  it('[RM-21] that are special lie between two others, not in one of them, and count once each', () => {
    const earlier = sitting('a', { session: 1 });
    const later = sitting('z', { session: 4 });
    const special = (id: string, session: number, body?: string): Sitting =>
      sitting(id, { kind: 'special', session, ...(body === undefined ? {} : { body }) });
    const counted = (...between: readonly Sitting[]): number =>
      specialSessionsBetween(after(earlier, ...between, later), earlier, later);
    expect(counted()).toBe(0);
    expect(counted(special('b', 1))).toBe(0);
    expect(counted(special('b', 4))).toBe(0);
    expect(counted(special('b', 2))).toBe(1);
    expect(counted(special('b', 2), special('c', 2))).toBe(1);
    expect(counted(special('b', 2), special('c', 3))).toBe(2);
    expect(counted(special('b', 2, 'other'), sitting('c', { session: 3 }))).toBe(0);
  });
});

describe('where a motion was decided', () => {
  const decided = (at: number, more: Partial<Motion> = {}): Motion => ({
    ...motion,
    decidedAt: at as Instant,
    ...more,
  });
  const state = after(
    sitting('a', { from: 100, to: 200 }),
    sitting('b', { from: 300, to: 400 }),
    sitting('c', { from: 100, to: 400, body: 'other' }),
  );

  it('[RM-8] is told by the hour, from the opening of a sitting of its body to the end', () => {
    const where = [100, 200, 300, 400].map((at) => decidedIn(state, decided(at))?.id);
    expect(where).toEqual(['a', 'a', 'b', 'b']);
  });

  it('[RM-8] is else where it was moved', () => {
    expect(decidedIn(state, decided(250))?.id).toBe(held.id);
    expect(decidedIn(state, motion)?.id).toBe(held.id);
  });

  it('[RM-8] is where it was voted on, unless it was laid aside later', () => {
    const poll = { id: 'p9' as PollId, sitting: 'b' as SittingId, on: question } as Poll;
    const voted = { ...state, polls: tableSetAll(state.polls, [[poll.id, poll]]) };
    const inPhase = (phase: Motion['phase']) => decidedIn(voted, decided(150, { poll: poll.id, phase }))?.id;
    expect(inPhase('adopted')).toBe('b');
    expect(inPhase('rejected')).toBe('b');
    expect(inPhase('tabled')).toBe('a');
  });
});
