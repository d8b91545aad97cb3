import { tableHas } from '@tauride/kernel';
import type { MemberId } from '@tauride/procedure';
import type { Constitution } from './constitution.ts';
import { votersOf } from './found.ts';
import type { Hall } from './hall.ts';

/** Records who is present at the opening: those whom the case names first, then as many others as it says. */
export function recordOpening(hall: Hall, constitution: Constitution, named: readonly string[]): void {
  const bodies = constitution.bodies.map((body, at) => ({ body, at, named: at === 0 ? named : null }));
  if (bodies.every(({ body }) => body.present === undefined)) return;
  const arrived = bodies.flatMap((place) => votersOf(constitution, place).slice(0, place.body.present ?? 0));
  recordPresence(hall, arrived, []);
}

/** Brings the number of those present to what a later fact or the tally of one body says. */
export function recordPresent(hall: Hall, present: number, voters: readonly string[]): void {
  const { presence } = hall.inSession;
  const isHere = (id: string): boolean => presence.phase === 'recorded' && tableHas(presence.present, id);
  const shall = new Set(voters.slice(0, present));
  const arrived = [...shall].filter((id) => !isHere(id));
  const left = voters.filter((id) => !shall.has(id) && isHere(id));
  if (arrived.length + left.length > 0) recordPresence(hall, arrived, left);
}

function recordPresence(hall: Hall, arrived: readonly string[], left: readonly string[]): void {
  hall.record(hall.chair, {
    type: 'PresenceRecorded',
    sitting: hall.sitting,
    arrived: arrived as readonly MemberId[],
    left: left as readonly MemberId[],
  });
}
