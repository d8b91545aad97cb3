import type { DatabaseSync } from 'node:sqlite';
import type { CommitQueue } from './commit-queue.ts';
import type { Writer } from './writer.ts';

/** The codes with which a member confirms a vote, as nothing that could be turned back into them. */
export interface PinRow {
  readonly member: string;
  readonly salt: Uint8Array;
  /** What follows from each code, one after the other, and chance where there is none: from the row nobody learns how many there are. */
  readonly tags: Uint8Array;
}

export interface PinTable {
  get(member: string): PinRow | undefined;
  /** Resolves when it is durable. @throws Fault */
  put(row: PinRow): Promise<void>;
}

export const PIN = `
CREATE TABLE IF NOT EXISTS pin (member TEXT PRIMARY KEY, salt BLOB NOT NULL, tags BLOB NOT NULL) STRICT, WITHOUT ROWID;
`;

export interface SqlitePins extends PinTable {
  /** Erases within a transaction of somebody else. */
  readonly eraseNow: (people: readonly string[]) => void;
}

export function createSqlitePins(db: DatabaseSync, writer: Writer): SqlitePins {
  // Whoever only reads may have files of an earlier version.
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'pin'").get() !== undefined;
  if (!isThere) return { get: () => undefined, put: async () => undefined, eraseNow: () => undefined };
  const one = db.prepare('SELECT member, salt, tags FROM pin WHERE member = ?');
  const put = db.prepare('INSERT OR REPLACE INTO pin VALUES (?, ?, ?)');
  const every = db.prepare('SELECT member, salt, tags FROM pin');
  const empty = db.prepare('DELETE FROM pin');
  return {
    get: (member) => one.get(member) as unknown as PinRow | undefined,
    put: ({ member, salt, tags }) => writer.write(() => void put.run(member, salt, tags)),
    eraseNow: (people) => {
      const gone = new Set(people);
      if (people.every((member) => one.get(member) === undefined)) return;
      // Emptied as a whole every page of it is overwritten: see the ballots' seal.
      const rows = every.all() as unknown as readonly PinRow[];
      empty.run();
      for (const { member, salt, tags } of rows) if (!gone.has(member)) put.run(member, salt, tags);
    },
  };
}

export function openMemoryPins(rows: Map<string, PinRow>, queue: CommitQueue): PinTable {
  return {
    get: (member) => rows.get(member),
    put: (row) => queue.add(() => void rows.set(row.member, row)),
  };
}
