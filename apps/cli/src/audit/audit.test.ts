import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@tauride/procedure';
import { createAssembly, createLog } from '@tauride/server';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const data = mkdtempSync(join(tmpdir(), 'tauride-audit-'));
beforeAll(async () => {
  const found = {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  } as Command;
  await createAssembly({
    dataDir: data,
    log: createLog('silent'),
    work: async (hall) => void (await hall.execute(found, { kind: 'operator' })),
  });
});
afterAll(() => rmSync(data, { recursive: true }));

const PATIENCE = { timeout: 150_000 };

it(
  '[SF-16] what was done is listed with its options and without what they held, and a changed line is told',
  PATIENCE,
  async () => {
    expect((await runCli(['audit', '--data', data])).out).toContain('Nothing was kept');
    const rotated = await runCli(['rotate-key', '--data', data, '--reason', 'The laptop was lost.']);
    expect(rotated.status, rotated.errors).toBe(0);
    const { out } = await runCli(['audit', '--data', data]);
    expect(out).toMatch(/^\S+Z rotate-key begun --data --reason\n\S+Z rotate-key done --data --reason\n$/u);
    const file = join(data, 'audit.log');
    writeFileSync(file, readFileSync(file, 'utf8').replace('begun', 'done'));
    const changed = await runCli(['audit', '--data', data]);
    expect([changed.status, changed.errors]).toEqual([1, expect.stringContaining('Line 2 does not follow')]);
  },
);

it(
  '[SF-17] no option takes a secret: passphrases, keys and passwords come from files or the environment',
  PATIENCE,
  async () => {
    for (const command of [
      [],
      ['serve'],
      ['tls', 'init'],
      ['rotate-key'],
      ['erase'],
      ['export'],
      ['witness'],
    ]) {
      const { out } = await runCli([...command, '--help']);
      const options = [...out.matchAll(/^ +(--[a-z-]+)(?: [<[](\w+))?/gmu)];
      const secret = options.filter(
        ([, name, value]) => /pass|secret|token|password|private/u.test(name!) && value !== 'file',
      );
      expect(
        secret.map(([all]) => all),
        command.join(' '),
      ).toEqual([]);
    }
  },
);
