import { tableGet, tableValues } from '@tauride/kernel';
import type { BodyId, MemberId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { FoundedAssembly, Seat } from './state.ts';

export function seatOf(state: FoundedAssembly, body: BodyId, member: MemberId): Seat | undefined {
  return tableGet(state.members, member)?.seats.find((seat) => seat.body === body);
}

export function sittingsInSession(state: FoundedAssembly, body: BodyId): readonly SittingInSession[] {
  return tableValues(state.sittings).filter(
    (sitting): sitting is SittingInSession =>
      (sitting.phase === 'open' || sitting.phase === 'recessed') && sitting.bodies.includes(body),
  );
}
