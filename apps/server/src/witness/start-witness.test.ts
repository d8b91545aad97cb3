import { hash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { consistencyProof, leafHash, rangeOf, rootOf } from '@tauride/record';
import {
  base64Of,
  checkpointText,
  noteBytes,
  parseVerifierKey,
  trustedCheckpoint,
  type VerifierKey,
  verifierKey,
} from '@tauride/record/log';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSecretKey, publicBytesOf, secretKeyOf, signEd25519, verifyEd25519 } from '../record/ed25519.ts';
import { startWitness, type Witness } from './start-witness.ts';

const secret = secretKeyOf(newSecretKey());
const log: VerifierKey = verifierKey('example.org/log', 'log', publicBytesOf(secret));
const entries = Array.from({ length: 40 }, (_, at) => new TextEncoder().encode(`entry ${at}`));
const forked = entries.with(1, new TextEncoder().encode('another'));

let dataDir: string;
let witness: Witness;

const start = async (): Promise<Witness> =>
  await startWitness({
    dataDir,
    name: 'witness.example',
    logs: [log],
    port: 0,
    clock: () => 1_700_000_000_000,
  });

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'tauride-witness-'));
  witness = await start();
});
afterEach(async () => {
  await witness.close();
  rmSync(dataDir, { recursive: true, force: true });
});

function checkpointOf(size: number, list = entries): Uint8Array {
  const text = checkpointText({ origin: log.name, size, root: rootOf(rangeOf(list.slice(0, size))) });
  const bytes = signEd25519(secret, new TextEncoder().encode(text));
  return noteBytes({ text, signatures: [{ name: log.name, keyId: log.id, bytes }] });
}

async function add(old: number, size: number, list = entries): Promise<Response> {
  const leaves = list.slice(0, size).map((entry) => leafHash(entry));
  const proof = old === 0 || old > size ? [] : consistencyProof(leaves, old);
  const head = `old ${old}\n${proof.map((each) => `${base64Of(each)}\n`).join('')}\n`;
  const body = Buffer.concat([Buffer.from(head), checkpointOf(size, list)]);
  return await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body });
}

async function latest(): Promise<Response> {
  return await fetch(`${witness.url}/${hash('sha256', log.name)}/checkpoint`);
}

describe('a witness that runs', () => {
  it('[RL-11] cosigns, keeps what it cosigned, and serves it to everybody', async () => {
    const answer = await add(0, 7);
    expect(answer.status).toBe(200);
    const line = await answer.text();
    const key = parseVerifierKey(witness.key);
    if (!key.ok) throw new Error(key.error);
    const note = Buffer.concat([checkpointOf(7), Buffer.from(line)]);
    const trust = { log, witnesses: [key.value], verify: verifyEd25519 };
    expect(trustedCheckpoint(note, trust)).toMatchObject({
      ok: true,
      value: { cosigned: [{ seconds: 1_700_000_000 }] },
    });
    const served = await latest();
    expect(served.headers.get('access-control-allow-origin')).toBe('*');
    expect(trustedCheckpoint(new Uint8Array(await served.arrayBuffer()), trust)).toMatchObject({
      ok: true,
      value: { size: 7 },
    });
  });

  it('[RL-11] refuses a fork for ever, also after it was stopped', async () => {
    await add(0, 7);
    expect((await add(7, 20, forked)).status).toBe(422);
    await witness.close();
    witness = await start();
    expect((await add(7, 20, forked)).status).toBe(422);
    expect((await add(7, 20)).status).toBe(200);
    const conflict = await add(7, 30);
    expect([conflict.status, conflict.headers.get('content-type'), await conflict.text()]).toEqual([
      409,
      expect.stringContaining('text/x.tlog.size'),
      '20\n',
    ]);
  });

  it('[RL-26] tells everybody what the log signed and it refused, and keeps only so much of it', async () => {
    const refused = async (): Promise<Response> =>
      await fetch(`${witness.url}/${hash('sha256', log.name)}/refused`);
    expect((await refused()).status).toBe(404);
    await add(0, 7);
    expect(await (await refused()).json()).toEqual([]);
    await add(7, 20, forked);
    await add(7, 20, forked);
    await add(7, 7, forked);
    await witness.close();
    witness = await start();
    const served = await refused();
    expect(served.headers.get('access-control-allow-origin')).toBe('*');
    const [one, other] = [checkpointOf(20, forked), checkpointOf(7, forked)].map((note) =>
      Buffer.from(note).toString(),
    );
    expect(await served.json()).toEqual([one, other]);
    for (let size = 8; size <= 30; size += 1) await add(7, size, forked);
    expect(await (await refused()).json()).toHaveLength(16);
  });

  it('[RL-11] lets one of two that race win, and never goes back', async () => {
    await add(0, 5);
    const answers = await Promise.all([6, 7, 8, 9].map(async (size) => await add(5, size)));
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409, 409]);
    expect((await add(0, 5)).status).toBe(409);
  });

  it('[RL-12] answers what is malformed or unknown plainly', async () => {
    const post = async (body: string) =>
      (await fetch(`${witness.url}/add-checkpoint`, { method: 'POST', body })).status;
    expect(await post('nonsense')).toBe(400);
    expect(await post('x'.repeat(70_000))).toBe(413);
    expect((await latest()).status).toBe(404);
    expect((await fetch(`${witness.url}/elsewhere/checkpoint`)).status).toBe(404);
  });

  it('[RL-32] keeps its key only sealed, one from before as well, and starts with no other', async () => {
    const plain = newSecretKey();
    await witness.close();
    const file = join(dataDir, 'witness.sqlite');
    const before = new DatabaseSync(file);
    before.exec('DROP TABLE secret');
    before.exec('CREATE TABLE secret (one INTEGER PRIMARY KEY CHECK (one = 1), value BLOB NOT NULL) STRICT');
    before.prepare('INSERT INTO secret VALUES (1, ?)').run(plain);
    before.close();
    const isPlain = (): boolean =>
      readdirSync(dataDir).some((name) => readFileSync(join(dataDir, name)).includes(plain));
    expect(isPlain()).toBe(true);
    witness = await start();
    const { key } = witness;
    expect(parseVerifierKey(key)).toMatchObject({
      value: { publicKey: publicBytesOf(secretKeyOf(plain)) },
    });
    await witness.close();
    expect(isPlain()).toBe(false);
    const own = join(dataDir, 'tauride.key');
    const text = readFileSync(own);
    rmSync(own);
    await expect(start()).rejects.toMatchObject({ code: 'key-missing' });
    writeFileSync(own, text);
    witness = await start();
    expect(witness.key).toBe(key);
  });

  it('is alone in its folder', async () => {
    await expect(start()).rejects.toThrow('locked');
  });
});
