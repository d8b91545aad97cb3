import type {
  BodyId,
  BodyRole,
  Command,
  Instant,
  MemberId,
  SeatedMember,
  SittingId,
} from '@tauride/procedure';
import type { Hall } from '../../apps/server/src/index.ts';

interface BodyIn {
  readonly id: string;
  readonly name: string;
  readonly role: BodyRole;
  readonly parent?: string;
  readonly seats: number;
  readonly members: readonly number[];
}

const bodies: readonly BodyIn[] = [
  {
    id: 'congress',
    name: 'Congress of the Federation',
    role: 'federation',
    seats: 60,
    members: range(1, 58),
  },
  {
    id: 'north',
    name: 'Northern Region',
    role: 'assembly',
    parent: 'congress',
    seats: 20,
    members: range(1, 20),
  },
  {
    id: 'south',
    name: 'منطقة الجنوب',
    role: 'assembly',
    parent: 'congress',
    seats: 22,
    members: range(21, 40),
  },
  {
    id: 'harbour',
    name: 'Harbour Branch',
    role: 'section',
    parent: 'north',
    seats: 12,
    members: range(3, 12),
  },
  {
    id: 'audit',
    name: 'Audit Committee',
    role: 'committee',
    parent: 'harbour',
    seats: 3,
    members: [4, 5, 6],
  },
  {
    id: 'board',
    name: 'Executive Board',
    role: 'board',
    parent: 'congress',
    seats: 7,
    members: [1, 2, 21, 22, 41],
  },
];

const given = [
  'Aino Lehto',
  'Şirin Ünal',
  'أمينة الهاشمي',
  'Jo O’Brien',
  'Дарья Соколова',
  'Łukasz Żak',
  'דנה לוי',
];
const lists = ['North', 'South', 'Harbour list'];

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_one, at) => from + at);
}

export function person(number: number): MemberId {
  return `p${number}` as MemberId;
}

function seat(number: number): SeatedMember {
  return {
    member: person(number),
    label: `Delegate ${number}`,
    voting: number % 9 === 0 ? 'advisory' : 'full',
    weight: number % 13 === 0 ? 3 : 1,
    group: lists[number % 3]!,
    constituency: number % 2 === 0 ? 'Coast' : 'Inland',
    ...(number % 5 === 0 ? { term: { from: '2024-05-01', until: '2027-04-30' } } : {}),
    ...(number === 27 ? { alternateFor: [person(28), person(29)] } : {}),
  };
}

const CONGRESS = 'congress' as BodyId;
const STRUCTURE_SITTING = 'congress-1' as SittingId;

/** A federation of six bodies in four levels whose congress has opened its sitting: chair is p1, clerk p2. */
export async function foundStructure(hall: Hall): Promise<void> {
  const act = async (by: number | 'operator', command: Command): Promise<void> => {
    const author =
      by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: person(by) } as const);
    const done = await hall.execute(command, author);
    if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.error)}`);
  };
  await act('operator', {
    type: 'FoundAssembly',
    assembly: 'structure',
    name: 'Federation of Cooperatives',
    language: 'en',
    timeZone: 'Europe/Helsinki',
    calendar: 'gregorian',
  });
  for (const { id, members, parent, ...place } of bodies) {
    const body = id as BodyId;
    const half = Math.floor(place.seats / 2);
    const constituencies = [
      { name: 'Coast', seats: half },
      { name: 'Inland', seats: place.seats - half },
    ];
    const above = parent === undefined ? {} : { parent: parent as BodyId };
    await act('operator', {
      type: 'EstablishBody',
      body,
      rulebook: 'ronr12',
      changes: {},
      constituencies,
      ...place,
      ...above,
    });
    await act('operator', { type: 'SeatMembers', body, members: members.map(seat) });
    await act('operator', { type: 'AssignOffice', body, office: 'chair', member: person(members[0]!) });
    await act('operator', { type: 'AssignOffice', body, office: 'clerk', member: person(members[1]!) });
  }
  await act('operator', { type: 'AssignOffice', body: CONGRESS, office: 'deputy', member: person(3) });
  await hall.names.change(
    range(1, 58).map((number) => ({
      member: person(number),
      person: { name: number <= given.length ? given[number - 1]! : `Delegate ${number} of Harbour` },
    })),
  );
  await act(2, {
    type: 'CallSitting',
    sitting: STRUCTURE_SITTING,
    bodies: [CONGRESS],
    kind: 'regular',
    title: 'Spring congress',
    place: 'Hall of the harbour',
    startsAt: Date.UTC(2026, 4, 1) as Instant,
    hoursRecorded: true,
    agenda: ['Opening'],
  });
  await act(1, { type: 'OpenSitting', sitting: STRUCTURE_SITTING });
}
