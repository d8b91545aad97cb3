import { tableGet } from '@tauride/kernel';
import type { BodyId, MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { planRoster } from './plan-roster.ts';
import { readRoster } from './read-roster.ts';
import { BOARD, type Hall, hallOf, HOUSE, seat } from './testing/hall.ts';
import { writeRoster } from './write-roster.ts';

const HEAD = 'id,name,voting,group,office,term_from,term_until,constituency,alternate_for';

function read(rows: readonly string[], hall: Hall = hallOf()) {
  return readRoster([HEAD, ...rows].join('\n'), hall.existing());
}

function found(rows: readonly string[], hall?: Hall): readonly string[] {
  return read(rows, hall).problems.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`);
}

function taken(rows: readonly string[], hall: Hall = hallOf()): Hall {
  const planned = planRoster(read(rows, hall), hall.existing());
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  hall.act(planned.value.commands);
  hall.know(planned.value.people);
  return hall;
}

const seatOf = (hall: Hall, member: string) => tableGet(hall.existing().state.members, member)?.seats[0];

describe('terms, constituencies and alternates in a file', () => {
  it('[MB-27] are read with the days that spreadsheets write', () => {
    const hall = taken(['a,Ada,,,,1.5.2026,2028-04-30,North,', 'b,Ben,,,,2026-5-1,,,']);
    expect(seatOf(hall, 'a')).toMatchObject({
      term: { from: '2026-05-01', until: '2028-04-30' },
      constituency: 'North',
    });
    expect(seatOf(hall, 'b')).toMatchObject({ term: { from: '2026-05-01' } });
    expect(seatOf(hall, 'b')).not.toHaveProperty('constituency');
  });

  it('[MB-27] are faults where a day is none, where days are out of order, and where a constituency is not known', () => {
    expect(
      found([
        'a,A,,,,31.2.2026,,,',
        'b,B,,,,05/01/2026,,,',
        'c,C,,,,2026-05-02,2026-05-01,,',
        'd,D,,,,,soon,,',
      ]),
    ).toEqual(['2 F bad-day', '3 F bad-day', '4 G term-reversed', '5 G bad-day']);
    const hall = hallOf();
    hall.act([
      {
        type: 'ChangeBody',
        body: HOUSE,
        place: { constituencies: [{ name: 'North', seats: 2 }] },
        reason: '',
      },
    ]);
    expect(found(['a,A,,,,,,South,', 'b,B,,,,,,north,'], hall)).toEqual(['2 H unknown-constituency']);
    expect(seatOf(taken(['b,B,,,,,,north,'], hall), 'b')).toMatchObject({ constituency: 'North' });
  });

  it('[MB-27] name those for whom an alternate stands by id, number, name or label, above or below in the file', () => {
    const hall = hallOf();
    hall.act([{ type: 'SeatMembers', body: HOUSE, members: [seat('ada'), seat('ben')] }]);
    hall.know([{ member: 'ada' as MemberId, person: { name: 'Dr. Ada King' } }]);
    taken(
      [
        'x,Xenia,,,,,,,Dr. Ada King; Seat of ben; zoe',
        'y,Yuri,advisory,Left,,,,,Fraktion',
        'w,Wim,,,,,,,"Zoe Last, ada"',
        'zoe,Zoe Last,,,,,,,',
      ],
      hall,
    );
    expect(seatOf(hall, 'x')).toMatchObject({ voting: 'none', alternateFor: ['ada', 'ben', 'zoe'] });
    expect(seatOf(hall, 'y')).toMatchObject({ voting: 'advisory', alternateFor: 'faction' });
    expect(seatOf(hall, 'w')).toMatchObject({ alternateFor: ['zoe', 'ada'] });
    expect(seatOf(hall, 'zoe')).toMatchObject({ voting: 'full' });
  });

  it('[MB-27] leave no alternate with a vote, for nobody, for themselves or for one of several', () => {
    const hall = hallOf();
    hall.act([{ type: 'SeatMembers', body: HOUSE, members: [seat('ada'), seat('ben')] }]);
    for (const member of ['ada', 'ben'] as MemberId[]) hall.know([{ member, person: { name: 'Same Name' } }]);
    expect(
      found(
        [
          'p,P,full,,,,,,body',
          'q,Q,,,,,,,Nobody',
          'r,R,,,,,,,Same Name',
          's,S,,,,,,,s',
          't,T,,,,,,,faction',
          'u,U,,,,,,,Wahlkreis',
        ],
        hall,
      ),
    ).toEqual([
      '2 I alternate-votes',
      '3 I unknown-alternate',
      '4 I ambiguous-alternate',
      '5 I alternate-of-self',
      '6 I alternate-without-faction',
      '7 I alternate-without-constituency',
    ]);
  });

  it('[MB-27] stay where their cells are empty, and are written as they are read', () => {
    const hall = taken(['a,Ada,,Left,deputy,2026-01-01,,North,', 'x,Xenia,,,,,,,a']);
    expect(read(['a,Ada,,,,,,,', 'x,Xenia,,,,,,,'], hall).totals).toMatchObject({ unchanged: 2 });
    const changed = read(['a,Ada,,,,,2027-12-31,,'], hall).rows[0];
    expect(changed).toMatchObject({
      status: 'changed',
      changes: [{ field: 'term_until', from: '', to: '2027-12-31' }],
    });
    expect(hall.existing().state.bodies[HOUSE]?.offices.deputies).toEqual(['a']);
    const text = writeRoster(hall.existing());
    expect(text).toContain('deputy,2026-01-01,,North,');
    expect(readRoster(text, hall.existing()).totals).toMatchObject({ unchanged: 2, error: 0 });
  });

  it('[MB-27] are put back by the undo of their plan', () => {
    const hall = taken(['a,Ada,,Left,,2026-01-01,,North,', 'x,Xenia,,,,,,,a']);
    const before = hall.existing().state.members;
    const rows = ['a,Ada,,Left,,2026-02-01,2027-01-01,South,', 'x,Xenia,,,,,,,body'];
    const planned = planRoster(read(rows, hall), hall.existing(), 'Statute.');
    if (!planned.ok) throw new Error('refused');
    hall.act(planned.value.commands);
    expect(seatOf(hall, 'x')).toMatchObject({ alternateFor: 'body' });
    hall.act(planned.value.undo.commands);
    expect(hall.existing().state.members).toEqual(before);
  });

  it('[MB-27] name a body by its id, or by a name that one body alone has', () => {
    const hall = hallOf([HOUSE, BOARD, 'third' as BodyId]);
    hall.act([{ type: 'ChangeBody', body: 'third' as BodyId, place: { name: 'The board' }, reason: '' }]);
    const text = 'name,body\nA,The house\nB,The board\nC,THIRD';
    expect(
      readRoster(text, hall.existing()).problems.map(
        ({ row, column, code }) => `${row} ${column ?? '-'} ${code}`,
      ),
    ).toEqual(['3 B ambiguous-body']);
  });
});
