import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createAssembly, createLog, exportLog } from '@tauride/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
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
