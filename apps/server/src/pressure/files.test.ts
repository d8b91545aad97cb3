import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { MotionId, PollId } from '@tauride/procedure';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { STORE_FILE } from '../store/database.ts';
import { KEY_FILE } from '../store/sealing-key.ts';
import {
  announceOf,
  callOf,
  closeOf,
  type Court,
  motionOf,
  openCourt,
  temporaryFolder,
  voters,
} from '../testing/court.ts';

let folder: ReturnType<typeof temporaryFolder>;
let court: Court;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(async () => {
  await court.close();
  folder.remove();
});

const choices = { ann: 'yes', bob: 'no', carl: 'abstain', dora: 'yes' } as const;

/** All bytes that an operator has who got the files without the key. */
function files(): Buffer {
  const names = readdirSync(folder.path).filter((name) => name !== KEY_FILE);
  return Buffer.concat(names.map((name) => readFileSync(join(folder.path, name))));
}

function rows(sql: string): readonly { readonly [column: string]: unknown }[] {
  const db = new DatabaseSync(join(folder.path, STORE_FILE), { readOnly: true });
  const found = db.prepare(sql).all();
  db.close();
  return found;
}

async function secretPoll(confirm: 'never' | 'secret'): Promise<{ poll: PollId; nonces: readonly string[] }> {
  court = await openCourt({ dataDir: folder.path, logLevel: 'trace' });
  await court.done('chair', { ...callOf('s1'), confirm });
  await court.done('chair', { type: 'OpenSitting', sitting: 's1' });
  await court.done('ann', { type: 'RequestFloor', sitting: 's1', side: null, purpose: 'motion' });
  await court.done('chair', { type: 'GiveFloor', sitting: 's1', member: 'ann' });
  const [made] = await court.done('ann', motionOf('That the bridge be built.'));
  const motion = (made!.event as { readonly motion: MotionId }).motion;
  await court.done('bob', { type: 'SecondMotion', sitting: 's1', motion });
  await court.done('chair', { type: 'StateQuestion', sitting: 's1', motion });
  const [put] = await court.done('chair', { type: 'PutQuestion', sitting: 's1', motion, method: 'ballot' });
  const { poll } = put!.event as { readonly poll: PollId };
  const nonces: string[] = [];
  for (const as of voters) {
    const nonce = randomBytes(16).toString('hex');
    nonces.push(nonce);
    const ballot = { choice: choices[as], nonce };
    if (confirm === 'never') expect((await court.cast(as, poll, ballot)).status).toBe(200);
    else {
      await court.send('PUT', '/api/pin', { as, body: { pin: '471100', quiet: '926055' } });
      const confirmation = as === 'dora' ? '926055' : '471100';
      expect((await court.cast(as, poll, { ...ballot, confirmation })).status).toBe(200);
    }
  }
  return { poll, nonces };
}

describe('an operator with the files, but not the key', () => {
  test('[PR-16] [I-8] reads no choice of a secret poll that is open, not from a length either', async () => {
    const { nonces } = await secretPoll('never');
    const bytes = files();
    for (const nonce of nonces) expect(bytes.includes(nonce)).toBe(false);
    const boxed = rows('SELECT voter, payload FROM ballot').map(({ payload }) => String(payload));
    expect([boxed.length, new Set(boxed.map(({ length }) => length)).size]).toEqual([4, 1]);
    expect(boxed.join(' ')).not.toMatch(/yes|no"|abstain|choice/);
  });

  test('[PR-17] [I-8] reads who voted in one that is sealed and what was cast, and no link between them', async () => {
    const { poll, nonces } = await secretPoll('never');
    const before = rows('SELECT payload FROM ballot').map(({ payload }) => String(payload));
    await court.done('chair', closeOf(poll));
    await court.done('chair', announceOf(poll));
    expect(rows('SELECT * FROM ballot')).toEqual([]);
    expect(rows('SELECT voter, payload FROM sealed_ballot')).toEqual(
      [...voters].toSorted().map((voter) => ({ voter, payload: null })),
    );
    const bytes = files();
    expect(before.filter((row) => bytes.includes(row))).toEqual([]);
    // The set that everybody may read: choices by nonce, which only the voters' devices know.
    expect(nonces.every((nonce) => bytes.includes(nonce))).toBe(true);
    const said = court.log.join('\n');
    for (const nonce of nonces) expect(said).not.toContain(nonce);
  });

  test('[PR-8] [PR-17] reads nothing of what was cast in one that was confirmed, and not who was forced', async () => {
    const { poll, nonces } = await secretPoll('secret');
    const boxed = rows('SELECT payload FROM ballot').map(({ payload }) => String(payload).length);
    expect(new Set(boxed).size).toBe(1);
    await court.done('chair', closeOf(poll));
    await court.done('chair', announceOf(poll));
    const bytes = files();
    for (const nonce of nonces) expect(bytes.includes(nonce)).toBe(false);
    expect([bytes.includes('forced'), bytes.includes('471100'), bytes.includes('926055')]).toEqual([
      false,
      false,
      false,
    ]);
    const [sealed] = rows('SELECT sealed FROM sealed_box');
    expect(JSON.parse(String(sealed!['sealed']))).toMatchObject({ leaves: [], count: 4 });
    expect(rows('SELECT length(salt) AS salt, length(tags) AS tags FROM pin')).toEqual(
      voters.map(() => ({ salt: 16, tags: 96 })),
    );
  });
});
