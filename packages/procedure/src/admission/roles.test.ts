import { describe, expect, it } from 'vitest';
import type { GuestId, MemberId } from '../ids.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { sittingOf } from '../testing/moves.ts';
import { leaves, openRepresented, seatFor } from '../testing/represented.ts';
import { type Role, rolesIn } from './roles.ts';

function roles(hall: Hall, member: string): readonly Role[] {
  return rolesIn(hall.founded(), sittingOf(hall), { kind: 'member', member: member as MemberId });
}

describe('roles in a sitting', () => {
  it('[AD-1] follow from offices and seats', () => {
    const hall = openRepresented();
    hall.act(CHAIR, {
      reason: 'To count.',
      type: 'AssignOffice',
      body: 'house' as never,
      office: 'teller',
      member: 'dot' as MemberId,
    });
    hall.act(CHAIR, {
      reason: 'To count.',
      type: 'AssignOffice',
      body: 'house' as never,
      office: 'deputy',
      member: 'eva' as MemberId,
    });
    const found = [CHAIR, CLERK, 'dot', 'eva', 'ann', 'obs', 'alt', 'any', 'nobody'].map((id) =>
      roles(hall, id),
    );
    expect(found).toEqual([
      ['chair', 'member'],
      ['clerk', 'observer'],
      ['teller', 'member'],
      ['deputy', 'member'],
      ['member'],
      ['advisory-member'],
      ['alternate'],
      ['alternate'],
      [],
    ]);
    expect(rolesIn(hall.founded(), sittingOf(hall), { kind: 'operator' })).toEqual(['operator']);
  });

  it('[AD-1] change with the seat that an alternate fills', () => {
    const hall = openRepresented();
    leaves(hall, 'ann');
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect([roles(hall, 'alt'), roles(hall, 'ann')]).toEqual([['member'], ['observer']]);
  });

  it('[AD-1] of guests are their kind, until they leave or are sent out', () => {
    const hall = openRepresented();
    const guest = 'guest-1' as GuestId;
    const now = (): readonly Role[] => rolesIn(hall.founded(), sittingOf(hall), { kind: 'guest', guest });
    expect(now()).toEqual([]);
    hall.act(CLERK, { type: 'AdmitGuest', sitting: SITTING, kind: 'observer', label: 'Oslo' });
    expect(now()).toEqual(['observer']);
    hall.act(CHAIR, { type: 'ExpelPerson', sitting: SITTING, person: { guest }, reason: 'Shouted.' });
    expect(now()).toEqual(['expelled']);
  });
});
