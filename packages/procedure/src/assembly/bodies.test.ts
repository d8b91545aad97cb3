import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import { BODY, CHAIR, CLERK, emptyHall, type Hall, openHall } from '../testing/hall.ts';
import type { ChangedPlace, SeatedMember } from './commands.ts';
import { isManager } from './may-manage.ts';
import { usualPublicity } from './place.ts';
import { bodiesAbove, bodyTree, type BodyNode, vacancies } from './structure.ts';

const [FED, LOCAL, BOARD] = ['fed', 'local', 'board'] as BodyId[] as [BodyId, BodyId, BodyId];
const reason = 'Statute of May.';

function seat(member: string): SeatedMember {
  return { member: member as MemberId, label: member, voting: 'full', weight: 1, group: null };
}

const establish = (body: BodyId, place: object = {}) =>
  ({ type: 'EstablishBody', body, name: body, rulebook: 'ronr12', changes: {}, ...place }) as const;
const change = (body: BodyId, place: ChangedPlace, why = reason) =>
  ({ type: 'ChangeBody', body, place, reason: why }) as const;

/** A federation over a local body and its board, none of which has sat. */
function federation(): Hall {
  const hall = emptyHall();
  hall.act('operator', {
    type: 'FoundAssembly',
    assembly: 'test',
    name: 'Test',
    language: 'en',
    timeZone: 'Europe/Moscow',
    calendar: 'gregorian',
  });
  hall.act('operator', establish(FED, { role: 'federation' }));
  hall.act('operator', establish(LOCAL, { parent: FED }));
  hall.act('operator', establish(BOARD, { parent: LOCAL, role: 'board' }));
  for (const [body, chair] of [
    [FED, 'f1'],
    [LOCAL, 'l1'],
    [BOARD, 'b1'],
  ] as const) {
    hall.act('operator', { type: 'SeatMembers', body, members: [seat(chair)] });
    hall.act('operator', { type: 'AssignOffice', body, office: 'chair', member: chair as MemberId });
  }
  return hall;
}

const shape = (nodes: readonly BodyNode[]): unknown =>
  nodes.map(({ body, parts }) => (parts.length === 0 ? body.id : [body.id, shape(parts)]));

describe('the bodies of an assembly', () => {
  it('[MB-20] are a tree, whose bodies may be moved but never under themselves', () => {
    const hall = federation();
    expect(shape(bodyTree(hall.founded()))).toEqual([[FED, [[LOCAL, [BOARD]]]]]);
    expect(bodiesAbove(hall.founded(), BOARD)).toEqual([LOCAL, FED]);
    const under = (body: BodyId, parent: BodyId) => hall.refused('operator', change(body, { parent }));
    for (const [body, parent] of [
      [FED, FED],
      [FED, LOCAL],
      [FED, BOARD],
      [LOCAL, BOARD],
    ] as const)
      expect(under(body, parent)).toMatchObject({ code: 'malformed', detail: { form: 'parent' } });
    expect(under(FED, 'nowhere' as BodyId).code).toBe('unknown');
    expect(hall.refused('operator', establish('x' as BodyId, { parent: 'x' })).code).toBe('unknown');
    hall.act('operator', change(BOARD, { parent: FED }));
    hall.act('operator', change(LOCAL, { parent: null }));
    expect(shape(bodyTree(hall.founded()))).toEqual([[FED, [BOARD]], LOCAL]);
    expect(hall.founded().bodies[LOCAL]).not.toHaveProperty('parent');
  });

  it('[MB-21] are changed by the operator until they have sat, and by the desk above at any time, with a reason', () => {
    const hall = federation();
    expect(hall.refused('b1', change(BOARD, { seats: 5 })).detail).toEqual({ act: 'found' });
    expect(hall.refused('l1', change(BOARD, { seats: 5 }, ' ')).detail).toEqual({ form: 'reason' });
    for (const [who, seats] of [
      ['l1', 5],
      ['f1', 6],
    ] as const)
      hall.act(who, change(BOARD, { seats }));
    hall.act('operator', change(BOARD, { seats: 7 }, ''));
    hall.act('f1', { type: 'SeatMembers', body: BOARD, members: [seat('b2')], reason });
    expect(hall.refused('b1', { type: 'SeatMembers', body: BOARD, members: [seat('b3')], reason }).code).toBe(
      'not-entitled',
    );
    expect(isManager(hall.founded(), BOARD, 'f1' as MemberId)).toBe(true);
    expect(isManager(hall.founded(), FED, 'b1' as MemberId)).toBe(false);
  });

  it('[MB-21] that have sat are the affair of their desk, and no longer of the operator', () => {
    const hall = openHall();
    expect(hall.refused('operator', change(BODY, { seats: 9 }, '')).detail).toEqual({ act: 'clerk' });
    expect(hall.refused('d1', change(BODY, { seats: 9 })).code).toBe('not-entitled');
    const [changed] = hall.act(CLERK, change(BODY, { name: ' The Congress ', seats: 9 }, ' Renamed. '));
    expect(changed).toEqual({
      type: 'BodyChanged',
      body: BODY,
      place: { name: 'The Congress', seats: 9 },
      reason: 'Renamed.',
    });
    expect(hall.founded().bodies[BODY]).toMatchObject({ name: 'The Congress', seats: 9, votingSeats: 9 });
    expect(hall.refused(CLERK, change(BODY, { name: ' ', seats: 9 })).code).toBe('changes-nothing');
  });

  it('[MB-21] are established by the operator, or by the desk of the body that they are part of', () => {
    const hall = openHall();
    const committee = establish('committee' as BodyId, { parent: BODY, reason });
    expect(hall.refused('d1', committee).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, establish('committee' as BodyId, { reason })).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, { ...committee, reason: '' }).detail).toEqual({ form: 'reason' });
    const [event] = hall.act(CHAIR, committee);
    expect(event).toMatchObject({ type: 'BodyEstablished', parent: BODY, reason });
    expect(hall.founded().bodies['committee' as BodyId]).not.toHaveProperty('reason');
    hall.act(CLERK, { type: 'SeatMembers', body: 'committee' as BodyId, members: [seat('d1')], reason });
  });

  it('[MB-22] name each constituency once, and give them no more seats than there are', () => {
    const hall = federation();
    const wrong = (place: ChangedPlace) => hall.refused('operator', change(LOCAL, place)).detail;
    const [north, south] = [
      { name: 'North', seats: 2 },
      { name: 'South', seats: 3 },
    ];
    expect(wrong({ constituencies: [north, north] })).toEqual({ form: 'constituencies' });
    expect(wrong({ constituencies: [{ name: ' ', seats: 1 }] })).toEqual({ form: 'constituencies' });
    expect(wrong({ seats: 4, constituencies: [north, south] })).toEqual({ form: 'constituencies' });
    hall.act('operator', change(LOCAL, { seats: 5, constituencies: [north, south] }));
    hall.act('operator', change(LOCAL, { seats: null }));
    expect(hall.founded().bodies[LOCAL]).not.toHaveProperty('seats');
    expect(
      hall.refused('operator', establish('x' as BodyId, { seats: 1, constituencies: [north] })).code,
    ).toBe('malformed');
  });

  it('[MB-22] say who may follow their sittings, where a call does not; together they let in no more than each', () => {
    const hall = federation();
    hall.act('operator', change(LOCAL, { publicity: 'members' }));
    hall.act('operator', change(BOARD, { publicity: 'closed' }));
    const usual = (...bodies: BodyId[]) => usualPublicity(hall.founded(), bodies);
    expect([usual(FED), usual(LOCAL), usual(FED, LOCAL), usual(LOCAL, BOARD)]).toEqual([
      'public',
      'members',
      'members',
      'closed',
    ]);
    const call = (sitting: string, more: object) =>
      hall.act('l1', {
        type: 'CallSitting',
        sitting: sitting as SittingId,
        bodies: [LOCAL],
        kind: 'regular',
        title: '',
        place: '',
        startsAt: hall.now,
        hoursRecorded: true,
        agenda: [],
        ...more,
      });
    expect(call('one', {})).toMatchObject([{ call: { publicity: 'members' } }]);
    expect(call('two', { publicity: 'public' })).toMatchObject([{ call: { publicity: 'public' } }]);
  });

  it('[MB-24] know the seats that nobody holds, of the whole and of each constituency', () => {
    const hall = federation();
    expect(vacancies(hall.founded(), LOCAL)).toMatchObject({ seats: null, filled: 1, vacant: 0 });
    const constituencies = [
      { name: 'North', seats: 2 },
      { name: 'South', seats: 1 },
    ];
    hall.act('operator', change(LOCAL, { seats: 4, constituencies }));
    const members = [
      { ...seat('l2'), constituency: 'North' },
      { ...seat('l3'), constituency: 'South', voting: 'advisory' as const },
    ];
    hall.act('operator', { type: 'SeatMembers', body: LOCAL, members });
    expect(vacancies(hall.founded(), LOCAL)).toEqual({
      seats: 4,
      filled: 2,
      vacant: 2,
      constituencies: [
        { name: 'North', seats: 2, filled: 1, vacant: 1 },
        { name: 'South', seats: 1, filled: 0, vacant: 1 },
      ],
    });
  });

  it('[MB-26] have deputies in their order, each once; offices are given by the desk once it has sat, with a reason', () => {
    const hall = openHall();
    const office = (type: 'AssignOffice' | 'RelieveOffice', member: string, more: object = { reason }) =>
      ({ type, body: BODY, office: 'deputy', member: member as MemberId, ...more }) as const;
    expect(hall.refused('d1', office('AssignOffice', 'd1')).code).toBe('not-entitled');
    expect(hall.refused(CHAIR, office('AssignOffice', 'd1', {})).detail).toEqual({ form: 'reason' });
    expect(hall.act(CHAIR, office('AssignOffice', 'd2'))).toMatchObject([{ type: 'OfficeAssigned', reason }]);
    hall.act(CLERK, office('AssignOffice', 'd1'));
    expect(hall.refused(CHAIR, office('AssignOffice', 'd2')).code).toBe('already-so');
    expect(hall.founded().bodies[BODY]?.offices.deputies).toEqual(['d2', 'd1']);
    expect(
      hall.refused(CLERK, { type: 'VacateSeats', body: BODY, members: ['d1' as MemberId], reason }),
    ).toMatchObject({ code: 'holds-office', detail: { office: 'deputy' } });
    hall.act(CLERK, office('RelieveOffice', 'd2'));
    expect(hall.refused(CLERK, office('RelieveOffice', 'd2')).code).toBe('already-so');
    expect(hall.founded().bodies[BODY]?.offices.deputies).toEqual(['d1']);
  });
});
