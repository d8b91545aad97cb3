import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssembly, createLog, type Hall } from '@tauride/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let folder: string;
let data: string;
let log: string;

const inFolder = (name: string): string => join(folder, name);
const verify = async (...args: string[]) => await runCli(['verify', ...args]);
const exportTo = async (out: string) =>
  await runCli(['export', '--format', 'log', '--data', data, '--out', out]);

async function found(hall: Hall): Promise<void> {
  const operator = { kind: 'operator' } as const;
  await hall.execute(
    {
      type: 'FoundAssembly',
      assembly: 'club',
      name: 'The Club',
      language: 'en',
      timeZone: 'UTC',
      calendar: 'gregorian',
    },
    operator,
  );
  for (let at = 0; at < 299; at += 1)
    await hall.execute(
      { type: 'EstablishBody', body: `b${at}` as never, name: `Body ${at}`, rulebook: 'ronr12', changes: {} },
      operator,
    );
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-record-'));
  [data, log] = [inFolder('data'), inFolder('log')];
  await createAssembly({ dataDir: data, log: createLog('silent'), work: found });
  await exportTo(log);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function damaged(name: string, change: (copy: string) => void): string {
  const copy = inFolder(name);
  cpSync(log, copy, { recursive: true });
  change(copy);
  return copy;
}

describe('tauride export and verify', () => {
  it('[RL-7] writes a record whose every entry holds, and the same again', async () => {
    const exported = await exportTo(log);
    expect(exported.status).toBe(0);
    expect(exported.out).toMatch(/^300 entries in .*\nkey tauride\.local\/club\+[0-9a-f]{8}\+.{44}\n$/);
    const { status, out, errors } = await verify(log);
    expect([status, out]).toEqual([0, 'tauride.local/club: all 300 entries hold\n']);
    expect(errors).toContain('compare it');
    const key = /key (.*)/.exec(exported.out)![1]!;
    expect(await verify(log, '--key', key)).toEqual({ status: 0, out, errors: '' });
  });

  it('[RL-7] prints a line for each failure, with file, entry and hash', async () => {
    const copy = damaged('changed', (path) => {
      const bundle = join(path, 'tile/entries/000');
      writeFileSync(bundle, readFileSync(bundle, 'latin1').replace('Body 7"', 'Body 8"'), 'latin1');
      const tile = join(path, 'tile/1/000.p/1');
      const hashes = readFileSync(tile);
      hashes[31]! ^= 1;
      writeFileSync(tile, hashes);
    });
    const { status, out } = await verify(copy);
    expect(status).toBe(1);
    expect(out.split('\n')).toEqual([
      'tile/entries/000: entry 8: the entry is not the one whose hash the tile holds',
      'tile/1/000.p/1: hash 0: the hash does not follow from the tile below it',
      '',
    ]);
  });

  it('[RL-10] compares with a checkpoint kept from earlier, and with the key that is given', async () => {
    const old = inFolder('old-checkpoint');
    copyFileSync(join(log, 'checkpoint'), old);
    expect((await verify(log, '--old', old)).status).toBe(0);
    const other = inFolder('other');
    await createAssembly({ dataDir: inFolder('other-data'), log: createLog('silent'), work: found });
    await runCli(['export', '--format', 'log', '--data', inFolder('other-data'), '--out', other]);
    const { status, out } = await verify(other, '--key', join(log, 'key.vkey'), '--old', old);
    expect(status).toBe(1);
    expect(out).toContain('checkpoint: the signatures of the checkpoint do not hold');
  });

  it('[RL-9] asks for witnesses by option or by policy', async () => {
    const key = readFileSync(join(log, 'key.vkey'), 'utf8').trim();
    const witness = 'witness0.example+2052a634+BMRBGETL1cKfUb1xQt8m8ahdbDMqljqvURrTrDP5C0i5';
    const lacking = await verify(log, '--key', key, '--witness', witness);
    expect([lacking.status, lacking.out]).toEqual([
      1,
      'checkpoint: 0 known witnesses cosigned it; 1 are needed\n',
    ]);
    expect((await verify(log, '--key', key, '--witness', witness, '--quorum', '0')).status).toBe(0);
    const policy = inFolder('policy');
    writeFileSync(policy, `log ${key}\nwitness w ${witness}\nquorum w\n`);
    expect((await verify(log, '--policy', policy)).status).toBe(1);
    writeFileSync(policy, `log ${key}\nquorum none\n`);
    expect((await verify(log, '--policy', policy)).status).toBe(0);
  });

  it.each([
    ['a record that is not there', ['/nowhere/at/all'], 'neither a folder nor an address'],
    ['a key that is none', ['LOG', '--key', 'club'], 'a key reads <name>+<id>+<base64>'],
    ['an older checkpoint that is not there', ['LOG', '--old', '/nowhere'], 'there is no such file'],
    ['a quorum without witnesses', ['LOG', '--quorum', '1'], 'more witnesses than the 0'],
    ['a policy that is none', ['LOG', '--policy', 'LOG/key.vkey'], 'is no policy: line 1'],
  ])('stops at %s with status 2', async (_what, args, message) => {
    const { status, errors } = await verify(...args.map((arg) => arg.replace('LOG', log)));
    expect(status).toBe(2);
    expect(errors).toContain(message);
  });

  it('[RL-7] checks a record at an address', async () => {
    const server = await served(log);
    const { port } = server.address() as AddressInfo;
    const { status, out } = await verify(`http://127.0.0.1:${port}/`);
    server.close();
    expect([status, out]).toEqual([0, 'tauride.local/club: all 300 entries hold\n']);
    const gone = await verify(`http://127.0.0.1:${port}/`);
    expect(gone.status).toBe(2);
    expect(gone.errors).toContain("can't be reached");
  });
});

async function served(root: string): Promise<Server> {
  const server = createServer((request, response) => {
    try {
      response.end(readFileSync(join(root, request.url!)));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve));
  return server;
}
