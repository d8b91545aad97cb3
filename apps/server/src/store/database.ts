import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Fault } from './fault.ts';
import { MIGRATIONS, SCHEMA, SCHEMA_VERSION } from './schema.ts';

/** Name of the store's file in the data folder. */
export const STORE_FILE = 'assembly.sqlite';
/** Name of the file whose lock says that a server has the data folder; it holds nothing. */
export const LOCK_FILE = 'assembly.lock';

/** How long to wait for another process that is reading, in milliseconds. */
const BUSY_TIMEOUT_MS = 500;

const SETTINGS = `
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA temp_store = MEMORY;
`;

const WRITER_SETTINGS = `
PRAGMA journal_mode = WAL;
PRAGMA synchronous = FULL;
PRAGMA secure_delete = ON;
`;

export interface Database {
  readonly db: DatabaseSync;
  readonly close: () => void;
}

/** Opens the database of a data folder, and makes it when there is none. This process alone may write until it closes
 *  or ends, however it ends; others may read.
 *  @throws Fault `store-in-use`, `store-too-new`, `store-damaged`, ... */
export function openWriter(folder: string): Database {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const lock = takeLock(join(folder, LOCK_FILE));
  try {
    // It holds keys and personal data: the file belongs to its owner alone from its first instant.
    closeSync(openSync(join(folder, STORE_FILE), 'a', 0o600));
    const db = connect(join(folder, STORE_FILE), prepareWriter);
    return { db, close: () => [db, lock].forEach((held) => held.close()) };
  } catch (error) {
    lock.close();
    throw error;
  }
}

/** Opens the database of a data folder for reading, also while a server has it.
 *  @throws Fault `store-missing`, `store-too-new`, `store-damaged`, ... */
export function openReader(folder: string): Database {
  const path = join(folder, STORE_FILE);
  if (!existsSync(path)) throw new Fault('give-up', 'store-missing', `There is no assembly in ${folder}.`);
  const db = connect(path, (opened) => {
    opened.exec('PRAGMA query_only = ON');
    if (versionOf(opened) === 0)
      throw new Fault('give-up', 'store-missing', `The assembly in ${folder} is empty.`);
  });
  return { db, close: () => db.close() };
}

/** Holds an open transaction on an empty database: the system drops its lock when the process ends. */
function takeLock(path: string): DatabaseSync {
  const lock = new DatabaseSync(path, { timeout: 0 });
  try {
    lock.exec('BEGIN EXCLUSIVE');
    return lock;
  } catch (cause) {
    lock.close();
    throw new Fault('stop', 'store-in-use', `Another server is using ${path}; stop it first.`, { cause });
  }
}

function connect(path: string, prepare: (db: DatabaseSync) => void): DatabaseSync {
  const db = new DatabaseSync(path, { timeout: BUSY_TIMEOUT_MS });
  try {
    translated(() => {
      db.exec(SETTINGS);
      refuseNewer(db);
      prepare(db);
    });
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function prepareWriter(db: DatabaseSync): void {
  db.exec(WRITER_SETTINGS);
  for (let version = versionOf(db); version < SCHEMA_VERSION; version = versionOf(db))
    inTransaction(db, () => db.exec(MIGRATIONS[version] ?? SCHEMA));
  // A crash may have left erased bytes in the write-ahead log: empty it before anything else.
  purgeLog(db);
}

function refuseNewer(db: DatabaseSync): void {
  const version = versionOf(db);
  if (version > SCHEMA_VERSION)
    throw new Fault('stop', 'store-too-new', `The data folder was written by a newer version (${version}).`);
}

function versionOf(db: DatabaseSync): number {
  return Number(db.prepare('PRAGMA user_version').get()?.['user_version']);
}

/** Runs the work in one transaction; on return it is on the disk.
 *  A crash before COMMIT has synced leaves nothing of it; a crash after leaves all of it, unacknowledged. */
export function inTransaction(db: DatabaseSync, work: () => void): void {
  checkPresent(db);
  db.exec('BEGIN IMMEDIATE');
  try {
    work();
    db.exec('COMMIT');
  } catch (error) {
    // SQLite has rolled back by itself after some errors, a full disk among them.
    if (db.isTransaction) db.exec('ROLLBACK');
    throw error;
  }
}

/** A file that was deleted can still be written to, and all of it is lost when the process ends. */
function checkPresent(db: DatabaseSync): void {
  const path = db.location();
  if (path === null || existsSync(path)) return;
  throw new Fault('stop', 'store-gone', `${path} was deleted or moved: stop the server and put it back.`);
}

/** Moves the write-ahead log into the database and cuts it to nothing, so that erased bytes are in neither file.
 *  False when it could not be done yet. */
export function purgeLog(db: DatabaseSync): boolean {
  try {
    return db.prepare('PRAGMA wal_checkpoint(TRUNCATE)').get()?.['busy'] === 0;
  } catch {
    // A full disk, for one: the log stays as it is, and the next write or the next start tries again.
    return false;
  }
}

const FAULTS: { readonly [code: number]: (cause: unknown) => Fault } = {
  5: (cause) => new Fault('retry', 'store-busy', 'Another process is using the store.', { cause }),
  8: (cause) => new Fault('give-up', 'store-read-only', 'The store was opened for reading.', { cause }),
  10: (cause) => new Fault('stop', 'disk-error', 'The disk reported an error.', { cause }),
  11: (cause) => new Fault('stop', 'store-damaged', 'The database file is damaged.', { cause }),
  13: (cause) => new Fault('retry', 'disk-full', 'The disk is full; nothing was written.', { cause }),
  26: (cause) => new Fault('stop', 'store-damaged', 'The file is not a database.', { cause }),
};

/** Runs the work and turns SQLite's errors into faults. */
export function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const code = (error as { errcode?: unknown }).errcode;
    // The low byte is the error's class; the rest tells its variety. Source: https://www.sqlite.org/rescode.html
    const fault = typeof code === 'number' ? FAULTS[code & 0xff] : undefined;
    throw fault?.(error) ?? error;
  }
}
