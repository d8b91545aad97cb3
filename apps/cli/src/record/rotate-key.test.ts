import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssembly, createLog, exportLog, startServer } from '@tauride/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { startServer as startProcess } from '../../../../e2e/server.ts';
import { runCliAlone as runCli } from '../testing/run-cli.ts';

let folder: string;
const inFolder = (name: string): string => join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-rotate-'));
  await createAssembly({
    dataDir: inFolder('data'),
    log: createLog('silent'),
    work: async (hall) => {
      const names = { name: 'The Club', language: 'en', timeZone: 'UTC', calendar: 'gregorian' } as const;
      await hall.execute({ type: 'FoundAssembly', assembly: 'club', ...names }, { kind: 'operator' });
    },
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('[RL-34] [RL-9] a record that went over to another key is checked under a policy that names the old one', async () => {
  const [data, log] = [inFolder('data'), inFolder('log')];
  const { key: old } = await exportLog(data, log);
  const rotated = await runCli(['rotate-key', '--data', data, '--reason', 'The laptop was lost.']);
  const { key } = await exportLog(data, log);
  expect(key).not.toBe(old);
  expect([rotated.status, rotated.out]).toEqual([
    0,
    `entry 1 hands the record over\nfrom ${old}\nto ${key}\n`,
  ]);
  const witness = 'witness0.example+2052a634+BMRBGETL1cKfUb1xQt8m8ahdbDMqljqvURrTrDP5C0i5';
  writeFileSync(inFolder('policy'), `log ${old}\nwitness press ${witness}\nquorum press\n`);
  expect(await runCli(['verify', log, '--policy', inFolder('policy')])).toMatchObject({
    status: 1,
    out: 'checkpoint: the quorum of the policy is not met: it is not cosigned by press\n',
  });
}, 120_000);

const ROTATE = ['rotate-key', '--reason', 'Once a year.', '--data'];

it('[RL-34] a server that runs hands its record over itself, and goes on under the new key', async () => {
  const data = inFolder('data');
  const server = await startProcess({ data });
  const keyNow = async (): Promise<string> =>
    (await (await fetch(`${server.url}/log/key.vkey`)).text()).trim();
  const signedNow = async (): Promise<string> => await (await fetch(`${server.url}/log/checkpoint`)).text();
  const old = await keyNow();
  const rotated = await runCli([...ROTATE, data]);
  const key = await keyNow();
  expect([rotated.status, rotated.out]).toEqual([
    0,
    `entry 2 hands the record over\nfrom ${old}\nto ${key}\n`,
  ]);
  expect(key).not.toBe(old);
  expect(await signedNow()).toMatch(/^\S+\n3\n/u);
  await server.stop();
  expect(readdirSync(data).filter((name) => name.startsWith('order'))).toEqual([]);
  const log = inFolder('log-after');
  await exportLog(data, log);
  for (const known of [old, key])
    expect(await runCli(['verify', log, '--key', known])).toMatchObject({ status: 0 });
}, 180_000);

it('[RL-34] what has the folder and takes no orders is to be stopped first, and nothing was done', async () => {
  const data = inFolder('data');
  const holder = await startServer({ dataDir: data, port: 0, logger: createLog('silent') });
  const before = holder.hall.state.seq;
  const refused = await Promise.all([runCli([...ROTATE, data]), runCli([...ROTATE, data])]);
  expect(refused).toMatchObject([
    { status: 1, out: '' },
    { status: 1, out: '' },
  ]);
  const errors = refused.map((each) => each.errors).toSorted();
  expect(errors[0]).toContain('another command waits for the server');
  expect(errors[1]).toContain('Stop it, give this command again');
  expect(holder.hall.state.seq).toBe(before);
  await holder.close();
}, 180_000);
