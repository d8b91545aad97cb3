import { describe, expect, it } from 'vitest';
import type { Instant, MotionId } from '../ids.ts';
import type { MotionKind } from '../rulebook/types.ts';
import { dueOrder } from '../sitting/agenda.ts';
import type { AgendaItem, Caucus } from '../sitting/state.ts';
import { openHall } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { bare, bring, decideTop, main, make, motion, phaseOf, sittingOf, votes } from '../testing/moves.ts';
import { place } from '../testing/place.ts';
import { motionOf } from '../assembly/access.ts';
import type { Particulars } from './particulars.ts';
import { caucusOf, closeItem, proceedToOrders } from './sitting-effects.ts';

const MINUTE = 60_000;

describe('a caucus', () => {
  function moved(kind: MotionKind, particulars: Particulars, under: Caucus | null = null): Caucus {
    const hall = openHouse({ rulebook: 'mun' });
    const id = place(hall, kind, { particulars, wording: { form: 'bare' } });
    const sitting = { ...sittingOf(hall), caucus: under };
    const now = 600_000 as Instant;
    return caucusOf({ state: hall.founded(), sitting, motion: motionOf(hall.founded(), id), now });
  }

  it('[RM-62] lasts as many minutes as were moved, in its words or beside them', () => {
    const hall = openHouse({ rulebook: 'mun' });
    const id = place(hall, 'unmoderated-caucus', {
      particulars: { totalMinutes: 20 },
      wording: { form: 'minutes', minutes: 10 },
    });
    const decision = { state: hall.founded(), sitting: sittingOf(hall), motion: motion(hall, id) };
    expect(caucusOf({ ...decision, now: 0 as Instant })).toEqual({
      kind: 'unmoderated',
      until: 10 * MINUTE,
      speakerMs: null,
    });
    expect(moved('unmoderated-caucus', { totalMinutes: 20 }).until).toBe(30 * MINUTE);
    expect(moved('unmoderated-caucus', {}).until).toBe(10 * MINUTE);
  });

  it('[RM-62] is moderated where it is moved so, or gives each speaker a time', () => {
    expect(moved('moderated-caucus', { totalMinutes: 5 })).toMatchObject({
      kind: 'moderated',
      speakerMs: null,
    });
    expect(moved('unmoderated-caucus', { speakerMinutes: 2 })).toMatchObject({
      kind: 'moderated',
      speakerMs: 2 * MINUTE,
    });
  });

  it('[RM-62] that is extended stays what it is, and goes on from its end', () => {
    const under: Caucus = { kind: 'moderated', until: (15 * MINUTE) as Instant, speakerMs: MINUTE };
    const extension = { totalMinutes: 5 };
    expect(moved('extend-moderated-caucus', extension, under)).toEqual({ ...under, until: 20 * MINUTE });
    const ended = { ...under, until: (5 * MINUTE) as Instant };
    expect(moved('extend-moderated-caucus', extension, ended).until).toBe(15 * MINUTE);
    expect(moved('moderated-caucus', extension, under)).toMatchObject({
      until: 15 * MINUTE,
      speakerMs: null,
    });
    const free: Caucus = { kind: 'unmoderated', until: (15 * MINUTE) as Instant, speakerMs: null };
    expect(moved('extend-unmoderated-caucus', { ...extension, speakerMinutes: 1 }, free).kind).toBe(
      'unmoderated',
    );
    expect(moved('extend-unmoderated-caucus', extension).kind).toBe('unmoderated');
  });
});

describe('orders of the day', () => {
  const item = (id: string, more: Partial<AgendaItem>): AgendaItem => ({
    id: id as AgendaItem['id'],
    title: id,
    phase: 'to-come',
    since: null,
    until: null,
    ...more,
  });
  const due = (now: number, ...agenda: readonly AgendaItem[]): string | undefined =>
    dueOrder({ agenda }, now as Instant)?.id;

  it('[RS-22] are due from their hour, special ones first, then the earlier', () => {
    const general = item('general', { order: 'general', dueAt: 10 as Instant });
    const special = item('special', { order: 'special', dueAt: 20 as Instant });
    const later = item('later', { order: 'special', dueAt: 30 as Instant });
    expect([9, 10, 19, 20, 40].map((now) => due(now, later, general, special))).toEqual([
      undefined,
      'general',
      'general',
      'special',
      'special',
    ]);
    expect(due(40, item('plain', { dueAt: 10 as Instant }))).toBeUndefined();
    expect(due(40, item('open', { order: 'general' }))).toBeUndefined();
    expect(due(40, { ...special, phase: 'done' })).toBeUndefined();
  });

  it('[RS-4] are numbered with the other items, on from those of earlier sittings', () => {
    const hall = openHall();
    const ids = () => sittingOf(hall).agenda.map(({ id }) => id);
    expect(ids()).toEqual(['i1', 'i2', 'i3']);
    const { id: sitting, bodies, call } = sittingOf(hall);
    const [event] = hall.act('chair', {
      ...call,
      type: 'CallSitting',
      sitting: `${sitting}-next` as typeof sitting,
      bodies,
      agenda: ['Opening', 'Yard'],
    });
    expect(event).toMatchObject({ agenda: [{ item: 'i4' }, { item: 'i5' }] });
  });

  it('[RM-60] put off all that is pending together, and take up the item', () => {
    const hall = openHouse();
    const [question, change] = [place(hall, 'main'), place(hall, 'amend')];
    const call = place(hall, 'call-for-orders-of-the-day');
    const decide = (agenda: readonly AgendaItem[]) =>
      proceedToOrders({
        state: hall.founded(),
        sitting: { ...sittingOf(hall), agenda },
        motion: motion(hall, call),
        now: 50 as Instant,
      });
    const pending = [question, change];
    const putOff = [
      { change: 'disposed', motion: question, as: 'postponed', taking: pending },
      { change: 'disposed', motion: change, as: 'postponed' },
    ];
    const none = { change: 'pending', stack: [] };
    expect(decide([])).toEqual([...putOff, none]);
    const special = item('i7', { order: 'special', dueAt: 20 as Instant });
    expect(decide([special])).toEqual([...putOff, { change: 'item-taken-up', item: 'i7' }, none]);
  });
});

describe('an item that is closed', () => {
  it('[RM-61] takes along its own questions: those on the matter wait together, the others fall', () => {
    const hall = openHouse({ rulebook: 'un-ga' });
    const [here, elsewhere] = ['i1', 'i2'] as NonNullable<ReturnType<typeof motion>['item']>[];
    const other = place(hall, 'proposal', { item: elsewhere! });
    const draft = place(hall, 'proposal', { item: here! });
    const change = place(hall, 'amend', { item: here!, target: draft });
    const close = place(hall, 'close-debate', { item: here!, target: draft });
    const adjourn = place(hall, 'adjourn-debate', { item: here! });
    const changes = (more: { readonly item?: null } = {}) =>
      closeItem({
        state: hall.founded(),
        sitting: sittingOf(hall),
        motion: { ...motion(hall, adjourn), ...more },
        now: hall.now,
      });
    const taking = [draft, change];
    expect(changes()).toEqual([
      { change: 'disposed', motion: draft, as: 'postponed', taking },
      { change: 'disposed', motion: change, as: 'postponed', taking },
      { change: 'disposed', motion: close, as: 'dropped' },
      { change: 'item-closed', item: here },
      { change: 'pending', stack: [other] },
    ]);
    expect(changes({ item: null })).toEqual([{ change: 'pending', stack: [other, draft, change, close] }]);
  });
});

describe('a motion that is made', () => {
  it('[RM-1] needs no second for a body of several, and belongs to the item under consideration', () => {
    const hall = openHall();
    const made = (id: MotionId) => motion(hall, id);
    hall.act('d1', { ...main('That the yard be fenced.'), onBehalfOf: 'the board' });
    const [first] = sittingOf(hall).offered;
    expect(made(first!)).toMatchObject({
      needsSecond: false,
      onBehalfOf: 'the board',
      item: null,
      ruling: null,
    });
    hall.act('chair', { type: 'StateQuestion', sitting: sittingOf(hall).id, motion: first! });
    decideTop(hall, votes(6, 2));
    const item = sittingOf(hall).agenda[1]!.id;
    hall.act('chair', { type: 'TakeUpItem', sitting: sittingOf(hall).id, item });
    const second = bring(hall, 'd1', main('That the hall be let.'));
    expect(made(second)).toMatchObject({ needsSecond: true, item, seconder: 'd8' });
    bring(hall, 'd2', make('postpone-indefinitely', bare));
    decideTop(hall, votes(6, 2));
    expect(phaseOf(hall, second)).toBe('killed-for-session');
  });
});
