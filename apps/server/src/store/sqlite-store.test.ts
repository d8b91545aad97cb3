import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, describe, expect, test } from 'vitest';
import { STORE_FILE } from './database.ts';
import { KEY_FILE } from './sealing-key.ts';
import { openSqliteStore, type SqliteOptions } from './sqlite-store.ts';
import { openingsContract } from './openings.contract.ts';
import { storeContract } from './store.contract.ts';
import type { Store } from './store.ts';

const root = mkdtempSync(join(tmpdir(), 'store-'));
afterAll(() => rmSync(root, { recursive: true }));
const freshFolder = (): string => mkdtempSync(join(root, 'data-'));

function alter(folder: string, sql: string): void {
  const db = new DatabaseSync(join(folder, STORE_FILE));
  db.exec(sql);
  db.close();
}

storeContract('SQLite store', () => {
  const folder = freshFolder();
  let commits = 0;
  return {
    open: () => openSqliteStore(folder, { onCommit: () => void (commits += 1) }),
    commits: () => commits,
    damage: (seq, how) => {
      if (how === 'removed') alter(folder, `DELETE FROM journal WHERE seq = ${seq}`);
      else alter(folder, `UPDATE journal SET bytes = x'2278' WHERE seq = ${seq}`);
    },
  };
});

openingsContract('committed entries of the SQLite store', () => {
  const folder = freshFolder();
  return {
    open: () => openSqliteStore(folder),
    damage: (seq, how) => {
      if (how === 'lost') alter(folder, `DELETE FROM opening WHERE seq = ${seq}`);
      else alter(folder, `UPDATE opening SET text = CAST('{"seq":2,"v":1}' AS BLOB) WHERE seq = ${seq}`);
    },
  };
});

/** Whether any file of the folder holds the text, as it lies on the disk. */
function isOnDisk(folder: string, text: string): boolean {
  return readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(text));
}

/** What stands for the ballots and papers of open boxes. */
function boxedIn(folder: string, poll: string): readonly string[] {
  const db = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
  const rows = db.prepare('SELECT payload FROM ballot WHERE poll = ?').all(poll);
  db.close();
  return rows.map(({ payload }) => String(payload));
}

async function using<T>(
  folder: string,
  work: (store: Store) => Promise<T>,
  options: SqliteOptions = {},
): Promise<T> {
  const store = openSqliteStore(folder, options);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** Lengths that make the pages split and their cells move about, the same in every run. */
function lengthsUpTo(limit: number): () => number {
  let state = 3;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % limit;
  };
}

describe('what is erased', () => {
  test('[S-21] an erased person is in none of the files, open or closed', async () => {
    const folder = freshFolder();
    const names = Array.from({ length: 200 }, (_, at) => `person-${at}`);
    const mark = (name: string): string => `${name}@example.org`;
    const length = lengthsUpTo(900);
    const fill = (store: Store, name: string): Promise<void> =>
      store.directory.put(name, JSON.stringify({ mail: mark(name), note: 'n'.repeat(length()) }));
    await using(folder, async (store) => {
      for (let round = 0; round < 600; round += 1) await fill(store, names[length() % names.length]!);
      await Promise.all(names.map((name) => fill(store, name)));
      expect(isOnDisk(folder, mark('person-77'))).toBe(true);
      for (const name of names.slice(1)) {
        expect(await store.directory.erase(name)).toBe(true);
        expect(isOnDisk(folder, mark(name))).toBe(false);
      }
      expect(store.directory.all()).toHaveLength(1);
    });
    expect(isOnDisk(folder, mark('person-77'))).toBe(false);
    expect(isOnDisk(folder, mark('person-0'))).toBe(true);
  });

  test('[S-29] papers of a secret poll are in none of the files once it is sealed, and those of other boxes stay', async () => {
    const folder = freshFolder();
    const found = (poll: string, at: number): string => `[{"paper":"found in ${poll} ${at}"}]`;
    const put = (store: Store, poll: string) =>
      Promise.all(
        Array.from({ length: 50 }, (_, at) =>
          store.box.putPapers({ poll, digest: String(at).padStart(64, '0'), content: found(poll, at) }),
        ),
      );
    await using(folder, async (store) => {
      await Promise.all([put(store, 'p'), put(store, 'q')]);
      const kept = [boxedIn(folder, 'p'), boxedIn(folder, 'q')] as const;
      expect(kept.map((rows) => rows.filter((row) => isOnDisk(folder, row)).length)).toEqual([50, 50]);
      await store.box.close('p');
      await store.append({
        expectedSeq: 0,
        entries: [Buffer.of(0)],
        seals: [{ poll: 'p', sealed: '{}', secret: true }],
      });
      expect(kept.map((rows) => rows.filter((row) => isOnDisk(folder, row)).length)).toEqual([0, 50]);
      expect(store.box.papers('q', String(49).padStart(64, '0'))).toBe(found('q', 49));
    });
    expect(isOnDisk(folder, 'found in ')).toBe(false);
  });

  test('[S-37] what is left in a sealed box for another count is unreadable in the files, and then gone', async () => {
    const folder = freshFolder();
    await using(folder, async (store) => {
      await store.box.put({ poll: 'p', voter: 'ann', payload: '1' });
      await store.box.put({ poll: 'q', voter: 'bob', payload: '1' });
      await store.box.close('p');
      const seal = { poll: 'p', sealed: '{}', secret: true, left: '["what they said"]' };
      await store.append({ expectedSeq: 0, entries: [Buffer.of(0)], seals: [seal] });
      const [row] = boxedIn(folder, 'p');
      expect([isOnDisk(folder, row!), isOnDisk(folder, 'what they said')]).toEqual([true, false]);
      await store.append({ expectedSeq: 1, entries: [Buffer.of(0)], counted: 'p' });
      expect([isOnDisk(folder, row!), store.box.left('p'), store.box.count('q')]).toEqual([
        false,
        undefined,
        1,
      ]);
    });
  });

  test('[S-22] a sealed secret poll leaves no choice in any file, and other boxes stay', async () => {
    const folder = freshFolder();
    const polls = Array.from({ length: 120 }, (_, at) => `poll-${at}.`);
    const choice = (poll: string): string => `choice in ${poll}`;
    const length = lengthsUpTo(900);
    await using(folder, async (store) => {
      const vote = (poll: string, voter: string): Promise<unknown> =>
        store.box.put({ poll, voter, payload: JSON.stringify(choice(poll) + 'x'.repeat(length())) });
      const voters = Array.from({ length: 4 }, (_, at) => `voter-${at}`);
      const kept = new Map<string, Set<string>>(polls.map((poll) => [poll, new Set()]));
      for (const voter of [...voters, ...voters, ...voters]) {
        await Promise.all(polls.map((poll) => vote(poll, voter)));
        // The rest of a long one lies in other pages.
        for (const poll of polls)
          for (const row of boxedIn(folder, poll)) kept.get(poll)!.add(row.slice(0, 100));
      }
      const left = (poll: string): number =>
        [...kept.get(poll)!].filter((row) => isOnDisk(folder, row)).length;
      expect([left('poll-0.') >= 4, left('poll-9.') >= 4]).toEqual([true, true]);
      for (const [at, poll] of polls.slice(1).entries()) {
        await store.box.close(poll);
        await store.append({
          expectedSeq: at,
          entries: [Buffer.of(0)],
          seals: [{ poll, sealed: '{}', secret: true }],
        });
        expect(left(poll)).toBe(0);
        expect(store.box.count(poll)).toBe(4);
      }
      expect(store.box.all('poll-0.').every(({ payload }) => payload.includes(choice('poll-0.')))).toBe(true);
      expect(left('poll-0.')).toBeGreaterThanOrEqual(4);
    });
    expect(isOnDisk(folder, 'choice in ')).toBe(false);
  });

  test('[S-35] ballots and papers lie in open boxes as ciphertexts of one length, each in its place alone', async () => {
    const folder = freshFolder();
    const said = (choice: string, rest = {}): string =>
      JSON.stringify({ choice, nonce: 'ab'.repeat(16), ...rest });
    const ballots = { a: said('yes'), b: said('no'), c: said('abstain'), d: said('yes', { weight: 12 }) };
    await using(folder, async (store) => {
      for (const [voter, payload] of Object.entries(ballots))
        await store.box.put({ poll: 'p', voter, payload });
      expect(await store.box.put({ poll: 'p', voter: 'a', payload: ballots.a })).toBe('unchanged');
      const rows = boxedIn(folder, 'p');
      expect([new Set(rows).size, new Set(rows.map(({ length }) => length)).size]).toEqual([4, 1]);
      expect(isOnDisk(folder, 'abab')).toBe(false);
    });
    alter(folder, `INSERT INTO ballot SELECT 'q', voter, payload FROM ballot`);
    await using(folder, async (store) => {
      expect(store.box.all('p').map(({ payload }) => payload)).toEqual(Object.values(ballots));
      expect(() => store.box.all('q')).toThrow(/authenticate/);
    });
    cpSync(join(folder, KEY_FILE), join(folder, 'put away'));
    rmSync(join(folder, KEY_FILE));
    const reading = using(folder, async (store) => store.box.all('p'), { readOnly: true });
    await expect(reading).rejects.toMatchObject({ code: 'key-missing' });
  });
});

describe('words that are erased', () => {
  const entryOf = (seq: number, text: string): Uint8Array =>
    Buffer.from(`{"text":"${text}","seq":${seq},"v":1}`);
  const words = (at: number): string => `words of entry ${at}.`;
  const saltOf = (at: number): Uint8Array => Buffer.alloc(32, `salt ${at}.`);

  test('[S-33] are in none of the files, nor are their salts, and those of other entries stay', async () => {
    const folder = freshFolder();
    const length = lengthsUpTo(900);
    await using(folder, async (store) => {
      const entries = Array.from({ length: 150 }, (_, at) => ({
        text: entryOf(at, words(at) + 'x'.repeat(length())),
        salt: saltOf(at),
      }));
      for (const [at, entry] of entries.entries()) await store.append({ expectedSeq: at, entries: [entry] });
      expect([isOnDisk(folder, words(7)), isOnDisk(folder, 'salt 7.')]).toEqual([true, true]);
      for (let at = 1; at < 60; at += 1) {
        const told = store.tail();
        const left = { seq: at, text: entryOf(at, ''), salt: saltOf(1000 + at), told };
        const erasing = { entries: [left], members: [] };
        await store.append({ expectedSeq: told, entries: [entryOf(told, 'told')], erasing });
        expect([isOnDisk(folder, words(at)), isOnDisk(folder, `salt ${at}.`)]).toEqual([false, false]);
      }
      expect([...store.read(0)]).toHaveLength(150 + 59);
    });
    for (const at of [0, 60, 149]) expect(isOnDisk(folder, words(at))).toBe(true);
    for (const at of [1, 30, 59]) expect(isOnDisk(folder, words(at))).toBe(false);
  });

  test('[S-33] go a little at a time: others write in between, and what a crash leaves is finished by the next start', async () => {
    const [folder, copy] = [freshFolder(), freshFolder()];
    const size = 4_500;
    let commits = 0;
    const crash = (): void => {
      commits += 1;
      // Some rows are moved by then, and some are not.
      if (commits === 4) cpSync(folder, copy, { recursive: true });
    };
    const entries = Array.from({ length: size }, (_one, at) => ({
      text: entryOf(at, words(at)),
      salt: saltOf(at),
    }));
    const filled = openSqliteStore(folder);
    const reply = { key: 'k', fingerprint: 'f', response: JSON.stringify({ from: 0, seq: size }) };
    await filled.append({ expectedSeq: 0, entries, idempotency: reply });
    await filled.close();
    const store = openSqliteStore(folder, { onCommit: crash });
    const left = { seq: 7, text: entryOf(7, ''), salt: saltOf(9_000), told: size };
    const erased = store.append({
      expectedSeq: size,
      entries: [entryOf(size, 'told')],
      erasing: { entries: [left], members: [] },
    });
    const beside = store.append({
      expectedSeq: size + 1,
      entries: [{ text: entryOf(size + 1, 'meanwhile'), salt: saltOf(8_000) }],
    });
    const reader = openSqliteStore(folder, { readOnly: true });
    while (commits < 4) {
      expect([...reader.read(0, 40)].map(({ seq }) => seq)).toHaveLength(40);
      await new Promise((resolve) => void setImmediate(resolve));
    }
    await reader.close();
    expect([(await erased).ok, (await beside).ok]).toEqual([true, true]);
    expect(commits).toBeGreaterThan(5);
    await store.close();
    expect(isOnDisk(copy, words(7))).toBe(true);
    for (const at of [folder, copy]) {
      const again = openSqliteStore(at);
      const read = [...again.read(0)].map(({ text }) => text);
      expect(read.length).toBeGreaterThan(size);
      expect(read[7]).toContain(`"erased":${size}`);
      expect(again.replyTo('k')?.fingerprint).toBe('');
      await again.close();
      expect([words(7), words(8)].map((text) => isOnDisk(at, text))).toEqual([false, true]);
    }
  });

  test('[S-33] go from the files with the next write, where another process reads just then', async () => {
    const folder = freshFolder();
    await using(folder, async (store) => {
      await store.append({ expectedSeq: 0, entries: [{ text: entryOf(0, words(0)), salt: saltOf(0) }] });
      const reader = new DatabaseSync(join(folder, STORE_FILE));
      reader.exec('BEGIN; SELECT * FROM opening');
      const left = { seq: 0, text: entryOf(0, ''), salt: saltOf(2), told: 1 };
      const erasing = { entries: [left], members: [] };
      const erase = store.append({ expectedSeq: 1, entries: [entryOf(1, 'told')], erasing });
      await expect(erase).rejects.toMatchObject({ kind: 'retry', code: 'log-in-use' });
      expect([store.tail(), isOnDisk(folder, words(0))]).toEqual([2, true]);
      reader.close();
      await store.append({ expectedSeq: 2, entries: [entryOf(2, 'next')] });
      expect(isOnDisk(folder, words(0))).toBe(false);
    });
  });
});

describe('files of an earlier version', () => {
  /** Version 1 had no table for the words of committed entries. */
  async function earlier(): Promise<string> {
    const folder = freshFolder();
    await using(folder, (store) => store.append({ expectedSeq: 0, entries: [Buffer.from('"plain"')] }));
    alter(folder, 'DROP TABLE opening; PRAGMA user_version = 1;');
    return folder;
  }

  test('[S-34] are taken over with their entries as they are', async () => {
    const folder = await earlier();
    await using(folder, async (store) => {
      await store.append({
        expectedSeq: 1,
        entries: [{ text: Buffer.from('{"v":1}'), salt: Buffer.alloc(32) }],
      });
      expect([...store.read(0)].map(({ sealed }) => sealed === null)).toEqual([true, false]);
    });
    await using(folder, async (store) => expect([...store.read(0)]).toHaveLength(2));
  });

  test('[S-34] of version 2 get the tables by which people sign in', async () => {
    const folder = freshFolder();
    await using(folder, (store) => store.append({ expectedSeq: 0, entries: [Buffer.from('"plain"')] }));
    alter(
      folder,
      'DROP TABLE device; DROP TABLE slip; DROP TABLE link_end; DROP TABLE attempt; PRAGMA user_version = 2;',
    );
    await using(folder, async (store) => expect(store.signIn.devices()).toEqual([]), { readOnly: true });
    await using(folder, async (store) => {
      await store.signIn.write({ linkEnds: [{ member: 'ann', before: 1 }] });
      expect(store.signIn.linkEnds()).toHaveLength(1);
    });
  });

  test('[S-34] can be read without being changed', async () => {
    const folder = await earlier();
    await using(
      folder,
      async (store) => expect([...store.read(0)].map(({ text }) => text)).toEqual(['"plain"']),
      { readOnly: true },
    );
    await using(folder, async (store) => expect(store.tail()).toBe(1));
  });
});

describe('what is erased while another process reads', () => {
  /** Holds a reader open, so that the log cannot be emptied, and erases a person behind it. */
  async function eraseBehindReader(folder: string, store: Store): Promise<DatabaseSync> {
    await store.directory.put('ann', '"ann@example.org"');
    await store.directory.put('bob', '"bob@example.org"');
    const reader = new DatabaseSync(join(folder, STORE_FILE));
    reader.exec('BEGIN; SELECT * FROM directory');
    await expect(store.directory.erase('ann')).rejects.toMatchObject({ kind: 'retry', code: 'log-in-use' });
    expect(store.directory.get('ann')).toBeUndefined();
    expect(isOnDisk(folder, 'ann@example.org')).toBe(true);
    return reader;
  }

  test('[S-21] the next write removes the last copy', async () => {
    const folder = freshFolder();
    await using(folder, async (store) => {
      const reader = await eraseBehindReader(folder, store);
      reader.close();
      await store.directory.put('eve', '{}');
      expect(isOnDisk(folder, 'ann@example.org')).toBe(false);
      expect(isOnDisk(folder, 'bob@example.org')).toBe(true);
    });
  });

  test('[S-21] after a crash the next start removes the last copy', async () => {
    const [folder, crashed] = [freshFolder(), freshFolder()];
    await using(folder, async (store) => {
      const reader = await eraseBehindReader(folder, store);
      cpSync(folder, crashed, { recursive: true });
      reader.close();
    });
    expect(isOnDisk(crashed, 'ann@example.org')).toBe(true);
    await using(crashed, async (store) => {
      expect(isOnDisk(crashed, 'ann@example.org')).toBe(false);
      expect(store.directory.get('bob')).toBe('"bob@example.org"');
    });
  });
});

describe('a folder that is deleted under a running server', () => {
  test('[S-27] nothing is acknowledged any more', async () => {
    const folder = freshFolder();
    const store = openSqliteStore(folder);
    expect((await store.append({ expectedSeq: 0, entries: [Buffer.from('{}')] })).ok).toBe(true);
    rmSync(folder, { recursive: true });
    const append = store.append({ expectedSeq: 1, entries: [Buffer.from('{}')] });
    await expect(append).rejects.toMatchObject({ kind: 'stop', code: 'store-gone' });
    const put = store.box.put({ poll: 'p', voter: 'v', payload: '"yes"' });
    await expect(put).rejects.toMatchObject({ code: 'store-gone' });
    await store.close();
  });
});

describe('a full disk', () => {
  const big = (at: number): { poll: string; voter: string; payload: string } => ({
    poll: 'p',
    voter: `v${at}`,
    payload: JSON.stringify('x'.repeat(9000)),
  });

  test('[S-18] nothing is acknowledged that is not there, and the store goes on when there is space', async () => {
    const folder = freshFolder();
    const acknowledged = await using(
      folder,
      async (store) => {
        await store.directory.put('big', JSON.stringify('y'.repeat(100_000)));
        const stored = await fill(store);
        expect(stored).toBeGreaterThan(2);
        expect(store.box.count('p')).toBe(stored);
        const append = store.append({ expectedSeq: 0, entries: [Buffer.alloc(50_000)] });
        await expect(append).rejects.toMatchObject({ kind: 'retry', code: 'disk-full' });
        await store.directory.erase('big');
        expect((await store.append({ expectedSeq: 0, entries: [Buffer.alloc(50_000)] })).ok).toBe(true);
        expect(await store.box.put(big(stored))).toBe('stored');
        return stored + 1;
      },
      { maxPages: 120 },
    );
    await using(folder, async (store) => {
      expect(store.box.count('p')).toBe(acknowledged);
      expect(store.tail()).toBe(1);
    });
  });

  test('[S-18] a transaction that does not fit rejects every write in it', async () => {
    await using(
      freshFolder(),
      async (store) => {
        const puts = Array.from({ length: 60 }, (_, at) => store.box.put(big(at)));
        const settled = await Promise.allSettled(puts);
        expect(settled.every((put) => put.status === 'rejected')).toBe(true);
        expect(store.box.count('p')).toBe(0);
        expect(await store.box.put(big(1))).toBe('stored');
      },
      { maxPages: 60 },
    );
  });

  async function fill(store: Store): Promise<number> {
    for (let stored = 0; ; stored += 1) {
      try {
        await store.box.put(big(stored));
      } catch (error) {
        expect(error).toMatchObject({ kind: 'retry', code: 'disk-full' });
        return stored;
      }
    }
  }
});

describe('the files', () => {
  test('[S-24] files of a newer version are refused', async () => {
    const folder = freshFolder();
    await using(folder, async (store) => store.tail());
    alter(folder, 'PRAGMA user_version = 99');
    expect(() => openSqliteStore(folder)).toThrow(expect.objectContaining({ code: 'store-too-new' }));
    expect(() => openSqliteStore(folder, { readOnly: true })).toThrow(/version \(99\)/);
  });

  test('[S-25] a reader reads beside the server and cannot write', async () => {
    const folder = freshFolder();
    expect(() => openSqliteStore(folder, { readOnly: true })).toThrow(/no assembly/);
    await using(folder, async (server) => {
      await server.append({ expectedSeq: 0, entries: [Buffer.from('1')] });
      const reader = openSqliteStore(folder, { readOnly: true });
      await server.append({ expectedSeq: 1, entries: [Buffer.from('2')] });
      expect([...reader.read(0)].map((entry) => Buffer.from(entry.bytes).toString())).toEqual(['1', '2']);
      const write = reader.append({ expectedSeq: 2, entries: [Buffer.from('3')] });
      await expect(write).rejects.toMatchObject({ code: 'store-read-only' });
      expect(() => reader.secret('new', () => Buffer.alloc(1))).toThrow(/for reading/);
      await reader.close();
      expect(server.tail()).toBe(2);
    });
  });

  test('[S-26] the files are for their owner alone', async () => {
    const folder = join(freshFolder(), 'new');
    await using(folder, async (store) => {
      await store.directory.put('a', '{}');
      const names = readdirSync(folder).filter((name) => name.startsWith(STORE_FILE));
      expect(names.length).toBeGreaterThan(1);
      for (const name of names) expect(statSync(join(folder, name)).mode & 0o077).toBe(0);
    });
  });
});
