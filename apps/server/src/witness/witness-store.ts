import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseNote, type Seen } from '@tauride/record/log';
import { inTransaction } from '../store/database.ts';
import { type KeySource, keySourceOf } from '../store/sealing-key.ts';
import { createSqliteSecrets } from '../store/sqlite-secrets.ts';

/** What a witness keeps: its secret key, sealed as a server's keys are, and of each log the newest checkpoint that it cosigned. */
export interface WitnessStore {
  readonly secret: (make: () => Uint8Array) => Uint8Array;
  readonly seenOf: (origin: string) => Seen | undefined;
  /** The newest checkpoint of a log with this witness's cosignature, a signed note. */
  readonly checkpointOf: (origin: string) => Uint8Array | undefined;
  /** Checkpoints that the log signed and that did not extend what was cosigned, the newest last. */
  readonly refusedOf: (origin: string) => readonly Uint8Array[];
  readonly refuse: (origin: string, checkpoint: Uint8Array) => void;
  readonly origins: () => readonly string[];
  /** On return it is on the disk. */
  readonly keep: (origin: string, seen: Seen & { readonly checkpoint: Uint8Array }) => void;
  readonly close: () => void;
}

const SCHEMA = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
CREATE TABLE IF NOT EXISTS secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS seen (
  origin TEXT PRIMARY KEY, size INTEGER NOT NULL, root BLOB NOT NULL, checkpoint BLOB NOT NULL
) STRICT;
CREATE TABLE IF NOT EXISTS refused (
  at INTEGER PRIMARY KEY AUTOINCREMENT, origin TEXT NOT NULL, checkpoint BLOB NOT NULL, UNIQUE (origin, checkpoint)
) STRICT;
`;

const KEY_NAME = 'witness-key';

/** Whoever has a signed checkpoint can have it refused, by a proof that is none: only so many are kept of each log. */
const MOST_REFUSED = 16;

/** Opens the folder of a witness; made when there is none. One process at a time may have it.
 *  @throws Error when it can't be used, or the secret key is sealed with another key than this
 *  @param keys what the secret key is sealed with; by default what the environment names, or a key beside the store */
export function openWitnessStore(folder: string, keys: KeySource = keySourceOf(folder)): WitnessStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const db = new DatabaseSync(join(folder, 'witness.sqlite'), { timeout: 0 });
  // A second process would cosign from what it read before: it must not get in at all.
  db.exec('PRAGMA locking_mode = EXCLUSIVE');
  db.exec(SCHEMA);
  takeOver(db);
  const secret = secretsOrClose(db, keys);
  const one = db.prepare('SELECT size, root, checkpoint FROM seen WHERE origin = ?');
  const all = db.prepare('SELECT origin FROM seen ORDER BY origin');
  const refused = db.prepare('SELECT checkpoint FROM refused WHERE origin = ? ORDER BY at');
  const refuse = db.prepare('INSERT OR IGNORE INTO refused (origin, checkpoint) VALUES (?, ?)');
  const trim = db.prepare(
    `DELETE FROM refused WHERE origin = ?1 AND at NOT IN
      (SELECT at FROM refused WHERE origin = ?1 ORDER BY at DESC LIMIT ${MOST_REFUSED})`,
  );
  const put = db.prepare('INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)');
  return {
    secret: (make) => secret(KEY_NAME, make),
    seenOf: (origin) => {
      const row = one.get(origin);
      const note = row && parseNote(row['checkpoint'] as Uint8Array);
      const keyIds = note?.ok ? note.value.signatures.map(({ keyId }) => keyId) : [];
      return row && { size: Number(row['size']), root: row['root'] as Uint8Array, keyIds };
    },
    checkpointOf: (origin) => one.get(origin)?.['checkpoint'] as Uint8Array | undefined,
    refusedOf: (origin) => refused.all(origin).map((row) => row['checkpoint'] as Uint8Array),
    refuse: (origin, checkpoint) => {
      if (refuse.run(origin, checkpoint).changes > 0) trim.run(origin);
    },
    origins: () => all.all().map((row) => String(row['origin'])),
    keep: (origin, { size, root, checkpoint }) => void put.run(origin, size, root, checkpoint),
    close: () => db.close(),
  };
}

/** Folders from before have the one key plainly, in a table without a name for it: it is sealed when it is next opened. */
function takeOver(db: DatabaseSync): void {
  if (!db.prepare("SELECT 1 FROM pragma_table_info('secret') WHERE name = 'one'").get()) return;
  inTransaction(db, () =>
    db.exec(`
      ALTER TABLE secret RENAME TO plain_secret;
      CREATE TABLE secret (name TEXT PRIMARY KEY, value BLOB NOT NULL) STRICT, WITHOUT ROWID;
      INSERT INTO secret SELECT '${KEY_NAME}', value FROM plain_secret;
      DELETE FROM plain_secret;
      DROP TABLE plain_secret;`),
  );
}

function secretsOrClose(db: DatabaseSync, keys: KeySource): ReturnType<typeof createSqliteSecrets> {
  try {
    return createSqliteSecrets(db, keys, {});
  } catch (error) {
    db.close();
    throw error;
  }
}
