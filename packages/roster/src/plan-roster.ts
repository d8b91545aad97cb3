import { err, ok, type Result } from '@tauride/kernel';
import type { AssemblyCommand, BodyId, MemberId, Office } from '@tauride/procedure';
import type { Existing } from './existing.ts';
import { sameFacts } from './facts.ts';
import { type Person, samePerson } from './person.ts';
import { isClean, type RosterPreview, type TakenRow } from './preview.ts';
import type { RosterProblem } from './problem.ts';

/** An entry of the journal holds 65,535 bytes; the rest is for what stands around the seats. */
const MOST_BYTES = 60_000;

export interface PersonChange {
  readonly member: MemberId;
  /** `null` where nothing is known, and where a name is to be erased. */
  readonly person: Person | null;
}

/** What is to be done, and what undoes it. */
export interface RosterPlan {
  readonly commands: readonly AssemblyCommand[];
  readonly people: readonly PersonChange[];
  readonly undo: { readonly commands: readonly AssemblyCommand[]; readonly people: readonly PersonChange[] };
}

/** The acts that bring about what a preview shows; all of it, or its errors where it has any.
 *  @param reason stands with each act; needed once a body has sat */
export function planRoster(
  preview: RosterPreview,
  { state }: Pick<Existing, 'state'>,
  reason = '',
): Result<RosterPlan, readonly RosterProblem[]> {
  if (!isClean(preview)) return err(preview.problems.filter(({ severity }) => severity === 'error'));
  const rows = preview.rows.filter((row): row is TakenRow => row.status !== 'error');
  const said = reason === '' ? {} : { reason };
  const bodies = [...Map.groupBy(rows, ({ body }) => body)].map(([body, ofBody]) => ({
    body,
    // Alternates come after those whom they stand for.
    rows: ofBody.toSorted((one, other) => Number(isAlternate(one)) - Number(isAlternate(other))),
  }));
  const seats = eachWith(bodies, (each, labelled) => seatActs(each, { said, labelled }));
  const offices = rows.flatMap(({ body, member, offices: given }) =>
    given.map((office) => ({ body, member, office })),
  );
  return ok({
    commands: [...seats, ...offices.map((given) => ({ type: 'AssignOffice', ...given, ...said }) as const)],
    people: peopleOf(rows, 'after'),
    undo: {
      commands: [
        ...offices.map((given) => ({ ...giveBack(given, state.bodies[given.body]!.offices), ...said })),
        ...eachWith(bodies, (each, labelled) => undoActs(each, { said, labelled })),
      ],
      people: peopleOf(rows, 'before'),
    },
  });
}

function isAlternate({ seat }: TakenRow): boolean {
  return seat.alternateFor !== undefined;
}

interface OfBody {
  readonly body: BodyId;
  readonly rows: readonly TakenRow[];
}

interface Acting {
  readonly said: { readonly reason?: string };
  /** Members whose label an act before this one has changed: it is one label for all their seats. */
  readonly labelled: Set<MemberId>;
}

function eachWith(
  bodies: readonly OfBody[],
  acts: (body: OfBody, labelled: Set<MemberId>) => readonly AssemblyCommand[],
): readonly AssemblyCommand[] {
  const labelled = new Set<MemberId>();
  return bodies.flatMap((body) => acts(body, labelled));
}

function seatActs({ body, rows }: OfBody, { said, labelled }: Acting): readonly AssemblyCommand[] {
  const seated = rows.filter(({ seatBefore }) => seatBefore === null).map(({ seat }) => seat);
  const changed = changedIn(rows, labelled).map(({ seat }) => seat);
  return [
    ...chunks(seated).map((members) => ({ type: 'SeatMembers', body, members, ...said }) as const),
    ...chunks(changed).map((seats) => ({ type: 'ChangeSeats', body, seats, ...said }) as const),
  ];
}

function undoActs({ body, rows }: OfBody, { said, labelled }: Acting): readonly AssemblyCommand[] {
  const changed = changedIn(rows, labelled);
  const seated = rows.filter(({ seatBefore }) => seatBefore === null).map(({ member }) => member);
  return [
    ...chunks(changed.map(({ seatBefore }) => seatBefore!)).map(
      (seats) => ({ type: 'ChangeSeats', body, seats, ...said }) as const,
    ),
    ...chunks(seated).map((members) => ({ type: 'VacateSeats', body, members, ...said }) as const),
  ];
}

function changedIn(rows: readonly TakenRow[], labelled: Set<MemberId>): readonly TakenRow[] {
  return rows.filter(({ member, seat, seatBefore }) => {
    if (seatBefore === null) return false;
    const relabels = seat.label !== seatBefore.label && !labelled.has(member);
    if (relabels) labelled.add(member);
    const { voting, weight, group } = seatBefore;
    const differs = seat.voting !== voting || seat.weight !== weight || seat.group !== group;
    return relabels || differs || !sameFacts(seat, seatBefore);
  });
}

/** Parts that each fit into one entry. */
function chunks<T>(items: readonly T[]): readonly (readonly T[])[] {
  const parts: T[][] = [];
  const encoder = new TextEncoder();
  let room = 0;
  for (const item of items) {
    const bytes = encoder.encode(JSON.stringify(item)).length + 1;
    if (bytes > room) {
      parts.push([]);
      room = MOST_BYTES;
    }
    parts.at(-1)!.push(item);
    room -= bytes;
  }
  return parts;
}

interface Given {
  readonly body: BodyId;
  readonly member: MemberId;
  readonly office: Office;
}

function giveBack(
  given: Given,
  before: { readonly chair: MemberId | null; readonly clerk: MemberId | null },
): AssemblyCommand {
  const holder = given.office === 'teller' || given.office === 'deputy' ? null : before[given.office];
  return holder === null
    ? { type: 'RelieveOffice', ...given }
    : { type: 'AssignOffice', ...given, member: holder };
}

function peopleOf(rows: readonly TakenRow[], when: 'after' | 'before'): readonly PersonChange[] {
  const people = new Map<MemberId, PersonChange>();
  for (const { member, person, personBefore } of rows)
    if (!samePerson(person, personBefore))
      people.set(member, { member, person: when === 'after' ? person : personBefore });
  return [...people.values()];
}
