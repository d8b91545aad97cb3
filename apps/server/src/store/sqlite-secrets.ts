import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { inTransaction, purgeLog, translated } from './database.ts';
import { Fault } from './fault.ts';
import {
  type Derivation,
  keyFromFile,
  keyFromPassphrase,
  type KeySource,
  makeKeyFile,
  newDerivation,
} from './sealing-key.ts';
import type { Store } from './store.ts';

/** Stands before what is sealed; no secret that is not begins so. */
const MARK = Buffer.from('tauride-sealed-v1\0');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const CIPHER = 'aes-256-gcm';

/** Row that says how the key follows from a passphrase. */
const DERIVATION = 'sealing-key';

interface Row {
  readonly name: string;
  readonly value: Uint8Array;
}

/** The secrets of a store, sealed with a key that does not lie in the store: a copy of the database gives nobody the keys of the
 *  assembly. Secrets of a store from before are sealed when it is first opened for writing.
 *  @throws Fault `key-missing`, `key-wrong` or `key-damaged` where secrets are sealed that this key does not open */
export function createSqliteSecrets(
  db: DatabaseSync,
  source: KeySource,
  { readOnly = false }: { readonly readOnly?: boolean },
): Store['secret'] {
  const one = db.prepare('SELECT value FROM secret WHERE name = ?');
  const insert = db.prepare('INSERT INTO secret VALUES (?, ?)');
  const valueOf = (name: string): Uint8Array | undefined =>
    one.get(name)?.['value'] as Uint8Array | undefined;
  let key: Buffer | null = null;
  const keyNow = (): Buffer => (key ??= keyOf({ source, known: valueOf(DERIVATION) }));
  const put = (name: string, value: Uint8Array): void =>
    void insert.run(name, sealed({ name, value }, keyNow()));
  /** On the disk before anything is sealed with what it makes. */
  const prepare = (): void => {
    if (source.kind === 'key' && !existsSync(source.path) && !hasSealed(db)) makeKeyFile(source.path);
    if (source.kind === 'passphrase' && !valueOf(DERIVATION))
      insert.run(DERIVATION, Buffer.from(JSON.stringify(newDerivation())));
  };
  const write = (work: () => void): void => translated(() => inTransaction(db, () => [prepare(), work()]));
  if (!readOnly) {
    openOne(db, keyNow);
    sealOld(db, write, put);
  }
  return (name, make) => {
    const kept = valueOf(name);
    if (kept) return isSealed(kept) ? opened({ name, value: kept }, keyNow()) : kept;
    const made = make();
    write(() => put(name, made));
    return made;
  };
}

function rowsOf(db: DatabaseSync): readonly Row[] {
  const rows = db.prepare('SELECT name, value FROM secret').all() as unknown as readonly Row[];
  return rows.filter(({ name }) => name !== DERIVATION);
}

function hasSealed(db: DatabaseSync): boolean {
  return rowsOf(db).some(({ value }) => isSealed(value));
}

/** A key that does not fit must be told at once, not when a secret is first asked for; and nothing may be sealed with it. */
function openOne(db: DatabaseSync, key: () => Buffer): void {
  const row = rowsOf(db).find(({ value }) => isSealed(value));
  if (row) opened(row, key());
}

/** Deleting all rows first overwrites every page that held them. */
function sealOld(
  db: DatabaseSync,
  write: (work: () => void) => void,
  put: (name: string, value: Uint8Array) => void,
): void {
  const old = rowsOf(db).filter(({ value }) => !isSealed(value));
  if (old.length === 0) return;
  const every = db.prepare('SELECT name, value FROM secret');
  write(() => {
    const others = every.all() as unknown as readonly Row[];
    db.prepare('DELETE FROM secret').run();
    const restore = db.prepare('INSERT INTO secret VALUES (?, ?)');
    for (const { name, value } of others) if (!old.some((row) => row.name === name)) restore.run(name, value);
    for (const { name, value } of old) put(name, value);
  });
  purgeLog(db);
}

function isSealed(value: Uint8Array): boolean {
  return Buffer.compare(value.subarray(0, MARK.length), MARK) === 0;
}

function keyOf({ source, known }: { source: KeySource; known: Uint8Array | undefined }): Buffer {
  if (source.kind === 'key') {
    if (known) throw sealedOtherwise();
    return keyFromFile(source.path);
  }
  if (!known)
    throw new Fault(
      'stop',
      'key-wrong',
      'The secret keys of this assembly are sealed with a key, not with a passphrase: name its file with --key-file.',
    );
  return keyFromPassphrase(source.path, JSON.parse(Buffer.from(known).toString()) as Derivation);
}

function sealedOtherwise(): Fault {
  return new Fault(
    'stop',
    'key-wrong',
    'The secret keys of this assembly are sealed with a passphrase: name its file with --passphrase-file.',
  );
}

/** Source: NIST SP 800-38D; the name is authenticated, so that no secret can be put in the place of another. */
function sealed({ name, value }: Row, key: Buffer): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(CIPHER, key, nonce).setAAD(Buffer.from(name));
  return Buffer.concat([MARK, nonce, cipher.update(value), cipher.final(), cipher.getAuthTag()]);
}

function opened({ name, value }: Row, key: Buffer): Buffer {
  const body = value.subarray(MARK.length);
  const end = body.length - TAG_BYTES;
  try {
    const decipher = createDecipheriv(CIPHER, key, body.subarray(0, NONCE_BYTES)).setAAD(Buffer.from(name));
    decipher.setAuthTag(body.subarray(end));
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, end)), decipher.final()]);
  } catch (cause) {
    const message =
      'The key does not open the secret keys of this assembly: it is another one, or they were changed. Nothing was changed now.';
    throw new Fault('stop', 'key-wrong', message, { cause });
  }
}
