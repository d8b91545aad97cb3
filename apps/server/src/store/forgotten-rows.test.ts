import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STORE_FILE } from './database.ts';
import { openSqliteStore } from './sqlite-store.ts';
import type { Store } from './store.ts';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'forgotten-'));
  store = openSqliteStore(folder);
});
afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

const isOnDisk = (bytes: string | Uint8Array): boolean =>
  readdirSync(folder).some((name) => readFileSync(join(folder, name)).includes(bytes));

/** What stands for the ballots of a box. */
function boxed(poll: string): readonly string[] {
  const db = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
  const rows = db.prepare('SELECT payload FROM ballot WHERE poll = ?').all(poll);
  db.close();
  // The rest of a long one lies in other pages.
  return rows.map(({ payload }) => String(payload).slice(0, 100));
}

/** Numbers in an order that makes pages split and their cells move about, the same in every run. */
function numbers(count: number): readonly number[] {
  let state = 3;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state >> 8;
  });
}

describe('rows that were given up', () => {
  test('[S-22] [PR-20] a box that was thrown away leaves no ballot in any file, and other boxes stay', async () => {
    const polls = Array.from({ length: 60 }, (_, at) => `poll-${at}`);
    const kept = new Map<string, Set<string>>(polls.map((poll) => [poll, new Set()]));
    const lengths = numbers(polls.length * 8);
    for (let round = 0; round < 8; round += 1) {
      const put = async (poll: string, at: number): Promise<unknown> =>
        await store.box.put({
          poll,
          voter: `voter-${round % 4}`,
          payload: JSON.stringify('x'.repeat(lengths[round * polls.length + at]! % 900)),
        });
      await Promise.all(polls.map(put));
      for (const poll of polls) for (const row of boxed(poll)) kept.get(poll)!.add(row);
    }
    const left = (poll: string): number => [...kept.get(poll)!].filter((row) => isOnDisk(row)).length;
    expect(left('poll-1')).toBeGreaterThanOrEqual(4);
    const [first, ...others] = polls as [string, ...string[]];
    for (const poll of others) {
      await store.box.discard([poll]);
      expect([poll, left(poll)]).toEqual([poll, 0]);
    }
    expect(left(first)).toBeGreaterThanOrEqual(4);
    expect(store.box.count(first)).toBe(4);
  });

  test('[ER-6] [PR-7] codes that were dropped are in none of the files, and those of others stay', async () => {
    const tag = (member: string, round: number): Buffer =>
      Buffer.from(`${member}, round ${round}: what follows from the codes`.padEnd(96, '.'));
    const members = numbers(300).map((number, at) => `${number % 100}-${at}`);
    const put = async (member: string, round: number): Promise<void> =>
      await store.pins.put({ member, salt: Buffer.alloc(16), tags: tag(member, round) });
    for (const member of members) await put(member, 1);
    for (const member of members.toReversed()) await put(member, 2);
    const [stays, dropped, ...more] = members as [string, string, ...string[]];
    expect(isOnDisk(tag(dropped, 2))).toBe(true);
    const dropPins = [dropped, ...more];
    await store.append({ expectedSeq: 0, entries: [Buffer.of(0)], dropPins });
    for (const member of dropPins)
      for (const round of [1, 2])
        expect([member, round, isOnDisk(tag(member, round))]).toEqual([member, round, false]);
    expect(isOnDisk(tag(stays, 2))).toBe(true);
    expect(store.pins.get(stays)?.tags).toEqual(new Uint8Array(tag(stays, 2)));
    expect(store.pins.get(dropped)).toBeUndefined();
  });
});
