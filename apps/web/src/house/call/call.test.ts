import { type Table, tableSet } from '@tauride/kernel';
import type { BodyId, FoundedAssembly, MemberId, Sitting } from '@tauride/procedure';
import { commandSchema, LIMITS } from '@tauride/protocol';
import { describe, expect, it } from 'vitest';
import { openHouse } from '../testing/hall.ts';
import {
  agendaOf,
  agendaProblem,
  callableBodies,
  callOf,
  emptyCall,
  longest,
  sittingIdFor,
} from './call-draft.ts';
import { hourInZone, zoneName } from './hour-in-zone.ts';

const body = 'b' as BodyId;

describe('a day and hour by the clocks of the assembly', () => {
  it.each([
    ['Europe/Helsinki', '2026-01-15T10:00', '2026-01-15T08:00:00Z'],
    ['Europe/Helsinki', '2026-07-15T10:00', '2026-07-15T07:00:00Z'],
    ['Europe/Helsinki', '2026-03-29T02:59', '2026-03-29T00:59:00Z'],
    ['Europe/Helsinki', '2026-03-29T04:00', '2026-03-29T01:00:00Z'],
    ['Asia/Kolkata', '2026-05-01T00:15', '2026-04-30T18:45:00Z'],
    ['America/New_York', '2026-03-08T03:00', '2026-03-08T07:00:00Z'],
    ['Pacific/Auckland', '2026-12-31T09:00', '2026-12-30T20:00:00Z'],
    ['UTC', '2026-05-01T12:00', '2026-05-01T12:00:00Z'],
  ])('in %s, %s is %s', (zone, written, utc) => {
    expect(hourInZone(written, zone)).toEqual({ kind: 'once', at: Date.parse(utc) });
  });

  it.each([
    ['Europe/Helsinki', '2026-03-29T03:30'],
    ['America/New_York', '2026-03-08T02:00'],
    // The whole day was left out.
    ['Pacific/Apia', '2011-12-30T12:00'],
  ])('in %s, there is no %s', (zone, written) => {
    expect(hourInZone(written, zone)).toEqual({ kind: 'skipped' });
  });

  it.each([
    ['Europe/Helsinki', '2026-10-25T03:30', '2026-10-25T00:30:00Z'],
    ['America/New_York', '2026-11-01T01:00', '2026-11-01T05:00:00Z'],
    ['Australia/Lord_Howe', '2026-04-05T01:45', '2026-04-04T14:45:00Z'],
  ])('in %s, %s comes twice and first at %s', (zone, written, utc) => {
    expect(hourInZone(written, zone)).toEqual({ kind: 'twice', at: Date.parse(utc) });
  });

  it.each(['', '2026-05', 'soon'])('is not set by “%s”', (written) => {
    expect(hourInZone(written, 'UTC')).toEqual({ kind: 'unset' });
  });

  it('names the zone as it is called then', () => {
    const [winter, summer] = ['2026-01-15T10:00', '2026-07-15T10:00'].map((written) => {
      const hour = hourInZone(written, 'Europe/Helsinki');
      return hour.kind === 'once' ? zoneName(hour.at, 'Europe/Helsinki', 'en') : '';
    });
    expect([winter, summer]).toEqual(['Eastern European Standard Time', 'Eastern European Summer Time']);
  });
});

function withSittings(...ids: readonly string[]): Pick<FoundedAssembly, 'sittings'> {
  const none = openHouse().house().assembly.sittings;
  return { sittings: ids.reduce<Table<Sitting>>((table, id) => tableSet(table, id, {} as Sitting), none) };
}

describe('the id of a sitting', () => {
  it('is made of the day', () => {
    expect(sittingIdFor(withSittings(), '2026-05-01')).toBe('sitting-2026-05-01');
  });

  it('is one that no other sitting has', () => {
    const first = 'sitting-2026-05-01';
    expect(sittingIdFor(withSittings(first), '2026-05-01')).toBe(`${first}-2`);
    expect(sittingIdFor(withSittings(first, `${first}-2`), '2026-05-01')).toBe(`${first}-3`);
    expect(sittingIdFor(withSittings(first, `${first}-3`), '2026-05-01')).toBe(`${first}-2`);
    expect(sittingIdFor(withSittings(first), '2026-05-02')).toBe('sitting-2026-05-02');
  });
});

describe('the call of a sitting', () => {
  const draft = { ...emptyCall, title: ' Second day ', at: '2026-05-01T10:00', agenda: 'One\n\n  Two \n' };
  const startsAt = Date.parse('2026-05-01T10:00Z') as never;

  it('is a command that the hall takes', () => {
    const { act, house } = openHouse();
    const command = callOf(house().assembly, draft, { body, startsAt })!;
    expect(commandSchema.parse(command)).toEqual(command);
    expect(command).toMatchObject({ title: 'Second day', place: '', startsAt, agenda: ['One', 'Two'] });
    act('m1', command);
    expect(callOf(house().assembly, draft, { body, startsAt })?.sitting).toBe('sitting-2026-05-01-2');
  });

  it('is none while its title, its body or its hour is missing, or its agenda is too long', () => {
    const { assembly } = openHouse().house();
    expect(callOf(assembly, { ...draft, title: ' ' }, { body, startsAt })).toBeNull();
    expect(callOf(assembly, draft, { body: null, startsAt })).toBeNull();
    expect(callOf(assembly, draft, { body, startsAt: null })).toBeNull();
    expect(callOf(assembly, { ...draft, agenda: 'x'.repeat(201) }, { body, startsAt })).toBeNull();
  });

  it('says how whoever comes is entered, so that members are asked to say that they are here', () => {
    const { assembly } = openHouse().house();
    const called = (checkIn: 'desk' | 'oneself' | 'code') =>
      callOf(assembly, { ...draft, checkIn }, { body, startsAt })!;
    expect(called('code')).toMatchObject({ checkIn: 'code' });
    expect(called('desk')).toMatchObject({ checkIn: 'desk' });
    expect(called('oneself')).toMatchObject({ checkIn: 'oneself' });
    expect(commandSchema.parse(called('code'))).toEqual(called('code'));
  });

  it('has an agenda of one item from each line', () => {
    expect(agendaOf(' One\r\n\n Two')).toEqual(['One', 'Two']);
    expect(agendaProblem(['x'.repeat(200)])).toBeNull();
    expect(agendaProblem(['One', 'x'.repeat(201)])).toEqual({ kind: 'long', most: 200, number: 2 });
    expect(agendaProblem(Array.from({ length: 201 }, () => 'x'))).toEqual({ kind: 'many', most: 200 });
    expect(longest.line).toBe(LIMITS.name);
  });

  it('is for the chair and the clerk of a body to make', () => {
    const { act, house } = openHouse();
    const clerk = { office: 'clerk', member: 'm2' as MemberId, reason: 'None yet.' } as const;
    act('m1', { type: 'AssignOffice', body, ...clerk });
    const callable = (member: string | null) =>
      callableBodies(house().assembly, member as MemberId | null).map(({ id }) => id);
    expect([callable('m1'), callable('m2'), callable('m3'), callable(null)]).toEqual([['b'], ['b'], [], []]);
  });
});
