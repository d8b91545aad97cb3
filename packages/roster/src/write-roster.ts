import {
  type Body,
  type Member,
  membersOf,
  officesOf,
  type Seat,
  type VotingRight,
} from '@tauride/procedure';
import Papa from 'papaparse';
import { writtenColumns } from './columns.ts';
import { type Existing, personOf } from './existing.ts';
import { factCells } from './facts.ts';
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
  return membersOf(existing.state, body.id).map(({ member, seat }) =>
    rowOf(member, { seat, body, person: personOf(existing, member.id) }),
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
  const [from, until, constituency, alternate] = factCells(seat);
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
    office: officesOf(body, id).join(', '),
    term_from: from!,
    term_until: until!,
    constituency: constituency!,
    alternate_for: alternate!,
    number: of('number'),
    gender: of('gender'),
    pronoun: of('pronoun'),
    comment: of('comment'),
  };
}
