import { invariant, tableDelete, tableGet, tableHas, tableSetAll } from '@tauride/kernel';
import type { BodyId, MemberId } from '../ids.ts';
import { withoutProxies } from '../mandate/evolve.ts';
import { mayStay, substitutionsIn, withSubstitutions } from '../sitting/alternates.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { bodyOf, putSitting, seatIn } from './access.ts';
import type { SeatEvent } from './events.ts';
import { seatOf, sittingsInSession } from './seat-of.ts';
import type { FoundedAssembly, Member, Seat } from './state.ts';

/** The seats after an event, with all that counts them: the votes of the body, and who is present in its sittings. */
export function evolveSeats(state: FoundedAssembly, event: SeatEvent): FoundedAssembly {
  const moved = movedBy(state, event);
  const after = countVotes(
    { ...state, members: tableSetAll(state.members, moved) },
    { before: state, body: event.body, members: [...moved.keys()] },
  );
  const left = event.type === 'SeatsVacated' ? withoutProxies(after, event.body, event.members) : after;
  return sittingsInSession(after, event.body).reduce(
    (next, sitting) =>
      putSitting(next, inSitting(sitting, { before: state, after, body: event.body, members: moved })),
    left,
  );
}

function movedBy(state: FoundedAssembly, event: SeatEvent): ReadonlyMap<MemberId, Member> {
  const { body } = event;
  switch (event.type) {
    case 'MembersSeated':
      return seated(state, event);
    case 'SeatsChanged':
      return new Map(
        event.seats.map(({ member: id, label, ...seatNow }) => {
          const seats = memberOf(state, id).seats.map((seat) =>
            seat.body === body ? { body, ...seatNow } : seat,
          );
          return [id, { id, label, seats }];
        }),
      );
    case 'SeatsVacated':
      // The member stays: what was done by them still names them.
      return new Map(
        event.members.map((id) => {
          const member = memberOf(state, id);
          return [id, { ...member, seats: member.seats.filter((seat) => seat.body !== body) }];
        }),
      );
  }
}

function seated(
  state: FoundedAssembly,
  { body, members }: SeatEvent & { type: 'MembersSeated' },
): ReadonlyMap<MemberId, Member> {
  const all = new Map<MemberId, Member>();
  for (const { member: id, label, ...seat } of members) {
    const before = all.get(id) ?? tableGet(state.members, id) ?? { id, label, seats: [] };
    all.set(id, { ...before, seats: [...before.seats, { body, ...seat }] });
  }
  return all;
}

function memberOf(state: FoundedAssembly, id: MemberId): Member {
  const member = tableGet(state.members, id);
  invariant(member !== undefined, `no member ${id}`);
  return member;
}

interface Moved {
  readonly before: FoundedAssembly;
  readonly body: BodyId;
  readonly members: readonly MemberId[];
}

function countVotes(state: FoundedAssembly, { before, body: id, members }: Moved): FoundedAssembly {
  const body = bodyOf(state, id);
  let { votingSeats, votingWeight } = body;
  for (const member of members) {
    const [was, is] = [seatOf(before, id, member), seatOf(state, id, member)];
    votingSeats += headsOf(is) - headsOf(was);
    votingWeight += weightOf(is) - weightOf(was);
  }
  invariant(votingSeats >= 0 && votingWeight >= votingSeats, `the votes of ${id} do not add up`);
  return { ...state, bodies: { ...state.bodies, [id]: { ...body, votingSeats, votingWeight } } };
}

function headsOf(seat: Seat | undefined): number {
  return seat?.voting === 'full' ? 1 : 0;
}

function weightOf(seat: Seat | undefined): number {
  return seat?.voting === 'full' ? seat.weight : 0;
}

interface Around {
  readonly before: FoundedAssembly;
  readonly after: FoundedAssembly;
  readonly body: BodyId;
  readonly members: ReadonlyMap<MemberId, Member>;
}

/** Who has no seat any more is not present; who may not speak any more waits for no floor. */
function inSitting(sitting: SittingInSession, around: Around): SittingInSession {
  const { after, members } = around;
  const requests = sitting.requests.filter(
    ({ member }) => !members.has(member) || maySpeak(seatIn(after, sitting, member)),
  );
  const seated = substitutionsIn(sitting);
  if (seated.length === 0) return { ...sitting, requests, presence: presenceIn(sitting, around) };
  // What alternates add to those present is taken away before the seats change, and added after.
  const alone = withSubstitutions(around.before, sitting, []);
  const moved = { ...alone, requests, presence: presenceIn(alone, around) };
  return withSubstitutions(
    after,
    moved,
    seated.filter((each) => mayStay(after, each)),
  );
}

function maySpeak(seat: Seat | undefined): boolean {
  return seat !== undefined && seat.voting !== 'none';
}

function presenceIn(
  sitting: SittingInSession,
  { before, after, body, members }: Around,
): SittingInSession['presence'] {
  const { presence } = sitting;
  if (presence.phase === 'not-recorded') return presence;
  let { present, votingCount } = presence;
  let more = 0;
  for (const member of members.keys()) {
    if (!tableHas(present, member)) continue;
    more += headsOf(seatOf(after, body, member)) - headsOf(seatOf(before, body, member));
    if (seatIn(after, sitting, member) === undefined) present = tableDelete(present, member);
  }
  votingCount += more;
  const { byBody } = presence;
  const bodies = byBody === undefined ? {} : { byBody: { ...byBody, [body]: (byBody[body] ?? 0) + more } };
  return { phase: 'recorded', present, votingCount, ...bodies };
}
