import type { SlipRow } from '../store/sign-in-tables.ts';
import { type Person, personKey } from './person.ts';

/** Slips by what they are looked up by. */
export interface SlipShelf {
  readonly put: (row: SlipRow) => void;
  readonly drop: (row: SlipRow) => void;
  readonly find: (id: string) => SlipRow | undefined;
  readonly byHash: (hash: string) => SlipRow | undefined;
  readonly all: () => readonly SlipRow[];
  /** All slips of these people. */
  readonly of: (people: readonly Person[]) => readonly SlipRow[];
  /** The newest slip of each person. */
  readonly newest: () => readonly SlipRow[];
}

export function createSlipShelf(rows: readonly SlipRow[]): SlipShelf {
  const [byId, idOf, ids] = [
    new Map<string, SlipRow>(),
    new Map<string, string>(),
    new Map<string, Set<string>>(),
  ];
  const put: SlipShelf['put'] = (row) => {
    byId.set(row.id, row);
    idOf.set(row.hash, row.id);
    const person = personKey(row);
    const theirs = ids.get(person);
    if (theirs) theirs.add(row.id);
    else ids.set(person, new Set([row.id]));
  };
  const slipsOf = (person: string): readonly SlipRow[] =>
    [...(ids.get(person) ?? [])].map((id) => byId.get(id)!);
  for (const row of rows) put(row);
  return {
    put,
    drop: ({ id, hash, ...row }) => {
      byId.delete(id);
      idOf.delete(hash);
      ids.get(personKey(row))?.delete(id);
    },
    find: (id) => byId.get(id),
    byHash: (hash) => byId.get(idOf.get(hash) ?? ''),
    all: () => [...byId.values()],
    of: (people) =>
      people.flatMap(({ member = null, guest = null }) => slipsOf(personKey({ member, guest }))),
    newest: () => [...ids.keys()].flatMap((person) => slipsOf(person).toSorted(byNewness)[0] ?? []),
  };
}

/** Of two made in the same millisecond the one that can be used goes first. */
function byNewness(a: SlipRow, b: SlipRow): number {
  return b.issued - a.issued || (b.revoked ?? Infinity) - (a.revoked ?? Infinity) || 0;
}
