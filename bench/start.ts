import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import { join } from 'node:path';
import { now } from './child.ts';
import { inFolder } from './folder.ts';
import { type Benchmark, type Measurement, median, milliseconds, verdict } from './measure.ts';

const ROUNDS = 9;
const BUDGET_NS = 1e9;
const ASK_EVERY_MS = 2;
const GIVE_UP_NS = 60e9;

const MAIN = join(import.meta.dirname, '../apps/cli/src/main.ts');
const BARE = join(import.meta.dirname, 'bare-server.ts');

/** From the start of a process to the first healthy answer of `tauride serve` on the example's data, against a process
 *  that only answers. */
export const start: Benchmark = {
  name: 'start',
  run: async () =>
    await inFolder(async (data) => {
      const serve = [MAIN, 'serve', '--data', data];
      // Plays the example, and fills the cache of compiled code as the first start on a machine does.
      await healthyAfter((port) => [...serve, '--example', '--port', `${port}`]);
      const [served, bare]: [number[], number[]] = [[], []];
      for (let round = 0; round < ROUNDS; round += 1) {
        bare.push(await healthyAfter((port) => [BARE, `${port}`]));
        served.push(await healthyAfter((port) => [...serve, '--port', `${port}`]));
      }
      return [measurement(median(served), median(bare))];
    }),
};

async function healthyAfter(argumentsFor: (port: number) => readonly string[]): Promise<number> {
  const port = await freePort();
  const startedAt = now();
  const child = spawn(process.execPath, argumentsFor(port), { stdio: ['ignore', 'ignore', 'inherit'] });
  try {
    while (!(await isHealthy(port))) {
      if (child.exitCode !== null || now() - startedAt > GIVE_UP_NS)
        throw new Error('The server did not become healthy.');
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
    return now() - startedAt;
  } finally {
    await ended(child);
  }
}

function isHealthy(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    get({ port, host: '127.0.0.1', path: '/api/health', agent: false }, (response) => {
      response.resume();
      resolve(response.statusCode === 200);
    }).once('error', () => resolve(false));
  });
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

async function freePort(): Promise<number> {
  const listener = createServer().listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const { port } = listener.address() as AddressInfo;
  listener.close();
  await once(listener, 'close');
  return port;
}

function measurement(served: number, bare: number): Measurement {
  const times = (served / bare).toFixed(1);
  return {
    name: 'process start to the first healthy answer',
    measured: milliseconds(served),
    baseline: `${milliseconds(bare)} for a bare server, ${times} times that; 1 s allowed`,
    ...verdict(served / BUDGET_NS, { atMost: 1 }),
  };
}
