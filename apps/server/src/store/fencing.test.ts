import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { LOCK_FILE } from './database.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Batch, Store } from './store.ts';

let folder: string;
let stores: Store[];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-fencing-'));
  stores = [];
});

afterEach(async () => {
  for (const store of stores) await store.close();
  rmSync(folder, { recursive: true });
});

function open(): Store {
  const store = openSqliteStore(folder);
  stores.push(store);
  return store;
}

const entry = (expectedSeq: number, text: string): Batch => ({ expectedSeq, entries: [Buffer.from(text)] });

test('[I-9] while one store has the folder a second is refused, and none after', async () => {
  const first = open();
  expect(open).toThrow(expect.objectContaining({ kind: 'stop', code: 'store-in-use' }));
  await first.close();
  expect(open().tail()).toBe(0);
});

test('[I-9] even where somebody removed the lock, two writers never make two journals', async () => {
  const first = open();
  rmSync(join(folder, LOCK_FILE));
  const second = open();
  const appends = [first.append(entry(0, '"a"')), second.append(entry(0, '"b"'))];
  const settled = await Promise.allSettled(appends);
  const taken = settled.filter((one) => one.status === 'fulfilled' && one.value.ok);
  expect(taken).toHaveLength(1);
  expect(first.tail()).toBe(1);
  // Whoever lost finds out before it can write anything on top of what it believes.
  expect(await first.append(entry(0, '"c"'))).toEqual({ ok: false, error: 'sequence-conflict' });
  expect([...first.read(0)]).toEqual([...second.read(0)]);
});
