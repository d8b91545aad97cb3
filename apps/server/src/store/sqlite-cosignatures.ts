import type { DatabaseSync } from 'node:sqlite';
import type { Cosignatures } from './store.ts';
import type { Writer } from './writer.ts';

export function createSqliteCosignatures(db: DatabaseSync, writer: Writer): Cosignatures {
  // Whoever only reads may have files of version 1.
  const isThere = db.prepare("SELECT 1 FROM sqlite_master WHERE name = 'cosignature'").get() !== undefined;
  if (!isThere) return { put: async () => undefined, all: () => [] };
  const upsert = db.prepare(
    'INSERT INTO cosignature VALUES (?, ?) ON CONFLICT DO UPDATE SET note = excluded.note',
  );
  const every = db.prepare('SELECT witness, note FROM cosignature ORDER BY witness');
  return {
    put: (witness, note) => writer.write(() => void upsert.run(witness, note)),
    all: () => every.all() as unknown as ReturnType<Cosignatures['all']>,
  };
}
