import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MotionId, PollId } from '@tauride/procedure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { STORE_FILE } from '../store/database.ts';
import { openMemoryStore } from '../store/memory-store.ts';
import { openSqliteStore } from '../store/sqlite-store.ts';
import { type Court, openCourt, voters } from '../testing/court.ts';

const sitting = 'rehearsal-1';
const call = {
  type: 'CallSitting',
  sitting,
  bodies: ['council'],
  kind: 'regular',
  title: 'Rehearsal',
  place: '',
  startsAt: Date.UTC(2026, 4, 4, 18),
  hoursRecorded: true,
  agenda: [],
  rehearsal: true,
} as const;

let dataDir: string;
let court: Court;
beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tauride-rehearsal-'));
  court = await openCourt({ dataDir });
});
afterEach(async () => {
  await court.close();
  rmSync(dataDir, { recursive: true });
});

/** A vote in a rehearsal, with the ballots of all, open or closed. */
async function voted(method: 'recorded' | 'ballot', closed = true): Promise<PollId> {
  const done = (as: string, command: object) => court.done(as, { sitting, ...command });
  await done('chair', call);
  await done('chair', { type: 'OpenSitting' });
  await done('clerk', { type: 'RecordPresence', arrived: [...voters], left: [] });
  const make = { type: 'MakeMotion', kind: 'main', target: null, onBehalfOf: null, qualified: false };
  const wording = { form: 'text', text: 'To paint the hall.' };
  await done('ann', { ...make, wording, claimsPrevailingSide: false });
  const motion = 'm1' as MotionId;
  await done('bob', { type: 'SecondMotion', motion });
  await done('chair', { type: 'StateQuestion', motion });
  await done('chair', { type: 'PutQuestion', motion, method });
  const poll = 'p1' as PollId;
  for (const voter of voters) {
    const nonce = method === 'ballot' ? { nonce: Buffer.from(voter.padEnd(16, '.')).toString('hex') } : {};
    expect((await court.cast(voter, poll, { choice: 'yes', ...nonce })).status).toBe(200);
  }
  if (closed) {
    await done('chair', { type: 'ClosePoll', poll, ayesHaveIt: null });
    await done('chair', { type: 'AnnounceResult', poll, chairVote: null });
  }
  return poll;
}

const adjourn = (ground: 'agenda-done' | 'emergency') =>
  court.done('chair', { type: 'AdjournSitting', sitting, ground, reason: 'It is late.' });

function rowsIn(folder: string): number {
  const db = new DatabaseSync(join(folder, STORE_FILE), { readOnly: true });
  const count = ['ballot', 'sealed_ballot', 'sealed_box']
    .map((table) => Number(db.prepare(`SELECT count(*) AS n FROM ${table}`).get()!['n']))
    .reduce((sum, one) => sum + one, 0);
  db.close();
  return count;
}

describe('ballots of a rehearsal', () => {
  it.each(['recorded', 'ballot'] as const)(
    '[FO-23] are gone from the database when it ends: %s',
    async (method) => {
      const poll = await voted(method);
      expect((await court.send('GET', `/api/polls/${poll}/ballots`)).status).toBe(200);
      expect(rowsIn(dataDir)).toBeGreaterThan(0);
      await adjourn('agenda-done');
      await court.server.close();
      expect(rowsIn(dataDir)).toBe(0);
      expect(readFileSync(join(dataDir, STORE_FILE)).includes('"choice":"yes"')).toBe(false);
      court = await openCourt({ dataDir });
      expect((await court.send('GET', `/api/polls/${poll}/ballots`)).status).toBe(404);
      expect(court.server.hall.phase).toBe('ok');
    },
  );

  it('[FO-23] are gone also where it was broken off in the middle of a vote', async () => {
    const poll = await voted('recorded', false);
    await adjourn('emergency');
    expect((await court.cast('ann', poll, { choice: 'no' })).status).not.toBe(200);
    await court.server.close();
    expect(rowsIn(dataDir)).toBe(0);
    court = await openCourt({ dataDir });
  });

  it('[FO-23] that a server left behind are removed at the next start', async () => {
    await voted('recorded');
    await adjourn('agenda-done');
    await court.server.close();
    const store = openSqliteStore(dataDir);
    await store.box.discard([]);
    await store.close();
    const db = new DatabaseSync(join(dataDir, STORE_FILE));
    db.exec(
      `INSERT INTO sealed_box VALUES ('p1', '{}'); INSERT INTO sealed_ballot VALUES ('p1', 'ann', NULL)`,
    );
    db.close();
    expect(rowsIn(dataDir)).toBe(2);
    court = await openCourt({ dataDir });
    await court.server.close();
    expect(rowsIn(dataDir)).toBe(0);
    court = await openCourt({ dataDir });
  });

  it('[FO-23] stay while a sitting that is none goes on and ends', async () => {
    const memory = openMemoryStore();
    await memory.box.put({ poll: 'p9', voter: 'ann', payload: '{}' });
    expect(memory.box.polls()).toEqual(['p9']);
    await memory.box.discard(['p8']);
    expect(memory.box.count('p9')).toBe(1);
    await memory.box.discard(['p9']);
    expect(memory.box.polls()).toEqual([]);
    expect(await memory.box.put({ poll: 'p9', voter: 'ann', payload: '{}' })).toBe('sealed');
    await memory.close();
  });
});
