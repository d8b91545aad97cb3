import { tableValues } from '@tauride/kernel';
import { normalText } from '@tauride/text';
import type { MemberId } from '@tauride/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Existing } from './existing.ts';
import { quoted, unquoted } from './formula.ts';
import { type Details, nameFrom, type Person } from './person.ts';
import { planRoster } from './plan-roster.ts';
import { readRoster } from './read-roster.ts';
import { BOARD, type Hall, hallOf, HOUSE } from './testing/hall.ts';
import { writeRoster } from './write-roster.ts';

const CONTROL = /\p{Cc}/u;

/** Texts in the form in which texts are kept, of all that makes trouble in files and spreadsheets. */
const line = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    fc.string({ unit: fc.constantFrom(...Array.from('\'"=+-@;,|\t\n aä1')), minLength: 1, maxLength: 8 }),
  )
  .map((text) => normalText(text).replaceAll('\n', ' '))
  .filter((text) => text !== '' && !CONTROL.test(text));
const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(value, { nil: undefined });

const day = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((at) => at.toISOString().slice(0, 10));
const term = fc.oneof(
  day.map((from) => ({ from })),
  day.map((until) => ({ until })),
  fc.tuple(day, day).map((days) => ({ from: days.toSorted()[0]!, until: days.toSorted()[1]! })),
);

const member = fc.record({
  label: line,
  name: line,
  parts: fc.record({ title: maybe(line), first_name: maybe(line), last_name: maybe(line) }),
  details: fc.record({
    gender: maybe(line),
    pronoun: maybe(line),
    number: maybe(line),
    comment: maybe(fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))),
  }),
  named: fc.boolean(),
  numbered: fc.boolean(),
  seats: fc.uniqueArray(
    fc.record({
      body: fc.constantFrom(HOUSE, BOARD),
      voting: fc.constantFrom('full' as const, 'advisory' as const, 'none' as const),
      weight: fc.integer({ min: 1, max: 1_000_000 }),
      group: fc.option(line),
      term: maybe(term),
      constituency: maybe(line),
      alternateFor: maybe(fc.constantFrom('faction', 'constituency', 'body', 'others')),
    }),
    { selector: ({ body }) => body, minLength: 1 },
  ),
  tells: fc.boolean(),
});

function hallWith(members: readonly (typeof member extends fc.Arbitrary<infer M> ? M : never)[]): Hall {
  const hall = hallOf([HOUSE, BOARD]);
  for (const [at, { label, name, parts, details, named, numbered, seats, tells }] of members.entries()) {
    const id = `x-${at}` as MemberId;
    for (const seat of seats)
      hall.act([
        { type: 'SeatMembers', body: seat.body, members: [{ member: id, label, ...whatOf(seat, at) }] },
      ]);
    const known = { ...parts, ...details, username: `u${at}`, email: `${at}@example.org` };
    const all = Object.fromEntries(
      Object.entries(numbered ? { ...known, member_number: `n${at}` } : known).filter(
        ([, value]) => value !== undefined,
      ),
    ) as Details;
    const person: Person = named ? { name, details: all } : { name: nameFrom(all), details: all };
    hall.know([{ member: id, person }]);
    const office = { body: seats[0]!.body, member: id } as const;
    if (tells)
      hall.act([
        { type: 'AssignOffice', office: (['teller', 'chair', 'deputy'] as const)[at % 3]!, ...office },
      ]);
  }
  return hall;
}

type Drawn = (typeof member extends fc.Arbitrary<infer M> ? M : never)['seats'][number];

/** The seat as it may be: an alternate without a vote, for others who are there. */
function whatOf({ body: _body, alternateFor, term: days, constituency, ...seat }: Drawn, at: number) {
  const others = Array.from({ length: at }, (_, before) => `x-${before}` as MemberId);
  const mayStand =
    seat.voting !== 'full' &&
    !(alternateFor === 'others' && others.length === 0) &&
    !(alternateFor === 'faction' && seat.group === null) &&
    !(alternateFor === 'constituency' && constituency === undefined);
  const stands = alternateFor === 'others' ? others.slice(-3) : alternateFor;
  return {
    ...seat,
    ...(days === undefined ? {} : { term: days }),
    ...(constituency === undefined ? {} : { constituency }),
    ...(stands === undefined || !mayStand ? {} : { alternateFor: stands }),
  };
}

/** Everything that a roster is, and nothing of how it came about. */
function whole({ state, people }: Existing): unknown {
  const offices = Object.values(state.bodies).map(({ offices: { tellers, deputies, ...rest }, ...body }) => [
    body,
    { ...rest, tellers: tellers.toSorted(), deputies: deputies.toSorted() },
  ]);
  const seats = tableValues(state.members).map((each) => ({
    ...each,
    seats: each.seats.toSorted((a, b) => (a.body < b.body ? -1 : 1)),
  }));
  return { offices, seats, people };
}

describe('a roster', () => {
  it('[MB-19] that is written and read again changes nothing where it came from, and founds the same elsewhere', () => {
    let rows = 0;
    fc.assert(
      fc.property(fc.array(member, { maxLength: 8 }), (members) => {
        const hall = hallWith(members);
        const text = writeRoster(hall.existing());
        const here = readRoster(new TextEncoder().encode(text), hall.existing());
        expect(here.problems).toEqual([]);
        expect(here.rows.every(({ status }) => status === 'unchanged')).toBe(true);
        const other = hallOf([HOUSE, BOARD]);
        const planned = planRoster(readRoster(text, other.existing()), other.existing());
        if (!planned.ok) throw new Error(JSON.stringify(planned.error));
        other.act(planned.value.commands);
        other.know(planned.value.people);
        expect(whole(other.existing())).toEqual(whole(hall.existing()));
        expect(writeRoster(other.existing())).toBe(text);
        rows += here.rows.length;
      }),
    );
    expect(rows).toBeGreaterThan(200);
  });

  it('[MB-19] has no cell that a spreadsheet takes for a formula', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from("'=+-@a ")) }), (value) => {
        expect(quoted(value)).not.toMatch(/^[=+\-@\t\r]/u);
        expect(unquoted(quoted(value))).toBe(value);
      }),
    );
    const hall = hallOf();
    hall.act([
      {
        type: 'SeatMembers',
        body: HOUSE,
        members: [{ member: 'a' as MemberId, label: '=1+1', voting: 'full', weight: 1, group: '@cmd' }],
      },
    ]);
    expect(writeRoster(hall.existing())).toContain("'=1+1");
    expect(writeRoster(hall.existing())).toContain("'@cmd");
  });

  it('[MB-11] reading never throws, whatever the bytes are', () => {
    const hall = hallWith(fc.sample(member, { numRuns: 3, seed: 1 }));
    const header = new TextEncoder().encode('id,name;weight,body,office,groups\temail\n');
    const piece = fc.constantFrom(
      'id',
      'name',
      'weight',
      ',',
      ';',
      '\t',
      '"',
      '""',
      '\n',
      '\r\n',
      '\u0000',
      '=',
      '1,5',
      'x-0',
      'sep=;\n',
      '\ufeff',
      '__proto__',
      'constructor',
    );
    let problems = 0;
    const reads = (given: Uint8Array | string): void => {
      const preview = readRoster(given, hall.existing());
      problems += preview.problems.length;
      for (const { row, column } of preview.problems) {
        expect(row).toBeGreaterThan(0);
        expect(column ?? 'A').toMatch(/^[A-Z]+$/u);
      }
    };
    fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => reads(bytes)));
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) =>
        reads(Uint8Array.from([...header, ...bytes])),
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => reads(pieces.join(''))),
      { numRuns: 300 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => reads(`name,comment\n${text}`)));
    expect(problems).toBeGreaterThan(300);
  });
});
