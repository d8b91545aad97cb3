import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './repository.ts';
import { toolEnvironment } from './steps.ts';
import type { TestSummary } from './test-summary.ts';

const REPORTER = join(import.meta.dirname, 'summary-reporter.ts');
const NO_SUMMARY: TestSummary = { passed: 0, failed: 1, skipped: [] };

export interface VitestRun {
  readonly root?: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  readonly stdio: 'inherit' | 'ignore';
}

/** Runs vitest and counts its tests; a run that breaks before it can report counts as one failure. */
export async function runVitest({ root = ROOT, args, env, stdio }: VitestRun): Promise<TestSummary> {
  const folder = mkdtempSync(join(tmpdir(), 'tauride-test-'));
  const file = join(folder, 'summary.json');
  const reporters = ['--reporter=default', `--reporter=${REPORTER}`];
  const child = spawn('vitest', ['run', '--root', root, ...reporters, ...args], {
    cwd: ROOT,
    stdio: ['ignore', stdio, stdio],
    env: { ...toolEnvironment(), ...env, TAURIDE_TEST_SUMMARY: file },
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  const summary = readSummary(file);
  rmSync(folder, { recursive: true, force: true });
  // Vitest may fail for a reason of its own (a wrong configuration) that no test carries.
  return code !== 0 && summary.failed === 0 ? { ...summary, failed: 1 } : summary;
}

function readSummary(file: string): TestSummary {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as TestSummary;
  } catch {
    return NO_SUMMARY;
  }
}
