import { emptyTable, tableSet } from '@tauride/kernel';
import type {
  Body,
  BodyId,
  FoundedAssembly,
  Guest,
  Member,
  MemberId,
  Seat,
  SittingInSession,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { guestsIn, hallCounts } from './hall-counts.ts';

const HOUSE = 'house' as BodyId;

function seat(group: string | null, voting: Seat['voting'] = 'full'): Seat {
  return { body: HOUSE, voting, weight: 1, group };
}

function assemblyOf(seats: Readonly<Record<string, Seat>>): FoundedAssembly {
  let members = emptyTable as FoundedAssembly['members'];
  for (const [id, held] of Object.entries(seats))
    members = tableSet(members, id as MemberId, { id, label: id, seats: [held] } as unknown as Member);
  const house = { id: HOUSE, name: 'House' } as unknown as Body;
  return { members, bodies: { [HOUSE]: house } } as unknown as FoundedAssembly;
}

type Presence = SittingInSession['presence'];

function present(...ids: readonly string[]): Presence {
  let table = emptyTable as Extract<Presence, { phase: 'recorded' }>['present'];
  for (const id of ids) table = tableSet(table, id as MemberId, true);
  return { phase: 'recorded', present: table } as unknown as Presence;
}

const state = assemblyOf({
  a: seat('North'),
  b: seat('North'),
  c: seat('South'),
  d: seat(null),
  e: seat('North', 'advisory'),
  f: seat('North', 'none'),
});

describe('who is in the hall', () => {
  it('is counted by body and faction, the largest first and those of none last', () => {
    const counts = hallCounts(state, { bodies: [HOUSE], presence: present('a', 'c', 'e', 'f') });
    expect(counts).toMatchObject([
      {
        present: 2,
        of: 4,
        advisory: { present: 1, of: 1 },
        factions: [
          { faction: 'North', present: 1, of: 2 },
          { faction: 'South', present: 1, of: 1 },
          { faction: '', present: 0, of: 1 },
        ],
      },
    ]);
  });

  it('has an alternate in the seat of whom they sit for, and not its absent holder', () => {
    const substitutions = [{ alternate: 'f' as MemberId, for: 'b' as MemberId }];
    const withAlternate = { bodies: [HOUSE], presence: present('f'), substitutions };
    expect(hallCounts(state, withAlternate as unknown as Parameters<typeof hallCounts>[1])).toMatchObject([
      { present: 1, factions: [{ faction: 'North', present: 1 }, {}, {}] },
    ]);
  });

  it('is not known where nobody records it', () => {
    const presence = { phase: 'unrecorded' } as unknown as Presence;
    expect(hallCounts(state, { bodies: [HOUSE], presence })).toBeNull();
  });

  it('has the guests of this sitting alone, the newest first', () => {
    let guests = emptyTable as NonNullable<FoundedAssembly['guests']>;
    for (const [id, sitting] of [
      ['guest-2', 's1'],
      ['guest-10', 's1'],
      ['guest-3', 's2'],
    ] as const)
      guests = tableSet(guests, id, { id, sitting } as unknown as Guest);
    expect(guestsIn({ ...state, guests }, 's1').map(({ id }) => id)).toEqual(['guest-10', 'guest-2']);
    expect(guestsIn(state, 's1')).toEqual([]);
  });
});
