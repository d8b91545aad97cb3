import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { STORE_FILE } from './database.ts';
import { KEY_FILE, type KeySource, keySourceOf } from './sealing-key.ts';
import { openSqliteStore } from './sqlite-store.ts';

const root = mkdtempSync(join(tmpdir(), 'tauride-secrets-'));
afterAll(() => rmSync(root, { recursive: true }));
const freshFolder = (): string => mkdtempSync(join(root, 'data-'));

const SECRET = Buffer.from('what nobody else may read: 0123456789');
const never = (): never => {
  throw new Error('the secret was there');
};

async function readSecret(folder: string, keys?: KeySource): Promise<string> {
  const store = openSqliteStore(folder, keys ? { keys } : {});
  try {
    return Buffer.from(store.secret('log-key', never)).toString();
  } finally {
    await store.close();
  }
}

async function withSecret(keys?: (folder: string) => KeySource): Promise<string> {
  const folder = freshFolder();
  const store = openSqliteStore(folder, keys ? { keys: keys(folder) } : {});
  store.secret('log-key', () => SECRET);
  await store.append({ expectedSeq: 0, entries: [Buffer.from('{}')] });
  await store.close();
  return folder;
}

/** Whether any file of the folder holds the bytes. */
function holds(folder: string, bytes: Uint8Array): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes));
}

function writtenFile(name: string, text: string): string {
  const path = join(freshFolder(), name);
  writeFileSync(path, text);
  return path;
}

describe('secrets at rest', () => {
  test('[RL-32] lie sealed, under a key beside them that belongs to their owner alone', async () => {
    const folder = await withSecret();
    expect(holds(folder, SECRET)).toBe(false);
    expect(statSync(join(folder, KEY_FILE)).mode & 0o777).toBe(0o600);
    expect(await readSecret(folder)).toBe(SECRET.toString());
  });

  test('[RL-32] are sealed where they were not before, and no copy of them stays in the files', async () => {
    const folder = freshFolder();
    await openSqliteStore(folder).close();
    const db = new DatabaseSync(join(folder, STORE_FILE));
    const insert = db.prepare('INSERT INTO secret VALUES (?, ?)');
    for (const name of ['log-key', 'link-key', 'other']) insert.run(name, SECRET);
    db.close();
    expect([holds(folder, SECRET), existsSync(join(folder, KEY_FILE))]).toEqual([true, false]);
    const reader = openSqliteStore(folder, { readOnly: true });
    expect(Buffer.from(reader.secret('link-key', never))).toEqual(SECRET);
    await reader.close();
    expect(await readSecret(folder)).toBe(SECRET.toString());
    expect(holds(folder, SECRET)).toBe(false);
  });

  test('[RL-32] open with a passphrase, in old folders too, and with its line end or without', async () => {
    const path = writtenFile('words', 'correct horse battery staple\n');
    const keys: KeySource = { kind: 'passphrase', path };
    const folder = await withSecret(() => keys);
    expect([holds(folder, SECRET), existsSync(join(folder, KEY_FILE))]).toEqual([false, false]);
    writeFileSync(path, 'correct horse battery staple');
    expect(await readSecret(folder, keys)).toBe(SECRET.toString());
    const old = freshFolder();
    await openSqliteStore(old).close();
    const db = new DatabaseSync(join(old, STORE_FILE));
    db.prepare('INSERT INTO secret VALUES (?, ?)').run('log-key', SECRET);
    db.close();
    expect(await readSecret(old, keys)).toBe(SECRET.toString());
    expect(holds(old, SECRET)).toBe(false);
    expect(await readSecret(old, keys)).toBe(SECRET.toString());
  });

  test('[RL-33] a key that is missing is told, and no other is made in its place', async () => {
    const folder = await withSecret();
    const key = readFileSync(join(folder, KEY_FILE));
    rmSync(join(folder, KEY_FILE));
    await expect(readSecret(folder)).rejects.toMatchObject({ kind: 'stop', code: 'key-missing' });
    expect(existsSync(join(folder, KEY_FILE))).toBe(false);
    // What needs no secret can still be read.
    const reader = openSqliteStore(folder, { readOnly: true });
    expect(reader.tail()).toBe(1);
    await reader.close();
    writeFileSync(join(folder, KEY_FILE), key);
    expect(await readSecret(folder)).toBe(SECRET.toString());
  });

  test('[RL-33] a key that is another, damaged, or of another kind is told, and nothing is sealed with it', async () => {
    const [folder, other] = [await withSecret(), await withSecret()];
    const words: KeySource = { kind: 'passphrase', path: writtenFile('words', 'words') };
    const sealedByWords = await withSecret(() => words);
    const damaged = writtenFile('damaged', 'tauride-key-v1\nAAAA\n');
    const empty: KeySource = { kind: 'passphrase', path: writtenFile('empty', '\n') };
    const otherKey = keySourceOf(other, {});
    const wrong: readonly (readonly [string, KeySource, string])[] = [
      [folder, otherKey, 'key-wrong'],
      [folder, words, 'key-wrong'],
      [folder, { kind: 'key', path: damaged }, 'key-damaged'],
      [sealedByWords, otherKey, 'key-wrong'],
      [sealedByWords, keySourceOf(sealedByWords, {}), 'key-wrong'],
      [sealedByWords, { kind: 'passphrase', path: writtenFile('others', 'other words') }, 'key-wrong'],
      [sealedByWords, empty, 'key-damaged'],
      [sealedByWords, { kind: 'passphrase', path: join(root, 'nowhere') }, 'key-missing'],
    ];
    for (const [at, keys, code] of wrong) {
      const before = readFileSync(join(at, STORE_FILE));
      await expect(readSecret(at, keys)).rejects.toMatchObject({ kind: 'stop', code });
      expect(readFileSync(join(at, STORE_FILE)).equals(before)).toBe(true);
    }
    expect(await readSecret(folder)).toBe(SECRET.toString());
    expect(await readSecret(sealedByWords, words)).toBe(SECRET.toString());
  });

  test('[RL-33] no secret passes for another, and a changed one for none', async () => {
    const folder = await withSecret();
    const db = new DatabaseSync(join(folder, STORE_FILE));
    db.exec("UPDATE secret SET name = 'link-key'");
    db.close();
    await expect(readSecret(folder)).rejects.toMatchObject({ code: 'key-wrong' });
  });

  test('[RL-32] the environment names the key, or the passphrase', async () => {
    const env = { TAURIDE_KEY_FILE: '/keys/a', TAURIDE_PASSPHRASE_FILE: '/keys/b' };
    expect(keySourceOf('data', env)).toEqual({ kind: 'key', path: '/keys/a' });
    expect(keySourceOf('data', { ...env, TAURIDE_KEY_FILE: '' })).toEqual({
      kind: 'passphrase',
      path: '/keys/b',
    });
    expect(keySourceOf('data', {})).toEqual({ kind: 'key', path: join('data', KEY_FILE) });
    const elsewhere = join(freshFolder(), 'deep', 'assembly.key');
    const folder = await withSecret(() => ({ kind: 'key', path: elsewhere }));
    const copy = freshFolder();
    cpSync(folder, copy, { recursive: true });
    expect(existsSync(join(copy, KEY_FILE))).toBe(false);
    await expect(readSecret(copy)).rejects.toMatchObject({ code: 'key-missing' });
    expect(await readSecret(copy, { kind: 'key', path: elsewhere })).toBe(SECRET.toString());
  });
});
