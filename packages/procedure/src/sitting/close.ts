import { inSession, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { AdjournedSitting, SittingInSession } from './state.ts';

/** The sitting pauses: the floor is free, requests and questions wait. */
export function recess(
  state: FoundedAssembly,
  sitting: SittingInSession,
  times: NonNullable<SittingInSession['recess']>,
): FoundedAssembly {
  return putSitting(state, {
    ...sitting,
    phase: 'recessed',
    recess: times,
    floor: { phase: 'free' },
    consent: null,
  });
}

/** The sitting is over: what the hall held is gone, the call and the agenda stay. */
export function adjourn(
  state: FoundedAssembly,
  event: { readonly sitting: SittingInSession['id']; readonly ground?: string; readonly reason?: string },
  { at, seq }: Entry,
): FoundedAssembly {
  const { id, bodies, call: called, agenda, doors, openedAt } = inSession(state, event.sitting);
  const closed: AdjournedSitting = {
    phase: 'adjourned',
    id,
    bodies,
    call: called,
    agenda: agenda.map((item) => (item.phase === 'now' ? { ...item, phase: 'done', until: at } : item)),
    ...(doors === undefined ? {} : { doors }),
    openedAt,
    adjournedAt: at,
    endedBy: seq,
    ...(event.ground === 'emergency' && event.reason !== undefined ? { danger: event.reason } : {}),
  };
  return putSitting(state, closed);
}
