import { randomBytes } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { BALLOT_KEY_BYTES, createBallotCipher } from './ballot-cipher.ts';
import { type Database, openReader, openWriter } from './database.ts';
import { Fault } from './fault.ts';
import { type KeySource, keySourceOf } from './sealing-key.ts';
import { createSqliteBox } from './sqlite-box.ts';
import { createSqliteCosignatures } from './sqlite-cosignatures.ts';
import { createSqliteDirectory } from './sqlite-directory.ts';
import { createSqliteJournal } from './sqlite-journal.ts';
import { createSqliteSecrets } from './sqlite-secrets.ts';
import { createSqlitePins } from './pin-table.ts';
import { createSqliteSignIn } from './sign-in-tables.ts';
import type { Store } from './store.ts';
import { createWriter } from './writer.ts';

export interface SqliteOptions {
  /** True opens for reading alone, also while a server has the folder; writes then throw the Fault `store-read-only`. */
  readonly readOnly?: boolean;
  /** What the secret keys are sealed with; by default what the environment names, or a key beside the store. */
  readonly keys?: KeySource;
  /** Largest size of the database file, in pages of 4,096 bytes. */
  readonly maxPages?: number;
  /** Called after each transaction. */
  readonly onCommit?: () => void;
}

/** The store of a data folder, in one SQLite file.
 *  @throws Fault `store-in-use`, `store-missing`, `store-too-new`, `store-damaged`, `journal-damaged`, `key-missing`, `key-wrong` or
 *    `key-damaged` */
export function openSqliteStore(folder: string, options: SqliteOptions = {}): Store {
  const database = options.readOnly ? openReader(folder) : openWriter(folder);
  try {
    return assemble(database, { ...options, keys: options.keys ?? keySourceOf(folder) });
  } catch (error) {
    database.close();
    throw error;
  }
}

function assemble({ db, close }: Database, { keys, ...options }: SqliteOptions & { keys: KeySource }): Store {
  if (options.maxPages) db.exec(`PRAGMA max_page_count = ${options.maxPages}`);
  const writer = createWriter(db, () => options.onCommit?.());
  const secret = createSqliteSecrets(db, keys, options);
  const box = createSqliteBox(db, writer, createBallotCipher(ballotKeyOf(db, secret)));
  const directory = createSqliteDirectory(db, writer);
  const signIn = createSqliteSignIn(db, writer);
  const pins = createSqlitePins(db, writer);
  const journal = createSqliteJournal(db, writer, {
    box,
    directory,
    signIn,
    pins,
    readOnly: options.readOnly === true,
  });
  refuseGap(db, journal);
  return {
    ...journal,
    box: box.port,
    directory,
    signIn,
    pins,
    accounts: db,
    cosignatures: createSqliteCosignatures(db, writer),
    secret,
    close: async () => {
      if (!db.isOpen) return;
      writer.close();
      close();
    },
  };
}

/** Made with the first ballot; who only reads may do without, as long as no ballot is asked for. */
function ballotKeyOf(db: DatabaseSync, secret: Store['secret']): () => Uint8Array {
  let key: Uint8Array | undefined;
  return () => {
    if (!db.isOpen) throw new Fault('stop', 'store-closed', 'The store is closed.');
    return (key ??= secret('ballot-key', () => randomBytes(BALLOT_KEY_BYTES)));
  };
}

/** Counts alone show whether any entry is missing; only then is the journal read to find the first.
 *  @throws Fault `journal-damaged` */
function refuseGap(db: DatabaseSync, journal: Pick<Store, 'tail' | 'read'>): void {
  const count = Number(db.prepare('SELECT count(*) AS count FROM journal').get()?.['count']);
  if (count !== journal.tail()) for (const _entry of journal.read(0));
}
