import type { BodyId, Instant, MemberId } from '../ids.ts';
import type { Sitting } from '../sitting/state.ts';
import { dayIn } from './day.ts';
import type { SeatEvent } from './events.ts';
import { underVote } from './seats.ts';
import type { FoundedAssembly } from './state.ts';
import { membersOf, officesOf, type Seated } from './structure.ts';

/** Rule MB-25: the seats of a body whose last day is over. */
export function overTerm(state: FoundedAssembly, body: BodyId, now: Instant): readonly Seated[] {
  const ending = membersOf(state, body).filter(({ seat }) => seat.term?.until !== undefined);
  if (ending.length === 0) return [];
  const today = dayIn(state.timeZone, now);
  return ending.filter(({ seat }) => seat.term!.until! < today);
}

/** Rule MB-25: what a sitting that is opened begins with. Officers keep their seats, of which the desk is told instead. */
export function vacatedAtOpening(
  state: FoundedAssembly,
  { id, bodies }: Pick<Sitting, 'id' | 'bodies'>,
  now: Instant,
): readonly SeatEvent[] {
  return bodies.flatMap((body): readonly SeatEvent[] => {
    const over = overTerm(state, body, now).filter(
      ({ member }) => officesOf(state.bodies[body]!, member.id).length === 0,
    );
    if (over.length === 0 || underVote(state, body) !== null) return [];
    const members = over.map(({ member }) => member.id);
    return partsOf(members).map((part) => ({
      type: 'SeatsVacated',
      body,
      members: part,
      ground: 'term-over',
      sitting: id,
    }));
  });
}

/** An entry has at most 65,535 bytes (rule P-12): so many ids of 64 characters fit in any. */
const AT_ONCE = 500;

function partsOf(members: readonly MemberId[]): readonly (readonly MemberId[])[] {
  const count = Math.ceil(members.length / AT_ONCE);
  return Array.from({ length: count }, (_, at) => members.slice(at * AT_ONCE, (at + 1) * AT_ONCE));
}
