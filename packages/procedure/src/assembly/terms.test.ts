import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { BodyId, Instant, MemberId } from '../ids.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import type { SeatedMember } from './commands.ts';
import { dayIn } from './day.ts';
import { bodiesOf, membersOf } from './structure.ts';
import { overTerm } from './terms.ts';

const reason = 'Congress of May.';
const NEXT = 'next' as typeof SITTING;

function seat(member: string, given: Partial<SeatedMember> = {}): SeatedMember {
  const label = `Delegate ${member}`;
  return { member: member as MemberId, label, voting: 'full', weight: 1, group: null, ...given };
}

const joins = (...members: SeatedMember[]) => ({ type: 'SeatMembers', body: BODY, members, reason }) as const;

function callNext(hall: Hall): void {
  hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting: NEXT,
    bodies: [BODY],
    kind: 'regular',
    title: 'Next',
    place: '',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
  });
}

describe('a seat', () => {
  it('[MB-23] has its days in order, as days that there are', () => {
    const hall = openHall();
    const code = (term: object) => hall.refused(CLERK, joins(seat('new', { term }))).detail;
    for (const term of [
      { from: '2026-02-30' },
      { until: '26-01-01' },
      { from: '2026-05-02', until: '2026-05-01' },
      { until: 'tomorrow' },
    ])
      expect(code(term)).toEqual({ form: 'term', member: 'new' });
    hall.act(CLERK, joins(seat('new', { term: { from: '2026-05-01', until: '2026-05-01' } })));
    expect(tableGet(hall.founded().members, 'new')?.seats).toMatchObject([
      { term: { from: '2026-05-01', until: '2026-05-01' } },
    ]);
  });

  it('[MB-23] belongs to one of the constituencies of its body, where it names any', () => {
    const hall = openHall();
    hall.act(CLERK, joins(seat('free', { constituency: 'Anywhere' })));
    const place = { constituencies: [{ name: 'North', seats: 1 }] };
    hall.act(CLERK, { type: 'ChangeBody', body: BODY, place, reason });
    expect(hall.refused(CLERK, joins(seat('new', { constituency: 'South' }))).detail).toMatchObject({
      form: 'constituency',
    });
    hall.act(CLERK, joins(seat('new', { constituency: 'North' })));
  });

  it('[MB-23] of an alternate has no vote, and stands for others', () => {
    const hall = openHall();
    const given = (facts: Partial<SeatedMember>) => joins(seat('alt', { voting: 'none', ...facts }));
    const wrong = (facts: Partial<SeatedMember>) => hall.refused(CLERK, given(facts));
    const alternate = { code: 'malformed', detail: { form: 'alternate' } };
    expect(wrong({ voting: 'full', alternateFor: 'body' })).toMatchObject(alternate);
    expect(wrong({ alternateFor: [] })).toMatchObject(alternate);
    expect(wrong({ alternateFor: ['alt'] as MemberId[] })).toMatchObject(alternate);
    expect(wrong({ alternateFor: ['d1', 'd1'] as MemberId[] })).toMatchObject(alternate);
    expect(wrong({ alternateFor: 'faction' })).toMatchObject(alternate);
    expect(wrong({ alternateFor: 'constituency' })).toMatchObject(alternate);
    hall.act(CLERK, given({ alternateFor: ['d1'] as MemberId[] }));
    const again = { type: 'ChangeSeats', body: BODY, reason } as const;
    const same = seat('alt', { voting: 'none', alternateFor: ['d1'] as MemberId[] });
    expect(hall.refused(CLERK, { ...again, seats: [same] }).code).toBe('changes-nothing');
    hall.act(CLERK, { ...again, seats: [{ ...same, alternateFor: ['d1', 'd2'] as MemberId[] }] });
    hall.act(CLERK, { ...again, seats: [{ ...same, alternateFor: 'body', voting: 'advisory' }] });
    hall.act(CLERK, { ...again, seats: [seat('alt', { voting: 'none' })] });
    expect(tableGet(hall.founded().members, 'alt')?.seats[0]).not.toHaveProperty('alternateFor');
  });

  it('[MB-25] whose last day is over is vacated when a sitting is opened, before it is open; an officer keeps it', () => {
    const hall = openHall();
    hall.act(CLERK, {
      type: 'ChangeSeats',
      body: BODY,
      seats: [
        seat('d1', { term: { until: '1969-12-31' } }),
        seat(CLERK, { label: 'Clerk', voting: 'none', term: { until: '1969-12-31' } }),
        seat('d2', { term: { until: '9000-01-01' } }),
      ],
      reason,
    });
    callNext(hall);
    expect(
      overTerm(hall.founded(), BODY, hall.now)
        .map(({ member }) => member.id)
        .toSorted(),
    ).toEqual([CLERK, 'd1'].toSorted());
    const events = hall.act(CHAIR, { type: 'OpenSitting', sitting: NEXT });
    expect(events).toMatchObject([
      { type: 'SeatsVacated', body: BODY, members: ['d1'], ground: 'term-over', sitting: NEXT },
      { type: 'SittingOpened' },
    ]);
    expect(hall.founded().bodies[BODY]?.votingSeats).toBe(8);
    expect(overTerm(hall.founded(), BODY, hall.now).map(({ member }) => member.id)).toEqual([CLERK]);
  });

  it('[MB-25] of thousands is vacated in as many entries as hold their ids, however long', () => {
    const hall = openHall();
    const term = { until: '1969-12-31' };
    const many = Array.from({ length: 1_001 }, (_, at) => seat(`m${at}`.padEnd(64, 'x'), { term }));
    hall.act(CLERK, { type: 'SeatMembers', body: BODY, members: many, reason });
    callNext(hall);
    const events = hall.act(CHAIR, { type: 'OpenSitting', sitting: NEXT });
    expect(events.map(({ type }) => type)).toEqual([...Array(3).fill('SeatsVacated'), 'SittingOpened']);
    for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(60_000);
    expect(hall.founded().bodies[BODY]?.votingSeats).toBe(9);
  });

  it('[MB-25] is held to the end of the last day where the assembly is', () => {
    const noon = (day: number): Instant => Date.UTC(2026, 4, day, 12) as Instant;
    const late = Date.UTC(2026, 4, 1, 21, 30) as Instant;
    expect(dayIn('Europe/Moscow', late)).toBe('2026-05-02');
    expect(dayIn('Europe/London', late)).toBe('2026-05-01');
    const hall = openHall();
    const last = seat('d1', { term: { until: '2026-05-01' } });
    hall.act(CLERK, { type: 'ChangeSeats', body: BODY, seats: [last], reason });
    expect(overTerm(hall.founded(), BODY, noon(1))).toEqual([]);
    expect(overTerm(hall.founded(), BODY, noon(2)).map(({ member }) => member.id)).toEqual(['d1']);
  });
});

describe('who sits where', () => {
  it('[MB-24] follows every change, and keeps what was asked before as it was', () => {
    const hall = openHall();
    const ids = () => membersOf(hall.founded(), BODY).map(({ member }) => member.id);
    const before = membersOf(hall.founded(), BODY);
    expect(membersOf(hall.founded(), BODY)).toBe(before);
    expect(ids()).toEqual(ids().toSorted());
    hall.act(CLERK, joins(seat('a-new')));
    expect(ids()[0]).toBe('a-new');
    hall.act(CLERK, { type: 'VacateSeats', body: BODY, members: ['a-new' as MemberId], reason });
    expect(membersOf(hall.founded(), BODY)).toEqual(before);
    expect(membersOf(hall.founded(), 'nowhere' as BodyId)).toEqual([]);
  });

  it('[MB-24] tells every body of a member, with seat and offices', () => {
    const hall = openHall();
    const [chairs] = bodiesOf(hall.founded(), CHAIR);
    expect(chairs).toMatchObject({ body: { id: BODY }, offices: ['chair'] });
    hall.act('operator', {
      type: 'EstablishBody',
      body: 'board' as BodyId,
      name: 'Board',
      rulebook: 'ronr12',
      changes: {},
    });
    hall.act('operator', {
      type: 'AssignOffice',
      body: 'board' as BodyId,
      office: 'clerk',
      member: 'd1' as MemberId,
    });
    expect(
      bodiesOf(hall.founded(), 'd1' as MemberId).map(({ body, seat: held, offices }) => [
        body.id,
        held?.voting ?? null,
        offices,
      ]),
    ).toEqual([
      ['board', null, ['clerk']],
      [BODY, 'full', []],
    ]);
  });
});
