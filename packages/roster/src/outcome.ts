import { tableGet } from '@tauride/kernel';
import { type BodyId, holdersOf, type MemberId, type Office, type SeatedMember } from '@tauride/procedure';
import { type Column, detailColumns } from './columns.ts';
import { type Existing, personOf, seatOf } from './existing.ts';
import { checkAlternate, factCells, factColumns, factsIn } from './facts.ts';
import type { Persons } from './find-person.ts';
import { type Person, personAfter, samePerson } from './person.ts';
import type { ChangedField, FieldChange, TakenRow } from './preview.ts';
import type { RowValues } from './row.ts';

/** What earlier rows of the file came to. */
export interface Seen {
  readonly seats: Map<string, RowValues>;
  readonly persons: Map<
    string,
    { readonly row: number; readonly person: Person | null; readonly label: string }
  >;
  readonly chairs: Map<string, { readonly row: number; readonly member: string }>;
}

interface Around {
  readonly existing: Existing;
  readonly seen: Seen;
  readonly persons: Persons;
}

/** What a row comes to beside what is there and beside the rows before it; `null` where that can't be told. */
export function outcomeOf(values: RowValues, member: MemberId, around: Around): TakenRow | null {
  const { existing } = around;
  const { body } = values;
  if (body === undefined) {
    if (values.problems.length === 0) values.tell('body', 'unknown-body', { value: '' });
    return null;
  }
  const personBefore = personOf(existing, member) ?? null;
  const person = personAfter(personBefore ?? undefined, values.name, values.details);
  const [seat, seatBefore] = [
    seatAfter(values, member, { existing, body, persons: around.persons }),
    seatNow(existing, body, member),
  ];
  if (person === null && values.label === '' && seatBefore === null) values.tell(null, 'missing-name');
  seenBefore(values, { member, body, person, label: seat.label }, around);
  const offices = newOffices(values, { member, body }, around);
  const changes = changesOf({ seat, seatBefore, person, personBefore, offices });
  const status = seatBefore === null ? 'new' : changes.length > 0 ? 'changed' : 'unchanged';
  const name = person?.name ?? seat.label;
  return {
    status,
    row: values.row,
    name,
    body,
    seat,
    seatBefore,
    member,
    person,
    personBefore,
    offices,
    changes,
  };
}

interface SeatIn {
  readonly existing: Existing;
  readonly body: BodyId;
  readonly persons: Persons;
}

function seatAfter(values: RowValues, member: MemberId, { existing, body, persons }: SeatIn): SeatedMember {
  const now = seatOf(existing, body, member);
  const known = tableGet(existing.state.members, member)?.label;
  const isSeatedHere = now !== undefined;
  const label = known === undefined || isSeatedHere ? values.label || known : known;
  if (!isSeatedHere && known !== undefined && values.label !== '' && values.label !== known)
    values.tell('label', 'label-kept', { label: known });
  const facts = factsIn({ values, member, before: now, body: existing.state.bodies[body]!, persons });
  // Whoever stands in for others has no vote unless called in.
  const usual = facts.alternateFor === undefined ? 'full' : 'none';
  const voting = values.voting ?? now?.voting ?? usual;
  const group = values.group || (now?.group ?? null);
  checkAlternate(values, facts, { voting, group });
  return {
    member,
    label: label ?? usualLabel(member, existing),
    voting,
    weight: values.weight ?? now?.weight ?? 1,
    group,
    ...facts,
  };
}

const memberIn: { readonly [language: string]: string } = {
  en: 'Member',
  de: 'Mitglied',
  fr: 'Membre',
  es: 'Miembro',
  ru: 'Член собрания',
};

/** What stands in the record for somebody whose name lies in the directory alone. */
function usualLabel(member: MemberId, { state: { language = 'en' } }: Existing): string {
  const [base = 'en'] = language.toLowerCase().split('-');
  return `${memberIn[base] ?? 'Member'} ${member.replace(/^m-/u, '')}`;
}

function seatNow(existing: Existing, body: BodyId, member: MemberId): SeatedMember | null {
  const seat = seatOf(existing, body, member);
  const label = tableGet(existing.state.members, member)?.label;
  if (seat === undefined || label === undefined) return null;
  const { body: _body, ...held } = seat;
  return { member, label, ...held };
}

interface Said {
  readonly member: MemberId;
  readonly body: BodyId;
  readonly person: Person | null;
  readonly label: string;
}

/** A member has one row for each body, and is the same person in all of them. */
function seenBefore(values: RowValues, { member, body, person, label }: Said, { seen }: Around): void {
  const key = `${member}\n${body}`;
  const first = seen.seats.get(key);
  if (first !== undefined) values.tell(sharedColumn(values, first), 'duplicate', { first: first.row });
  else seen.seats.set(key, values);
  const other = seen.persons.get(member);
  if (other === undefined) seen.persons.set(member, { row: values.row, person, label });
  else if (first === undefined && !(samePerson(other.person, person) && other.label === label))
    values.tell(null, 'differs', { first: other.row });
}

/** By what two rows are about the same member. */
function sharedColumn(one: RowValues, other: RowValues): Column | null {
  if (one.id !== undefined && one.id === other.id) return 'id';
  const { member_number: number, username } = one.details;
  if (number !== undefined && number === other.details.member_number) return 'member_number';
  return username !== undefined && username.toLowerCase() === other.details.username?.toLowerCase()
    ? 'username'
    : null;
}

function newOffices(
  values: RowValues,
  { member, body }: { readonly member: MemberId; readonly body: BodyId },
  { existing, seen }: Around,
): readonly Office[] {
  const { offices } = existing.state.bodies[body]!;
  for (const office of values.offices) {
    if (office === 'teller' || office === 'deputy') continue;
    const key = `${body}\n${office}`;
    const first = seen.chairs.get(key);
    if (first === undefined) seen.chairs.set(key, { row: values.row, member });
    else if (first.member !== member) values.tell('office', 'office-taken', { office, first: first.row });
  }
  return values.offices.filter((office) => !holdersOf(offices, office).includes(member));
}

interface Compared {
  readonly seat: SeatedMember;
  readonly seatBefore: SeatedMember | null;
  readonly person: Person | null;
  readonly personBefore: Person | null;
  readonly offices: readonly Office[];
}

function changesOf({ seat, seatBefore, person, personBefore, offices }: Compared): readonly FieldChange[] {
  const of = (now: SeatedMember | null, who: Person | null): readonly (readonly [ChangedField, string])[] => [
    ['name', who?.name ?? ''],
    ...detailColumns.map((column) => [column, who?.details?.[column] ?? ''] as const),
    ['label', now?.label ?? ''],
    ['voting', now?.voting ?? ''],
    ['weight', now === null ? '' : String(now.weight)],
    ['group', now?.group ?? ''],
    ...factColumns.map((column, at) => [column, now === null ? '' : factCells(now)[at]!] as const),
  ];
  const before = of(seatBefore, personBefore);
  const fields = of(seat, person).map(([field, to], at) => ({ field, from: before[at]![1], to }));
  return [
    ...fields.filter(({ from, to }) => from !== to),
    ...offices.map((office) => ({ field: 'office' as const, from: '', to: office })),
  ];
}
