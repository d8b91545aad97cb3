import { describe, expect, it } from 'vitest';
import type { Command } from '../command.ts';
import { decide } from '../decide.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import { BODY, CHAIR, CLERK, emptyHall, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { mayKeepDoor } from './authority.ts';

const ready = { credentials: true } as const;
const member = (id: string): MemberId => id as MemberId;

function issue(...members: readonly string[]): Command {
  return { type: 'IssueSlips', members: members.map(member) };
}

const kinds = ['IssueSlips', 'RevokeSlips', 'RevokeDevices'] as const;

/** A federation with a board and a branch in it, none of which has sat: `f` and `g` serve it, `b` chairs the board, `r` the branch, of
 *  which `b` is a member too. */
function federation(): Hall {
  const hall = emptyHall();
  const act = (command: object): void => void hall.act('operator', command as Command);
  act({
    type: 'FoundAssembly',
    assembly: 'union',
    name: 'Union',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  const body = { rulebook: 'ronr12', changes: {} };
  act({ type: 'EstablishBody', body: 'fed', name: 'Federation', ...body });
  for (const id of ['board', 'branch'])
    act({ type: 'EstablishBody', body: id, name: id, parent: 'fed', ...body });
  const seat = (id: string) => ({ member: id, label: id, voting: 'full', weight: 1, group: null });
  const seats = { fed: ['f', 'g'], board: ['b', 'c'], branch: ['r', 'b', 's'] };
  for (const [id, members] of Object.entries(seats))
    act({ type: 'SeatMembers', body: id, members: members.map(seat) });
  const offices = [
    ['fed', 'chair', 'f'],
    ['fed', 'clerk', 'g'],
    ['board', 'chair', 'b'],
    ['branch', 'chair', 'r'],
  ];
  for (const [of, office, who] of offices) act({ type: 'AssignOffice', body: of, office, member: who });
  return hall;
}

describe('letting people in', () => {
  it('[SI-10] is for chair and clerk of a body, or of a body above it', () => {
    const hall = federation();
    const state = hall.founded();
    const keeps = (id: string, body?: string) => mayKeepDoor(state, member(id), body as BodyId | undefined);
    expect(['fed', 'board', 'branch'].map((body) => keeps('f', body))).toEqual([true, true, true]);
    expect(['fed', 'board', 'branch'].map((body) => keeps('b', body))).toEqual([false, true, false]);
    expect([keeps('g'), keeps('r'), keeps('s'), keeps('nobody')]).toEqual([true, true, false, false]);
    for (const type of kinds) {
      expect(hall.act('g', { type, members: [member('c')] }, ready)).toHaveLength(1);
      for (const who of ['s', 'r', 'nobody'])
        expect(hall.refused(who, { type, members: [member('c')] }, ready).code, `${type} ${who}`).toBe(
          'not-entitled',
        );
    }
  });

  it('[SI-11] takes over no office in a body whose door the desk does not keep', () => {
    const hall = federation();
    expect(hall.refused('r', issue('b'), ready)).toMatchObject({
      code: 'not-entitled',
      detail: { member: 'b' },
    });
    hall.act('r', issue('s'), ready);
    hall.act('f', issue('b', 'r', 's'), ready);
    expect(hall.refused('r', issue('s', 'b'), ready).code).toBe('not-entitled');
  });

  it('[SI-11] opens no seat in a body whose door another desk keeps, unless no desk keeps both', () => {
    const hall = federation();
    const also = (body: string): void =>
      void hall.act('operator', {
        type: 'SeatMembers',
        body: body as BodyId,
        members: [{ member: member('s'), label: 's', voting: 'full', weight: 1, group: null }],
      });
    also('fed');
    expect(hall.refused('r', issue('s'), ready)).toMatchObject({
      code: 'not-entitled',
      detail: { member: 's' },
    });
    hall.act('f', issue('s'), ready);
    // A desk is one with a chair alone, or a clerk alone, too.
    const office = (type: 'AssignOffice' | 'RelieveOffice', name: string, who: string): void =>
      void hall.act('operator', { type, body: 'fed', office: name, member: who } as never);
    office('RelieveOffice', 'clerk', 'g');
    expect(hall.refused('r', issue('s'), ready).code).toBe('not-entitled');
    office('AssignOffice', 'clerk', 'g');
    office('RelieveOffice', 'chair', 'f');
    expect(hall.refused('r', issue('s'), ready).code).toBe('not-entitled');
    const apart = { type: 'EstablishBody', body: 'apart', name: 'Apart', rulebook: 'ronr12', changes: {} };
    hall.act('operator', apart as Command);
    also('apart');
    expect(hall.act('r', issue('s'), ready)).toHaveLength(1);
  });

  it('[SI-10] is for the operator only until the body first sat', () => {
    const before = federation();
    before.act('operator', issue('b'), ready);
    const sat = openHall();
    for (const type of kinds)
      expect(sat.refused('operator', { type, members: [CHAIR] }, ready).code).toBe('not-entitled');
  });

  it('[SI-12] is entered only where the server does it', () => {
    const hall = openHall();
    for (const type of kinds)
      expect(hall.refused(CLERK, { type, members: [CHAIR] })).toMatchObject({
        code: 'unknown',
        detail: { what: 'slips' },
      });
    const enrol = { type: 'EnrolDevices', devices: [{ member: CHAIR, how: 'slip' }] } as const;
    expect(hall.refused(CLERK, enrol, ready).code).toBe('not-entitled');
    expect(hall.act('operator', enrol, ready)).toEqual([{ type: 'DevicesEnrolled', devices: enrol.devices }]);
  });

  it('[SI-12] changes no state, and says no more than who, and which sitting', () => {
    const hall = openHall();
    const before = hall.founded();
    hall.act(CLERK, { type: 'IssueSlips', members: [CHAIR], sitting: SITTING }, ready);
    hall.act(CLERK, { type: 'RevokeDevices', members: [CHAIR], links: true }, ready);
    expect({ ...hall.founded(), seq: 0 }).toEqual({ ...before, seq: 0 });
    expect(hall.entries.slice(-2).map(({ event }) => event)).toEqual([
      { type: 'SlipsIssued', members: [CHAIR], sitting: SITTING },
      { type: 'DevicesRevoked', members: [CHAIR], links: true },
    ]);
  });

  it('[SI-12] is told in as many entries as it takes', () => {
    const hall = openHall();
    const devices = Array.from({ length: 1_201 }, (_, at) => ({
      member: member(`${at}`.padStart(64, 'm')),
      how: 'account' as const,
    }));
    const events = hall.act('operator', { type: 'EnrolDevices', devices }, ready);
    expect(events.map((event) => event.type === 'DevicesEnrolled' && event.devices.length)).toEqual([
      500, 500, 201,
    ]);
    for (const event of events) expect(JSON.stringify(event).length).toBeLessThan(64_000);
  });

  it('[SI-13] is refused for nobody, for whom the rolls do not have, and for a sitting that is over or unknown', () => {
    const hall = openHall();
    const refused = (command: Command) => hall.refused(CLERK, command, ready).code;
    expect(refused(issue())).toBe('unknown');
    expect(refused(issue('nobody'))).toBe('unknown');
    expect(refused({ type: 'IssueSlips', members: [], guests: ['guest-9' as never] })).toBe('unknown');
    expect(refused({ type: 'IssueSlips', members: [CHAIR], sitting: 's9' as SittingId })).toBe('unknown');
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' });
    expect(refused({ type: 'IssueSlips', members: [CHAIR], sitting: SITTING })).toBe('adjourned');
  });

  it('[SI-13] takes guests of a sitting of the body', () => {
    const hall = openHall();
    hall.act(CLERK, { type: 'AdmitGuest', sitting: SITTING, kind: 'press', label: 'The Daily' });
    const [guest] = [...hall.entries].flatMap(({ event }) =>
      event.type === 'GuestAdmitted' ? event.guest : [],
    );
    const command = { type: 'IssueSlips', members: [], guests: [guest!] } as const;
    expect(hall.act(CLERK, command, ready)).toEqual([{ type: 'SlipsIssued', members: [], guests: [guest] }]);
    expect(hall.refused('d1', command, ready).code).toBe('not-entitled');
    const bodies = Object.keys(hall.founded().bodies);
    expect(bodies).toContain(BODY);
    const asked = decide(hall.state, command, { now: hall.now, actor: { kind: 'member', member: CLERK } });
    expect(asked.ok).toBe(false);
  });
});
