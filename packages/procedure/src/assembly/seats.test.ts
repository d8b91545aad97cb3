import { tableGet, tableHas } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { standing, opensRound } from '../testing/election.ts';
import { BODY, CHAIR, CLERK, emptyHall, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { electedTo, openHouse } from '../testing/house.ts';
import { bring, main, sittingOf } from '../testing/moves.ts';
import type { SeatCommand, SeatedMember } from './commands.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const reason = 'By-election of 3 May.';

function seat(member: string, given: Partial<SeatedMember> = {}): SeatedMember {
  return { member: member as MemberId, label: member, voting: 'full', weight: 1, group: null, ...given };
}

const joins = (...members: SeatedMember[]): SeatCommand => ({
  type: 'SeatMembers',
  body: BODY,
  members,
  reason,
});
const changes = (...seats: SeatedMember[]): SeatCommand => ({
  type: 'ChangeSeats',
  body: BODY,
  seats,
  reason,
});
const leaves = (...members: string[]): SeatCommand => ({
  type: 'VacateSeats',
  body: BODY,
  members: members as MemberId[],
  reason,
});

/** Founded and called, and not yet opened. */
function beforeOpening(): Hall {
  const hall = emptyHall();
  hall.act('operator', {
    type: 'FoundAssembly',
    assembly: 'test',
    name: 'Test',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  });
  hall.act('operator', { type: 'EstablishBody', body: BODY, name: 'Body', rulebook: 'ronr12', changes: {} });
  hall.act('operator', joins(seat(CHAIR), seat('d1'), seat('d2')));
  hall.act('operator', { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR });
  return hall;
}

function call(hall: Hall): void {
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting: SITTING,
    bodies: [BODY],
    kind: 'regular',
    title: 'First',
    place: '',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
  });
}

function votes(hall: Hall): readonly [number, number] {
  const { votingSeats, votingWeight } = hall.founded().bodies[BODY]!;
  return [votingSeats, votingWeight];
}

function voting(hall: Hall): number | null {
  const { presence } = sittingOf(hall);
  return presence.phase === 'recorded' ? presence.votingCount : null;
}

describe('the seats of a body', () => {
  it('[MB-1] are the affair of the operator until its first sitting is opened, again and again', () => {
    const hall = beforeOpening();
    call(hall);
    expect(hall.refused(CHAIR, joins(seat('d3'))).code).toBe('not-entitled');
    hall.act('operator', joins(seat('d3', { weight: 4 })));
    hall.act('operator', changes(seat('d1', { voting: 'advisory' })));
    hall.act('operator', leaves('d2'));
    expect(votes(hall)).toEqual([2, 5]);
    hall.act(CHAIR, { type: 'OpenSitting', sitting: SITTING });
    expect(hall.refused('operator', joins(seat('d4')))).toMatchObject({
      code: 'not-entitled',
      detail: { act: 'clerk' },
    });
  });

  it('[MB-2] are then changed by chair or clerk, with a reason that the entry keeps', () => {
    const hall = openHall();
    expect(hall.refused('d1', joins(seat('new'))).code).toBe('not-entitled');
    const { reason: _none, ...silent } = joins(seat('new'));
    expect(hall.refused(CLERK, silent as SeatCommand)).toMatchObject({
      code: 'malformed',
      detail: { form: 'reason' },
    });
    const [seated] = hall.act(CLERK, joins(seat('new')));
    expect(seated).toMatchObject({ type: 'MembersSeated', reason, sitting: SITTING });
    hall.act(CHAIR, { type: 'AdjournSitting', sitting: SITTING, ground: 'emergency', reason: 'Fire.' });
    const [between] = hall.act(CHAIR, leaves('new'));
    expect(between).toMatchObject({ type: 'SeatsVacated', reason });
    expect(between).not.toHaveProperty('sitting');
  });

  it('[MB-2] by its own officers in a joint sitting, not by those of the body that leads it', () => {
    const hall = openHouse({
      bodies: [
        { id: 'a', members: 3 },
        { id: 'b', members: 3 },
      ],
      mode: 'concurrent',
    });
    const inB = { ...joins(seat('a-1')), body: 'b' as BodyId };
    const makesChair = { type: 'AssignOffice', body: 'b' as BodyId, office: 'chair', reason } as const;
    for (const officer of [CHAIR, CLERK]) {
      expect(hall.refused(officer, inB).code).toBe('not-entitled');
      expect(hall.refused(officer, { ...makesChair, member: officer }).code).toBe('not-entitled');
    }
    hall.act('operator', { ...makesChair, office: 'clerk', member: 'b-1' as MemberId });
    hall.act('b-1', inB);
    expect(tableGet(hall.founded().members, 'a-1')?.seats.map(({ body }) => body)).toEqual(['a', 'b']);
  });

  it('[MB-3] stay as they are from the opening of a vote to its result', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'voice' });
    const poll = sittingOf(hall).poll!;
    const all = [joins(seat('new')), changes(seat('d1', { weight: 2 })), leaves('d3')];
    for (const command of all)
      expect(hall.refused(CLERK, command)).toMatchObject({ code: 'voting-in-progress', detail: { poll } });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
    for (const command of all) expect(hall.refused(CLERK, command).code).toBe('voting-in-progress');
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    for (const command of all) hall.act(CLERK, command);
    expect(votes(hall)).toEqual([9, 10]);
  });

  it('[MB-3] and from the opening of a round to its declaration', () => {
    const hall = openHall();
    const election = standing(hall, ['d1', 'd2']);
    opensRound(hall, election);
    expect(hall.refused(CLERK, leaves('d3'))).toMatchObject({
      code: 'voting-in-progress',
      detail: { election },
    });
    hall.act(CHAIR, { type: 'AbandonElection', sitting: SITTING, election, reason: 'Called off.' });
    hall.act(CLERK, leaves('d3'));
  });

  it('[MB-4] are refused that exist already, that do not exist, that change nothing, or that weigh no whole votes', () => {
    const hall = openHall();
    const code = (command: SeatCommand): string => hall.refused(CLERK, command).code;
    expect(code(joins(seat('d1')))).toBe('already-so');
    expect(code(joins(seat('x'), seat('x')))).toBe('already-so');
    expect(code(changes(seat('x')))).toBe('unknown');
    expect(code(leaves('x'))).toBe('unknown');
    expect(code(leaves())).toBe('malformed');
    expect(code(changes(seat('d1', { label: 'Delegate d1' })))).toBe('changes-nothing');
    for (const weight of [0, -1, 1.5, Number.NaN, 2 ** 53])
      expect(code(changes(seat('d1', { weight })))).toBe('malformed');
    expect(code({ ...leaves('d1'), body: 'nowhere' as BodyId })).toBe('unknown');
  });

  it('[MB-5] are not taken from who holds an office, presides or has the floor', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, leaves('d1', CHAIR))).toMatchObject({
      code: 'holds-office',
      detail: { office: 'chair', member: CHAIR },
    });
    expect(hall.refused(CLERK, leaves(CLERK)).detail).toMatchObject({ office: 'clerk' });
    bring(hall, 'd1', main(STORE));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    expect(hall.refused(CLERK, leaves('d2')).code).toBe('interrupts-speaker');
    expect(hall.refused(CLERK, changes(seat('d2', { voting: 'none' }))).code).toBe('interrupts-speaker');
    hall.act(CLERK, changes(seat('d2', { voting: 'advisory' })));
  });

  it('[MB-5] an office is given up before the seat', () => {
    const hall = beforeOpening();
    const office = { body: BODY, office: 'teller', member: 'd1' as MemberId } as const;
    hall.act('operator', { type: 'AssignOffice', ...office });
    expect(hall.refused('operator', leaves('d1')).code).toBe('holds-office');
    hall.act('operator', { type: 'RelieveOffice', ...office });
    expect(hall.refused('operator', { type: 'RelieveOffice', ...office }).code).toBe('already-so');
    hall.act('operator', leaves('d1'));
    hall.act('operator', { type: 'RelieveOffice', body: BODY, office: 'chair', member: CHAIR });
    expect(hall.founded().bodies[BODY]?.offices).toEqual({
      chair: null,
      deputies: [],
      clerk: null,
      tellers: [],
    });
  });

  it('[MB-6] count in votes and presence at once; who leaves is present no more, and asks for no floor', () => {
    const hall = openHall();
    expect([votes(hall), voting(hall)]).toEqual([[9, 9], 9]);
    bring(hall, 'd1', main(STORE));
    for (const who of ['d2', 'd3'])
      hall.act(who, { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CLERK, leaves('d2'));
    expect([votes(hall), voting(hall)]).toEqual([[8, 8], 8]);
    expect(sittingOf(hall).requests.map(({ member }) => member)).toEqual(['d3']);
    const { presence } = sittingOf(hall);
    expect(presence.phase === 'recorded' && tableHas(presence.present, 'd2')).toBe(false);
    hall.act(CLERK, changes(seat('d3', { voting: 'none' }), seat('d4', { weight: 7 })));
    expect([votes(hall), voting(hall)]).toEqual([[7, 13], 7]);
    expect(sittingOf(hall).requests).toEqual([]);
    hall.act(CLERK, joins(seat('new')));
    expect([votes(hall), voting(hall)]).toEqual([[8, 14], 7]);
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: ['new' as MemberId], left: [] });
    expect(voting(hall)).toBe(8);
  });

  it('[MB-6] in each body of a joint sitting by itself', () => {
    const bodies = [
      { id: 'a', members: 3, present: 3 },
      { id: 'b', members: 3, present: 3 },
    ];
    const hall = openHouse({ bodies, mode: 'concurrent' });
    electedTo(hall, 'b' as BodyId, seat('a-1'));
    expect(sittingOf(hall).presence).toMatchObject({ votingCount: 7, byBody: { a: 3, b: 4 } });
    hall.act(CLERK, { ...leaves('a-1'), body: 'a' as BodyId });
    expect(sittingOf(hall).presence).toMatchObject({ votingCount: 6, byBody: { a: 2, b: 4 } });
    const { presence } = sittingOf(hall);
    expect(presence.phase === 'recorded' && tableHas(presence.present, 'a-1')).toBe(true);
  });

  it('[MB-7] a member without a seat stays known, and can be seated again', () => {
    const hall = openHall();
    hall.act(CLERK, leaves('d1'));
    expect(tableGet(hall.founded().members, 'd1')).toEqual({ id: 'd1', label: 'Delegate d1', seats: [] });
    hall.act(CLERK, joins(seat('d1', { voting: 'advisory' })));
    expect(tableGet(hall.founded().members, 'd1')?.seats).toHaveLength(1);
  });
});

describe('the first sitting', () => {
  it('[MB-1] that was only called leaves the seats to the operator', () => {
    const hall = beforeOpening();
    call(hall);
    expect(hall.founded().sittingOrder).toEqual([SITTING]);
    hall.act('operator', joins(seat('d3')));
  });
});
