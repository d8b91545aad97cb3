import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';
import { summaryLine } from './test-summary.ts';
import { runVitest } from './vitest-run.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-planted-'));
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function summaryOfPlanted(files: Readonly<Record<string, string>>) {
  const header = "import { beforeAll, describe, it } from 'vitest';\n";
  for (const [name, body] of Object.entries(files)) writeFileSync(join(folder, name), header + body);
  return await runVitest({ root: folder, args: [], stdio: 'ignore' });
}

describe('the summary of a run', () => {
  it('counts what passed and failed, and gives the reason of what was skipped', async () => {
    const summary = await summaryOfPlanted({
      'a.test.ts': `it('holds', () => {});
        it('breaks', () => { throw new Error('planted'); });
        it('waits', (test) => { test.skip('no database here'); });
        it.todo('later');`,
    });
    expect(summaryLine(summary)).toBe('1 passed, 1 failed, 2 skipped');
    expect(summary.skipped.map((skipped) => skipped.reason)).toEqual([
      'no database here',
      'marked todo without a reason',
    ]);
  });

  it('counts a file that cannot be loaded and a hook that throws as failures', async () => {
    const summary = await summaryOfPlanted({
      'a.test.ts': "throw new Error('planted');",
      'b.test.ts': "describe('s', () => { beforeAll(() => { throw new Error('x'); }); it('t', () => {}); });",
    });
    expect(summary.passed).toBe(0);
    expect(summary.failed).toBeGreaterThanOrEqual(2);
  });

  it('counts an error outside of every test as a failure', async () => {
    const summary = await summaryOfPlanted({
      'a.test.ts': "it('t', () => { void Promise.reject(new Error('planted')); });",
    });
    expect(summaryLine(summary)).toBe('1 passed, 1 failed');
  });

  it('counts a run without any test as a failure', async () => {
    expect(await summaryOfPlanted({})).toEqual({ passed: 0, failed: 1, skipped: [] });
  });
});
