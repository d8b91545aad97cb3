import { type Table, tableGet } from '@tauride/kernel';
import type { BodyId, MemberId } from '../ids.ts';
import { holdersOf } from './offices.ts';
import type { Body, FoundedAssembly, Member, Office, Seat } from './state.ts';

export interface BodyNode {
  readonly body: Body;
  readonly parts: readonly BodyNode[];
}

/** Rule MB-20: the bodies as a tree, those that are part of none first; by id, so that there is one order everywhere. */
export function bodyTree({ bodies }: Pick<FoundedAssembly, 'bodies'>): readonly BodyNode[] {
  const parts = new Map<BodyId | undefined, Body[]>();
  for (const body of Object.values(bodies).toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const siblings = parts.get(body.parent);
    if (siblings) siblings.push(body);
    else parts.set(body.parent, [body]);
  }
  const under = (parent: BodyId | undefined): readonly BodyNode[] =>
    (parts.get(parent) ?? []).map((body) => ({ body, parts: under(body.id) }));
  return under(undefined);
}

/** The bodies that a body is part of, the nearest first. */
export function bodiesAbove({ bodies }: Pick<FoundedAssembly, 'bodies'>, id: BodyId): readonly BodyId[] {
  const above: BodyId[] = [];
  for (let next = bodies[id]?.parent; next !== undefined; next = bodies[next]?.parent) above.push(next);
  return above;
}

export interface Places {
  /** By its constitution; `null` where none is laid down. */
  readonly seats: number | null;
  readonly filled: number;
  readonly vacant: number;
}

export interface Vacancies extends Places {
  readonly constituencies: readonly (Places & { readonly name: string; readonly seats: number })[];
}

/** Rule MB-24: the seats with a vote that nobody holds, of the whole body and of each constituency. */
export function vacancies(state: FoundedAssembly, id: BodyId): Vacancies {
  const body = state.bodies[id];
  const { seats = null, votingSeats = 0, constituencies = [] } = body ?? {};
  const held = constituencies.length === 0 ? new Map<string, number>() : heldByConstituency(state, id);
  return {
    ...places(seats, votingSeats),
    constituencies: constituencies.map(({ name, seats: given }) => ({
      name,
      ...places(given, held.get(name) ?? 0),
      seats: given,
    })),
  };
}

function places(seats: number | null, filled: number): Places {
  return { seats, filled, vacant: Math.max(0, (seats ?? filled) - filled) };
}

function heldByConstituency(state: FoundedAssembly, id: BodyId): ReadonlyMap<string, number> {
  const held = new Map<string, number>();
  for (const { seat } of membersOf(state, id))
    if (seat.voting === 'full' && seat.constituency !== undefined)
      held.set(seat.constituency, (held.get(seat.constituency) ?? 0) + 1);
  return held;
}

export interface Seated {
  readonly member: Member;
  readonly seat: Seat;
}

type ByBody = ReadonlyMap<BodyId, readonly Seated[]>;

const ofBucket = new WeakMap<Table<Member>['buckets'][number], ByBody>();
const ofTable = new WeakMap<Table<Member>, Map<BodyId, readonly Seated[]>>();

/** Everybody with a seat in a body, by id. Kept for each table of members: a seat that changes costs one bucket of it. */
export function membersOf({ members }: Pick<FoundedAssembly, 'members'>, body: BodyId): readonly Seated[] {
  const known = ofTable.get(members) ?? new Map<BodyId, readonly Seated[]>();
  ofTable.set(members, known);
  const before = known.get(body);
  if (before) return before;
  const found = members.buckets
    .flatMap((bucket) => byBody(bucket).get(body) ?? [])
    .sort((one, other) => (one.member.id < other.member.id ? -1 : 1));
  known.set(body, found);
  return found;
}

function byBody(bucket: Table<Member>['buckets'][number]): ByBody {
  const known = ofBucket.get(bucket);
  if (known) return known;
  const found = new Map<BodyId, Seated[]>();
  for (const member of Object.values(bucket))
    for (const seat of member.seats) {
      const others = found.get(seat.body);
      if (others) others.push({ member, seat });
      else found.set(seat.body, [{ member, seat }]);
    }
  ofBucket.set(bucket, found);
  return found;
}

export interface Belonging {
  readonly body: Body;
  /** `null` for an officer without a seat. */
  readonly seat: Seat | null;
  readonly offices: readonly Office[];
}

/** Every body that a member sits in or holds an office of, by id. */
export function bodiesOf(state: FoundedAssembly, member: MemberId): readonly Belonging[] {
  const seats = tableGet(state.members, member)?.seats ?? [];
  return Object.values(state.bodies)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
    .flatMap((body) => {
      const seat = seats.find((held) => held.body === body.id) ?? null;
      const offices = officesOf(body, member);
      return seat === null && offices.length === 0 ? [] : [{ body, seat, offices }];
    });
}

export function officesOf({ offices }: Pick<Body, 'offices'>, member: MemberId): readonly Office[] {
  return allOffices.filter((office) => holdersOf(offices, office).includes(member));
}

const allOffices = ['chair', 'deputy', 'clerk', 'teller'] as const;
