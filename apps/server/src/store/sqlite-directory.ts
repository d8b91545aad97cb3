import type { DatabaseSync } from 'node:sqlite';
import { Fault } from './fault.ts';
import type { Directory } from './store.ts';
import type { Writer } from './writer.ts';

type Row = ReturnType<Directory['all']>[number];

export function createSqliteDirectory(db: DatabaseSync, writer: Writer): Directory {
  const upsert = db.prepare(
    'INSERT INTO directory VALUES (?, ?) ON CONFLICT DO UPDATE SET json = excluded.json',
  );
  const one = db.prepare('SELECT json FROM directory WHERE id = ?');
  const every = db.prepare('SELECT id, json FROM directory ORDER BY id');
  const erase = eraseOf(db);
  return {
    put: (id, json) => writer.write(() => void upsert.run(id, json)),
    get: (id) => one.get(id)?.['json'] as string | undefined,
    all: () => every.all() as unknown as readonly Row[],
    erase: async (id) => {
      const erased = await writer.write(() => erase(id));
      // A crash before this leaves the bytes in the log, which the next start empties.
      if (!writer.purge())
        throw new Fault('retry', 'log-in-use', 'Another process is reading; a copy is still there.');
      return erased;
    },
  };
}

/** Empties the table, which overwrites every page of it, and puts the others back: see the ballots' seal. */
function eraseOf(db: DatabaseSync): (id: string) => boolean {
  const rest = db.prepare('SELECT id, json FROM directory WHERE id <> ?');
  const known = db.prepare('SELECT 1 FROM directory WHERE id = ?');
  const empty = db.prepare('DELETE FROM directory');
  const restore = db.prepare('INSERT INTO directory VALUES (?, ?)');
  return (id) => {
    if (!known.get(id)) return false;
    const others = rest.all(id) as unknown as readonly Row[];
    empty.run();
    for (const other of others) restore.run(other.id, other.json);
    return true;
  };
}
