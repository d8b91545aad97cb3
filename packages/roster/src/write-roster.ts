import { tableValues } from '@tauride/kernel';
import type { Body, Member, Seat, VotingRight } from '@tauride/procedure';
import Papa from 'papaparse';
import { writtenColumns } from './columns.ts';
import { type Existing, personOf } from './existing.ts';
import { quoted } from './formula.ts';
import { nameFrom, type Person } from './person.ts';

/** What a voting right comes to in OpenSlides' own groups. */
const groupOf: { readonly [voting in VotingRight]: string } = {
  full: 'Delegates',
  advisory: 'Committees',
  none: 'Staff',
};

/** Everybody who has a seat, a row for each seat, as CSV that reads back to the same. RFC 4180, with the mark by which
 *  spreadsheets know UTF-8; no cell is taken for a formula. */
export function writeRoster(existing: Existing): string {
  const { state } = existing;
  const rows = Object.values(state.bodies)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((body) => rowsOf(body, existing));
  const cells = rows.map((row) => writtenColumns.map((column) => quoted(row[column])));
  return `\ufeff${Papa.unparse([[...writtenColumns], ...cells], { newline: '\r\n' })}\r\n`;
}

type Row = { readonly [column in (typeof writtenColumns)[number]]: string };

function rowsOf(body: Body, existing: Existing): readonly Row[] {
  return tableValues(existing.state.members).flatMap((member) =>
    member.seats
      .filter((seat) => seat.body === body.id)
      .map((seat) => rowOf(member, { seat, body, person: personOf(existing, member.id) })),
  );
}

interface Held {
  readonly seat: Seat;
  readonly body: Body;
  readonly person: Person | undefined;
}

function rowOf({ id, label }: Member, { seat, body, person }: Held): Row {
  const { details = {} } = person ?? {};
  const of = (column: keyof typeof details): string => details[column] ?? '';
  return {
    id,
    member_number: of('member_number'),
    username: of('username'),
    title: of('title'),
    first_name: of('first_name'),
    last_name: of('last_name'),
    name: person === undefined || person.name === nameFrom(details) ? '' : person.name,
    email: of('email'),
    label,
    body: body.id,
    voting: seat.voting,
    groups: groupOf[seat.voting],
    vote_weight: String(seat.weight),
    structure_level: seat.group ?? '',
    office: officesOf(body, id),
    number: of('number'),
    gender: of('gender'),
    pronoun: of('pronoun'),
    comment: of('comment'),
  };
}

function officesOf({ offices }: Body, member: Member['id']): string {
  const held = (['chair', 'clerk'] as const).filter((office) => offices[office] === member);
  return [...held, ...(offices.tellers.includes(member) ? ['teller'] : [])].join(', ');
}
