import { tableHas, tableValues } from '@tauride/kernel';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { CLERK, type Hall } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { sittingOf } from '../testing/moves.ts';
import { votingBodies } from './access.ts';
import type { SeatCommand } from './commands.ts';

const bodies = [
  { id: 'a', members: 4, present: 4 },
  { id: 'b', members: 4, present: 3 },
];

const act = fc.record({
  kind: fc.constantFrom('SeatMembers', 'ChangeSeats', 'VacateSeats', 'here', 'gone'),
  body: fc.constantFrom('a', 'b') as unknown as fc.Arbitrary<BodyId>,
  member: fc.constantFrom('a-1', 'a-2', 'b-1', 'b-2', 'c', 'd') as unknown as fc.Arbitrary<MemberId>,
  voting: fc.constantFrom('full', 'advisory', 'none'),
  weight: fc.integer({ min: 1, max: 5 }),
});
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

function commandOf({ kind, body, member, voting, weight }: Act): SeatCommand {
  const seat = { member, label: member, voting, weight, group: null } as const;
  switch (kind) {
    case 'ChangeSeats':
      return { type: 'ChangeSeats', body, seats: [seat], reason: 'r' };
    case 'VacateSeats':
      return { type: 'VacateSeats', body, members: [member], reason: 'r' };
    default:
      return { type: 'SeatMembers', body, members: [seat], reason: 'r' };
  }
}

/** Whether it was in order. */
function tries(hall: Hall, given: Act): boolean {
  const sitting = sittingOf(hall).id;
  const { kind, member } = given;
  const moved = { arrived: kind === 'here' ? [member] : [], left: kind === 'gone' ? [member] : [] };
  const isMove = kind === 'here' || kind === 'gone';
  const command = isMove ? ({ type: 'RecordPresence', sitting, ...moved } as const) : commandOf(given);
  try {
    hall.act(CLERK, command);
    return true;
  } catch (error) {
    if ((error as Error).message.includes('was refused')) return false;
    throw error;
  }
}

function expectCounted(hall: Hall): void {
  const state = hall.founded();
  const sitting = sittingOf(hall);
  const { presence } = sitting;
  expect(presence.phase).toBe('recorded');
  if (presence.phase !== 'recorded') return;
  const present = tableValues(state.members).filter(({ id }) => tableHas(presence.present, id));
  let all = 0;
  for (const { id, votingSeats, votingWeight } of Object.values(state.bodies)) {
    const seats = tableValues(state.members).flatMap((member) =>
      member.seats.filter(({ body }) => body === id),
    );
    const voting = seats.filter((seat) => seat.voting === 'full');
    expect(votingSeats).toBe(voting.length);
    expect(votingWeight).toBe(voting.reduce((sum, { weight }) => sum + weight, 0));
    const here = present.filter((member) => votingBodies(state, sitting, member.id).includes(id)).length;
    expect(presence.byBody?.[id] ?? 0).toBe(here);
    all += here;
  }
  expect(presence.votingCount).toBe(all);
  expect(present.every(({ seats }) => seats.length > 0)).toBe(true);
}

it('[MB-6] votes and presence are those of the seats, whatever is done to them', () => {
  let done = 0;
  fc.assert(
    fc.property(fc.array(act, { minLength: 10, maxLength: 40 }), (acts) => {
      const hall = openHouse({ bodies, mode: 'concurrent' });
      for (const given of acts) if (tries(hall, given)) done += 1;
      expectCounted(hall);
    }),
  );
  expect(done).toBeGreaterThan(100);
});
