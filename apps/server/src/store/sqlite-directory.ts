import type { DatabaseSync } from 'node:sqlite';
import { Fault } from './fault.ts';
import type { Directory } from './store.ts';
import type { Writer } from './writer.ts';

type Row = ReturnType<Directory['all']>[number];

export interface SqliteDirectory extends Directory {
  /** Erases within a transaction of somebody else, who purges afterwards. */
  readonly eraseNow: (ids: readonly string[]) => boolean;
}

export function createSqliteDirectory(db: DatabaseSync, writer: Writer): SqliteDirectory {
  const upsert = db.prepare(
    'INSERT INTO directory VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json',
  );
  const one = db.prepare('SELECT json FROM directory WHERE id = ?');
  const every = db.prepare('SELECT id, json FROM directory ORDER BY id');
  const erase = eraseOf(db);
  return {
    eraseNow: erase,
    put: (id, json) => writer.write(() => void upsert.run(id, json)),
    get: (id) => one.get(id)?.['json'] as string | undefined,
    all: () => every.all() as unknown as readonly Row[],
    erase: async (...ids) => {
      const erased = await writer.write(() => erase(ids));
      // A crash before this leaves the bytes in the log, which the next start empties.
      purgeOrThrow(writer);
      return erased;
    },
  };
}

/** @throws Fault `log-in-use` while another process reads: the next write removes the last copy */
export function purgeOrThrow(writer: Writer): void {
  if (!writer.purge())
    throw new Fault('retry', 'log-in-use', 'Another process is reading; a copy is still there.');
}

/** Empties the table, which overwrites every page of it, and puts the others back: see the ballots' seal. */
function eraseOf(db: DatabaseSync): (ids: readonly string[]) => boolean {
  const every = db.prepare('SELECT id, json FROM directory');
  const empty = db.prepare('DELETE FROM directory');
  const restore = db.prepare('INSERT INTO directory VALUES (?, ?)');
  return (ids) => {
    const gone = new Set(ids);
    const all = every.all() as unknown as readonly Row[];
    const others = all.filter(({ id }) => !gone.has(id));
    if (others.length === all.length) return false;
    empty.run();
    for (const other of others) restore.run(other.id, other.json);
    return true;
  };
}
