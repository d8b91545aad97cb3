import { tableEntries, tableGet } from '@tauride/kernel';
import type { BodyId, FoundedAssembly, MemberId, Seat } from '@tauride/procedure';
import { nameKeys, type Person } from './person.ts';

/** Who is there already: seats from the journal, persons from the directory. */
export interface Existing {
  readonly state: Pick<FoundedAssembly, 'bodies' | 'members'> & {
    /** In which those are called members who bear no label. */
    readonly language?: FoundedAssembly['language'];
  };
  readonly people: { readonly [member: string]: Person };
}

/** Those who are known, by each thing by which a row may name them. */
export interface Index {
  readonly byNumber: ReadonlyMap<string, string>;
  readonly byUsername: ReadonlyMap<string, string>;
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

export function indexOf({ people }: Existing): Index {
  const byNumber = new Map<string, string>();
  const byUsername = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const [member, { name, details = {} }] of Object.entries(people)) {
    if (details.member_number) byNumber.set(details.member_number, member);
    if (details.username) byUsername.set(details.username.toLowerCase(), member);
    for (const key of nameKeys(name, details)) byName.set(key, [...(byName.get(key) ?? []), member]);
  }
  return { byNumber, byUsername, byName };
}

export function isKnown({ state, people }: Existing, member: string): boolean {
  return tableGet(state.members, member) !== undefined || Object.hasOwn(people, member);
}

export function personOf({ people }: Existing, member: string): Person | undefined {
  return Object.hasOwn(people, member) ? people[member] : undefined;
}

export function seatOf({ state }: Existing, body: BodyId, member: MemberId): Seat | undefined {
  return tableGet(state.members, member)?.seats.find((seat) => seat.body === body);
}

/** Bodies by id and by name, in lower case; an id comes before a name. A name that several have is nobody's. */
export function bodiesOf({ state }: Existing): ReadonlyMap<string, BodyId | null> {
  const all = new Map<string, BodyId | null>();
  const bodies = Object.values(state.bodies);
  for (const { id, name } of bodies) all.set(name.toLowerCase(), all.has(name.toLowerCase()) ? null : id);
  for (const { id } of bodies) all.set(id.toLowerCase(), id);
  return all;
}

/** How many members the assembly has ever had. */
export function memberCount({ state }: Existing): number {
  return tableEntries(state.members).length;
}
