import { tableGet } from '@tauride/kernel';
import type { FoundedAssembly, Seat } from '../assembly/state.ts';
import type { BodyId, MemberId } from '../ids.ts';
import type { Sitting, SittingInSession, Substitution } from './state.ts';

const nobody: readonly Substitution[] = [];

export function substitutionsIn(sitting: Sitting): readonly Substitution[] {
  return ('substitutions' in sitting ? sitting.substitutions : undefined) ?? nobody;
}

/** Rule RV-22: the seats in which a member sits now: their own, and that of the member for whom they sit, in which they speak, move
 *  and vote. Whoever's seat is taken by an alternate does nothing in it meanwhile. */
export function seatsTaken(
  { members }: FoundedAssembly,
  sitting: Sitting,
  member: MemberId,
): readonly Seat[] {
  const own = tableGet(members, member)?.seats ?? [];
  const seated = substitutionsIn(sitting);
  if (seated.length === 0) return own;
  const kept = own.map((seat) =>
    isTaken(seated, seat.body, member) ? { ...seat, voting: 'none' as const } : seat,
  );
  const taken = seated.flatMap(({ body, alternate, for: of }) =>
    alternate === member ? (tableGet(members, of)?.seats.find((seat) => seat.body === body) ?? []) : [],
  );
  const bodies = taken.map(({ body }) => body);
  return taken.length === 0 ? kept : [...kept.filter(({ body }) => !bodies.includes(body)), ...taken];
}

function isTaken(seated: readonly Substitution[], body: BodyId, member: MemberId): boolean {
  return seated.some((each) => each.body === body && each.for === member);
}

export function seatTaken(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { member, body }: { readonly member: MemberId; readonly body: BodyId },
): Seat | undefined {
  return seatsTaken(state, sitting, member).find((seat) => seat.body === body);
}
