import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Snapshot } from '@tauride/protocol';
import { parseVerifierKey, trustedCheckpoint, verifyProofFile } from '@tauride/record/log';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createMemoryDisk, type MemoryDisk, openMemoryStore } from '../store/memory-store.ts';
import { callOf, type Court, openCourt } from '../testing/court.ts';
import { startWitness, type Witness } from '../witness/start-witness.ts';
import { verifyEd25519 } from './ed25519.ts';
import { readWitnessPolicy } from './witness-policy.ts';

let folder: string;
let opened: { close: () => Promise<void> }[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-witnessing-'));
});
afterEach(async () => {
  for (const each of opened.toReversed()) await each.close();
  opened = [];
  rmSync(folder, { recursive: true, force: true });
});

function kept<T extends { close: () => Promise<void> }>(each: T): T {
  opened.push(each);
  return each;
}

const keyOf = (text: string) => {
  const key = parseVerifierKey(text.trim());
  if (!key.ok) throw new Error(key.error);
  return key.value;
};

async function witnessOf(name: string, key: string, port = 0): Promise<Witness> {
  const dataDir = join(folder, name);
  return kept(await startWitness({ dataDir, name, logs: [keyOf(key)], port }));
}

/** The key of a court's record, which stays the same over restarts on one disk. */
async function keyOn(disk: ReturnType<typeof createMemoryDisk>): Promise<string> {
  const court = await openCourt({ store: openMemoryStore(disk) });
  const key = (await court.send('GET', '/log/key.vkey')).text.trim();
  await court.close();
  return key;
}

function policyFile(lines: readonly string[]): string {
  const path = join(folder, 'policy');
  writeFileSync(path, `${lines.join('\n')}\n`);
  return path;
}

async function courtWith(
  disk: ReturnType<typeof createMemoryDisk>,
  lines: readonly string[],
): Promise<Court> {
  const witnessPolicy = readWitnessPolicy(policyFile(lines));
  return kept(await openCourt({ store: openMemoryStore(disk), witnessPolicy }));
}

const standings = async (court: Court) =>
  (await court.send('GET', '/api/snapshot')).json<Snapshot>().witnesses ?? [];

async function soon(check: () => Promise<void>): Promise<void> {
  await vi.waitFor(check, { timeout: 120_000, interval: 50 });
}

describe('a server with witnesses', () => {
  it('[RL-37] shows them each new checkpoint, and serves what they cosigned', async () => {
    const disk = createMemoryDisk();
    const key = await keyOn(disk);
    const [one, two] = [await witnessOf('one.example', key), await witnessOf('two.example', key)];
    const lines = [
      `log ${key}`,
      `witness one ${one.key} ${one.url}`,
      `witness two ${two.key} ${two.url}/`,
      'group both all one two',
      'quorum both',
    ];
    const court = await courtWith(disk, lines);
    const trust = { log: keyOf(key), witnesses: [keyOf(one.key), keyOf(two.key)], verify: verifyEd25519 };
    const cosignedIn = async (path: string): Promise<readonly [number, number]> => {
      const checked = trustedCheckpoint(Buffer.from((await court.send('GET', path)).text), trust);
      return checked.ok ? [checked.value.size, checked.value.cosigned.length] : [0, 0];
    };
    const size = court.server.hall.state.seq;
    await soon(async () => expect(await cosignedIn('/log/checkpoint')).toEqual([size, 2]));
    await court.done('chair', callOf('s1'));
    await court.done('chair', callOf('s2'));
    await soon(async () => expect(await cosignedIn('/log/cosigned')).toEqual([size + 2, 2]));
    expect((await court.send('GET', '/log/policy')).text).toBe(`${lines.join('\n')}\n`);
    const proof = Buffer.from((await court.send('GET', `/log/proof/${size}`)).text);
    const entry = Buffer.from(
      (await court.send('GET', `/api/journal?from=${size}&to=${size + 1}`)).text.trim(),
    );
    expect(verifyProofFile(proof, entry, trust)).toMatchObject({ value: { cosigned: [{}, {}] } });
    expect(await standings(court)).toMatchObject([
      { name: 'one', url: one.url, size: size + 2, problem: null },
      { name: 'two', size: size + 2, problem: null },
    ]);
    const metrics = (await court.send('GET', '/api/metrics')).text;
    expect(metrics).toContain('tauride_witness_lag_entries{witness="one"} 0');
    expect(metrics).toContain('tauride_witness_up{witness="two"} 1');
    const policy = (await court.send('GET', '/gallery')).headers.get('content-security-policy');
    expect(policy).toContain(`connect-src 'self' ${one.url} ${two.url}`);
  });

  it('[RL-38] keeps what was cosigned over a restart, and goes on from there', async () => {
    const disk = createMemoryDisk();
    const key = await keyOn(disk);
    const witness = await witnessOf('one.example', key);
    const lines = [`log ${key}`, `witness one ${witness.key} ${witness.url}`, 'quorum one'];
    const first = await openCourt({
      store: openMemoryStore(disk),
      witnessPolicy: readWitnessPolicy(policyFile(lines)),
    });
    const size = first.server.hall.state.seq;
    await soon(async () => expect((await standings(first))[0]?.size).toBe(size));
    await first.close();
    await witness.close();
    const second = await courtWith(disk, lines);
    expect(await standings(second)).toMatchObject([{ size }]);
    expect((await second.send('GET', '/log/cosigned')).text).toBe(
      (await second.send('GET', '/log/checkpoint')).text,
    );
    await second.done('chair', callOf('s1'));
    await soon(async () => expect((await standings(second))[0]?.problem).toBe('unreachable'));
    await witnessOf('one.example', key, Number(new URL(witness.url).port));
    await soon(async () =>
      expect((await standings(second))[0]).toMatchObject({ size: size + 1, problem: null }),
    );
  });

  it('[RL-39] says loudly when a witness has seen another record, or more of this one', async () => {
    const disk = createMemoryDisk();
    const key = await keyOn(disk);
    const witness = await witnessOf('one.example', key);
    const lines = [`log ${key}`, `witness one ${witness.key} ${witness.url}`, 'quorum one'];
    // Who was signed in is no matter of the record.
    const { signIn: _signedIn, accounts: _accounts, holder: _holder, ...kept } = disk;
    const older: MemoryDisk = { ...createMemoryDisk(), ...structuredClone(kept) };
    const court = await courtWith(disk, lines);
    await court.done('chair', callOf('s1'));
    const size = court.server.hall.state.seq;
    await soon(async () => expect((await standings(court))[0]?.size).toBe(size));
    const back = await courtWith(older, lines);
    await soon(async () => expect((await standings(back))[0]?.problem).toBe('ahead'));
    expect(back.log.join('\n')).toContain('THE RECORD WENT BACK');
    for (const sitting of ['x1', 'x2']) await back.done('chair', callOf(sitting));
    await soon(async () => expect((await standings(back))[0]?.problem).toBe('forked'));
    expect(back.log.filter((line) => line.includes('THE RECORD WAS FORKED'))).toHaveLength(1);
    expect((await back.send('GET', '/api/health')).json()).toMatchObject({ status: 'ok', record: 'forked' });
    expect((await court.send('GET', '/api/health')).json()).not.toHaveProperty('record');
    expect((await back.send('GET', '/log/cosigned')).status).toBe(404);
  });

  it('[RL-37] keeps nobody waiting for a witness that answers nonsense, late or never', async () => {
    const disk = createMemoryDisk();
    const key = await keyOn(disk);
    let asked = 0;
    const odd: HttpServer = createServer((request, response) => {
      asked += 1;
      if (asked % 4 === 1) response.writeHead(200).end('— one.example AAAAAAAA\n');
      else if (asked % 4 === 2) response.writeHead(409).end('99999999999999999999\n');
      else if (asked % 4 === 3) response.writeHead(302, { location: '/elsewhere' }).end();
      else request.socket.destroy();
    });
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    opened.push({ close: async () => void odd.close() });
    const real = await witnessOf('one.example', key);
    const url = `http://127.0.0.1:${(odd.address() as AddressInfo).port}`;
    const court = await courtWith(disk, [`log ${key}`, `witness one ${real.key} ${url}`, 'quorum one']);
    for (const sitting of ['s1', 's2', 's3']) await court.done('chair', callOf(sitting));
    await soon(async () => expect(asked).toBeGreaterThan(2));
    expect(await standings(court)).toMatchObject([{ size: 0, at: null }]);
    expect((await court.send('GET', '/log/cosigned')).status).toBe(404);
  });

  it('[RL-37] has no policy where none was given, and refuses one that it can’t use', async () => {
    const court = kept(await openCourt());
    expect((await court.send('GET', '/log/policy')).status).toBe(404);
    expect((await court.send('GET', '/api/snapshot')).json()).not.toHaveProperty('witnesses');
    expect(() => readWitnessPolicy(join(folder, 'none'))).toThrow('no such file');
    expect(() => readWitnessPolicy(policyFile(['quorum none']))).toThrow('names no log');
  });
});
