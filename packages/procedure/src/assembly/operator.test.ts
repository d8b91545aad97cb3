import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import type { BodyId, MemberId } from '../ids.ts';
import { BODY, CHAIR, CLERK, openHall } from '../testing/hall.ts';

const office = (type: 'AssignOffice' | 'RelieveOffice', which: string, member: string): Command =>
  ({ type, body: BODY, office: which, member, reason: 'Resigned.' }) as Command;

const establish = (parent?: BodyId): Command => ({
  type: 'EstablishBody',
  body: 'board' as BodyId,
  name: 'Board',
  rulebook: 'ronr12',
  changes: {},
  ...(parent === undefined ? {} : { parent }),
});

describe('the operator', () => {
  it('[AD-2] does nothing for a body that has sat: neither seats nor offices nor calls', () => {
    const hall = openHall();
    const seat = { label: 'x', voting: 'full', weight: 1, group: null } as const;
    const call = { type: 'CallSitting', sitting: 'next', bodies: [BODY], kind: 'regular', title: 'Next' };
    const acts: readonly Command[] = [
      { type: 'SeatMembers', body: BODY, members: [{ member: 'new' as MemberId, ...seat }], reason: 'x' },
      { type: 'ChangeBody', body: BODY, place: { name: 'Mine' }, reason: 'x' },
      office('AssignOffice', 'clerk', 'd1'),
      office('RelieveOffice', 'chair', CHAIR),
      { ...call, place: '', startsAt: hall.now, hoursRecorded: true, agenda: [] } as never,
      establish(BODY),
    ];
    for (const act of acts)
      expect([act.type, hall.refused('operator', act).code]).toEqual([act.type, 'not-entitled']);
  });

  it('[AD-2] establishes another body beside it', () => {
    const hall = openHall();
    expect(hall.act('operator', establish())).toMatchObject([{ type: 'BodyEstablished' }]);
  });

  it('[AD-2] gives a body an officer only when nobody is left who could', () => {
    const hall = openHall();
    hall.act(CLERK, office('RelieveOffice', 'chair', CHAIR));
    expect(hall.refused('operator', office('AssignOffice', 'chair', 'd1')).code).toBe('not-entitled');
    hall.act(CLERK, office('RelieveOffice', 'clerk', CLERK));
    expect(hall.act('operator', office('AssignOffice', 'chair', 'd1'))).toMatchObject([
      { type: 'OfficeAssigned', member: 'd1' },
    ]);
    expect(hall.refused('operator', office('AssignOffice', 'clerk', 'd2')).code).toBe('not-entitled');
  });
});
