import { tableGet } from '@tauride/kernel';
import type { MemberId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { planRoster } from './plan-roster.ts';
import { readRoster } from './read-roster.ts';
import { BOARD, type Hall, hallOf, HOUSE, seat } from './testing/hall.ts';

function plan(hall: Hall, text: string) {
  const planned = planRoster(readRoster(text, hall.existing()), hall.existing());
  if (!planned.ok) throw new Error(JSON.stringify(planned.error));
  return planned.value;
}

function seatsOf(hall: Hall, member: string) {
  const { label, seats } = tableGet(hall.existing().state.members, member) ?? { label: '', seats: [] };
  return [
    label,
    ...seats.map(({ body, voting, weight, group }) => `${body} ${voting} ${weight} ${group ?? '-'}`),
  ];
}

function settled(): Hall {
  const hall = hallOf([HOUSE, BOARD]);
  hall.act([
    { type: 'SeatMembers', body: HOUSE, members: [seat('ada'), seat('ben')] },
    { type: 'SeatMembers', body: BOARD, members: [seat('ada'), seat('cleo')] },
    { type: 'AssignOffice', body: HOUSE, office: 'chair', member: 'ada' as MemberId },
  ]);
  hall.know([{ member: 'ada' as MemberId, person: { name: 'Ada' } }]);
  return hall;
}

const FILE = [
  'id,name,label,body,voting,weight,group,office',
  'ada,Ada King,First,house,,2,Left,',
  'ada,Ada King,First,board,,,,',
  'ben,Ben,,house,advisory,,,"chair,teller"',
  'zoe,Zoe,Last,board,none,,,',
].join('\n');

describe('a plan', () => {
  it('[MB-17] brings about what the preview shows: read again, nothing is left to do', () => {
    const hall = settled();
    const { commands, people } = plan(hall, FILE);
    hall.act(commands);
    hall.know(people);
    expect(seatsOf(hall, 'ada')).toEqual(['First', 'house full 2 Left', 'board full 1 -']);
    expect(seatsOf(hall, 'zoe')).toEqual(['Last', 'board none 1 -']);
    expect(hall.existing().state.bodies[HOUSE]).toMatchObject({
      votingSeats: 1,
      votingWeight: 2,
      offices: { chair: 'ben', tellers: ['ben'] },
    });
    expect(hall.people['ada']).toEqual({ name: 'Ada King' });
    const again = readRoster(FILE, hall.existing());
    expect(again.totals).toMatchObject({ unchanged: 4, error: 0 });
    expect(plan(hall, FILE)).toMatchObject({ commands: [], people: [] });
  });

  it('[MB-18] is undone by its own acts', () => {
    const hall = settled();
    const before = hall.existing();
    const { commands, people, undo } = plan(hall, FILE);
    hall.act(commands);
    hall.know(people);
    hall.act(undo.commands);
    hall.know(undo.people);
    expect(hall.people).toEqual(before.people);
    expect(hall.existing().state.bodies).toEqual(before.state.bodies);
    for (const member of ['ada', 'ben', 'cleo'])
      expect(tableGet(hall.existing().state.members, member)).toEqual(tableGet(before.state.members, member));
    expect(seatsOf(hall, 'zoe')).toEqual(['Last']);
  });

  it('[MB-17] is there for a whole file only: an error anywhere stops it', () => {
    const hall = settled();
    const preview = readRoster(`${FILE}\nnew,New,,attic,,,,`, hall.existing());
    expect(planRoster(preview, hall.existing())).toMatchObject({
      ok: false,
      error: [{ row: 6, code: 'unknown-body' }],
    });
  });

  it('[MB-17] gives each act its reason, and each act fits into an entry of the journal', () => {
    const hall = hallOf();
    const rows = Array.from(
      { length: 500 },
      (_, at) => `n${at},N ${at},${'ж'.repeat(200)},${'ю'.repeat(200)}`,
    );
    const preview = readRoster(['id,name,label,group', ...rows].join('\n'), hall.existing());
    const planned = planRoster(preview, hall.existing(), 'Congress of May.');
    if (!planned.ok) throw new Error('refused');
    const { commands } = planned.value;
    expect(commands.length).toBeGreaterThan(5);
    for (const command of commands) {
      expect(command).toMatchObject({
        type: 'SeatMembers',
        body: HOUSE,
        reason: 'Congress of May.',
      });
      expect(new TextEncoder().encode(JSON.stringify(command)).length).toBeLessThan(65_000);
    }
    hall.act(commands);
    expect(hall.existing().state.bodies[HOUSE]?.votingSeats).toBe(500);
  });

  it('[MB-17] a member who lost the last seat gets one again under the same id', () => {
    const hall = settled();
    hall.know([{ member: 'cleo' as MemberId, person: { name: 'Cleo', details: { member_number: '7' } } }]);
    hall.act([{ type: 'VacateSeats', body: BOARD, members: ['cleo' as MemberId] }]);
    const preview = readRoster('member_number,name,body,label\n7,Cleo,house,Other', hall.existing());
    expect(preview.problems.map(({ code }) => code)).toEqual(['label-kept']);
    hall.act(plan(hall, 'member_number,name,body\n7,Cleo,house').commands);
    expect(seatsOf(hall, 'cleo')).toEqual(['Seat of cleo', 'house full 1 -']);
  });
});
