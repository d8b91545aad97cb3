import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { Instant, SittingId } from '../ids.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, main, make, phaseOf, sittingOf } from '../testing/moves.ts';
import { dueOrder } from './agenda.ts';
import type { SittingCommand } from './commands.ts';
import type { Call } from './state.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const HOUR = 3_600_000;

type CallSitting = SittingCommand & { readonly type: 'CallSitting' };

function call(hall: Hall, name: string, more: Partial<CallSitting> = {}): Call {
  const sitting = name as SittingId;
  hall.act(CLERK, {
    type: 'CallSitting',
    sitting,
    bodies: [BODY],
    kind: 'regular',
    title: name,
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Roof', 'Yard'],
    ...more,
  });
  return tableGet(hall.founded().sittings, sitting)!.call;
}

describe('sessions and days', () => {
  it('[RS-20] an adjourned meeting is the next day of its session, any other begins one', () => {
    const hall = openHall();
    expect(sittingOf(hall).call).toMatchObject({ session: 1, day: 1 });
    expect(call(hall, 's2', { kind: 'adjourned' })).toMatchObject({ session: 1, day: 2 });
    expect(call(hall, 's3', { kind: 'adjourned' })).toMatchObject({ session: 1, day: 3 });
    expect(call(hall, 's4')).toMatchObject({ session: 2, day: 1 });
    expect(call(hall, 's5', { kind: 'special' })).toMatchObject({ session: 3, day: 1 });
  });

  it('are called of bodies that there are', () => {
    const hall = openHall();
    const given = { ...sittingOf(hall).call, type: 'CallSitting', sitting: 's2' as SittingId, agenda: [] };
    for (const [bodies, id] of [
      [[BODY, 'nowhere'], 'nowhere'],
      [[], ''],
    ] as const)
      expect(hall.refused('operator', { ...given, bodies } as CallSitting)).toMatchObject({
        code: 'unknown',
        detail: { what: 'body', id },
      });
  });

  it('[RS-25] the call of a special meeting names its subjects, else its agenda does', () => {
    const hall = openHall();
    expect(call(hall, 's2', { kind: 'special' }).subjects).toEqual(['Roof', 'Yard']);
    expect(call(hall, 's3', { kind: 'special', subjects: ['sale of the hall'] }).subjects).toEqual([
      'sale of the hall',
    ]);
    expect(call(hall, 's4')).not.toHaveProperty('subjects');
  });

  it('[RS-25] the call keeps what it says of later meetings and of the mode of a joint sitting', () => {
    const facts = { laterMeeting: false, quarterly: false, mode: 'concurrent' } as const;
    const hall = openHall();
    const board = 'board' as typeof BODY;
    hall.act('operator', {
      type: 'EstablishBody',
      body: board,
      name: 'Board',
      rulebook: 'ronr12',
      changes: {},
    });
    hall.act('operator', { type: 'AssignOffice', body: board, office: 'clerk', member: CLERK });
    expect(call(hall, 's2', { ...facts, bodies: [BODY, board] })).toMatchObject(facts);
  });
});

describe('orders of the day', () => {
  const add = (title: string, more: Partial<SittingCommand & { type: 'AddAgendaItem' }> = {}) =>
    ({ type: 'AddAgendaItem', sitting: SITTING, title, ...more }) as const;

  it('[RS-22] are due from their hour on until they are taken up, special ones first', () => {
    const hall = openHall();
    const at = (hours: number) => (hall.now + hours * HOUR) as Instant;
    const start = hall.now;
    hall.act(CLERK, add('General', { order: 'general', dueAt: at(1) }));
    hall.act(CLERK, add('Special', { order: 'special', dueAt: at(2) }));
    const due = (hours: number) =>
      dueOrder(sittingOf(hall), (start + hours * HOUR) as Instant)?.title ?? null;
    expect([due(0.5), due(1), due(3)]).toEqual([null, 'General', 'Special']);
    const special = sittingOf(hall).agenda.find(({ title }) => title === 'Special')!;
    hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: special.id });
    expect(due(3)).toBe('General');
  });

  it('[RS-22] an hour belongs to an order', () => {
    const hall = openHall();
    expect(hall.refused(CLERK, add('Roof', { dueAt: hall.now })).code).toBe('malformed');
  });
});

describe('the hour fixed for adjourning', () => {
  const adjourn = { type: 'AdjournSitting', ground: 'hour-fixed', reason: '' } as const;

  it('[RS-21] is the one that the call names', () => {
    const hall = openHall();
    const endsAt = (hall.now + HOUR) as Instant;
    call(hall, 's2', { endsAt });
    const sitting = 's2' as SittingId;
    hall.act(CHAIR, { type: 'OpenSitting', sitting });
    expect(hall.refused(CHAIR, { ...adjourn, sitting }).code).toBe('needs-consent');
    hall.now = endsAt;
    hall.act(CHAIR, { ...adjourn, sitting });
  });

  it('[RS-21] without one the house decides', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    expect(hall.refused(CHAIR, { ...adjourn, sitting: SITTING }).code).toBe('needs-consent');
    expect(phaseOf(hall, id)).toBe('pending');
  });
});

describe('a caucus', () => {
  it('[RS-23] ends when the chair ends it, and nobody ends one that is not held', () => {
    const end = { type: 'EndCaucus', sitting: SITTING } as const;
    expect(openHall().refused(CHAIR, end).code).toBe('already-so');
    const hall = openHall({ rulebook: 'mun' });
    const particulars = { totalMinutes: 10, speakerMinutes: 1 };
    const caucus = bring(hall, 'd1', make('moderated-caucus', bare, { particulars }));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: caucus, method: 'hands' });
    const poll = sittingOf(hall).poll!;
    const tally = { yes: 6, no: 2, abstain: 0 };
    hall.act(CHAIR, { type: 'EnterCount', sitting: SITTING, poll, place: 'hall', tally });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never });
    expect(sittingOf(hall).floor).toMatchObject({ limitMs: 60_000, on: null });
    expect(hall.refused('d3', end).code).toBe('not-entitled');
    hall.act(CHAIR, end);
    expect(sittingOf(hall)).toMatchObject({ caucus: null, floor: { phase: 'free' } });
  });
});
