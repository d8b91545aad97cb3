import type { Instant, MemberId } from '../ids.ts';
import type { CalledSitting, SittingInSession } from './state.ts';

/** What a sitting has from its opening on, as it is when nothing has happened in it. */
export function openedHall(
  presiding: MemberId,
  openedAt: Instant,
): Omit<SittingInSession, keyof CalledSitting> & { readonly phase: 'open' } {
  return {
    phase: 'open',
    openedAt,
    recess: null,
    presiding,
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
  };
}
