import type { BodyId, Command, Instant, MemberId, SittingId } from '@tauride/procedure';
import { emptyHall, type Hall } from '@tauride/procedure/testing';

export const COUNCIL = 'council' as BodyId;
export const FEDERATION = 'federation' as BodyId;
export const BOARD = 'board' as BodyId;
export const FIRST = 'first' as SittingId;
export const SECOND = 'second' as SittingId;

export const id = (name: string): MemberId => name as MemberId;

type Seat = { readonly voting: 'full' | 'advisory' | 'none'; readonly alternateFor?: 'body' };

const full: Seat = { voting: 'full' };
const none: Seat = { voting: 'none' };

/** Everybody with a seat in the council, one for each state that a seat can be in. */
export const seats: { readonly [member: string]: Seat } = {
  chair: full,
  deputy: full,
  clerk: none,
  teller: none,
  ann: full,
  bob: full,
  cem: full,
  dora: full,
  gone: full,
  old: full,
  adviser: { voting: 'advisory' },
  visitor: none,
  waiting: { voting: 'advisory', alternateFor: 'body' },
  sitting: { voting: 'advisory', alternateFor: 'body' },
};

/** Who tries everything: by name, whatever they are. */
export const people: readonly string[] = [
  ...Object.keys(seats),
  'fed-chair',
  'fed-clerk',
  'fed-member',
  'board-chair',
  'board-clerk',
  'board-member',
  'guest-1',
  'guest-2',
  'guest-3',
  'nobody',
  'operator',
];

function seat(hall: Hall, body: BodyId, given: { readonly [member: string]: Seat }): void {
  const members = Object.entries(given).map(([member, each]) => ({
    member: id(member),
    label: member,
    weight: 1,
    group: null,
    ...each,
  }));
  hall.act('operator', { type: 'SeatMembers', body, members });
}

function office(
  hall: Hall,
  body: BodyId,
  which: 'chair' | 'deputy' | 'clerk' | 'teller',
  member: string,
): void {
  hall.act('operator', { type: 'AssignOffice', body, office: which, member: id(member) });
}

function establish(hall: Hall, body: BodyId, parent?: BodyId): void {
  const quorum = { kind: 'none', cite: '' } as const;
  const proxies = { holders: 'voters', perHolder: 3, chains: false, secretBallots: false, cite: '' } as const;
  const changes = { quorum, citeAs: 'Bylaws', voting: { proxies } } as const;
  const place = parent === undefined ? {} : { parent };
  hall.act('operator', { type: 'EstablishBody', body, name: body, rulebook: 'ronr12', changes, ...place });
}

export function call(sitting: SittingId, more: object = {}): Command & { readonly type: 'CallSitting' } {
  return {
    type: 'CallSitting',
    sitting,
    bodies: [COUNCIL],
    kind: 'regular',
    title: 'A sitting',
    place: 'The hall',
    startsAt: 1 as Instant,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Business', 'More business'],
    ...more,
  };
}

/** The council is part of the federation; the board stands beside them. Nobody has sat. */
export function founded(): Hall {
  const hall = emptyHall();
  const named = {
    assembly: 'town',
    name: 'Town',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  } as const;
  hall.act('operator', { type: 'FoundAssembly', ...named });
  establish(hall, FEDERATION);
  establish(hall, COUNCIL, FEDERATION);
  establish(hall, BOARD);
  seat(hall, COUNCIL, seats);
  hall.act('operator', { type: 'VacateSeats', body: COUNCIL, members: [id('old')] });
  seat(hall, FEDERATION, { 'fed-chair': full, 'fed-clerk': none, 'fed-member': full });
  seat(hall, BOARD, { 'board-chair': full, 'board-clerk': none, 'board-member': full });
  for (const which of ['chair', 'deputy', 'clerk', 'teller'] as const) office(hall, COUNCIL, which, which);
  for (const which of ['chair', 'clerk'] as const) {
    office(hall, FEDERATION, which, `fed-${which}`);
    office(hall, BOARD, which, `board-${which}`);
  }
  return hall;
}
