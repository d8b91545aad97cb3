import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { ROOT } from './repository.ts';

const PRELOAD = join(ROOT, 'scripts/stop-with-parent.ts');
const SERVER = `console.log(process.pid); process.on('SIGTERM', () => process.exit(0)); setInterval(() => {}, 1000)`;
// A stand-in for npm, which starts its script through a shell that stays in between.
const NPM = `require('node:child_process').spawn('sh',
  ['-c', '"$NODE" --import "$PRELOAD" -e "$SERVER"; true'], { stdio: 'inherit' }); setInterval(() => {}, 1000)`;

let npm: ChildProcess;
let serverPid = 0;

afterEach(() => {
  npm.kill('SIGKILL');
  if (isAlive(serverPid)) process.kill(serverPid, 'SIGKILL');
});

async function startServer(): Promise<number> {
  const env = { ...process.env, NODE: process.execPath, PRELOAD, SERVER };
  npm = spawn(process.execPath, ['-e', NPM], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  return await new Promise((resolve) => npm.stdout?.once('data', (line: Buffer) => resolve(Number(line))));
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe('a server started through npm', () => {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    it(`stops when npm is ended by ${signal}`, async () => {
      serverPid = await startServer();
      expect(isAlive(serverPid)).toBe(true);
      npm.kill(signal);
      await expect.poll(() => isAlive(serverPid), { timeout: 60_000 }).toBe(false);
    });
  }

  it('keeps running while npm does', async () => {
    serverPid = await startServer();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(isAlive(serverPid)).toBe(true);
  });
});
