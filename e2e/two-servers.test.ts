import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startServer, type TestServer } from './server.ts';

let data: string;
let servers: TestServer[];

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'tauride-two-'));
  servers = [];
});

afterEach(async () => {
  for (const server of servers) await server.kill();
  rmSync(data, { recursive: true, force: true });
});

async function start(): Promise<TestServer> {
  const server = await startServer({ data });
  servers.push(server);
  return server;
}

async function isWell({ url }: TestServer): Promise<boolean> {
  return (await fetch(`${url}/api/health`)).status === 200;
}

describe('two servers on one data folder', () => {
  test('[I-9] the second says who has it and ends, and the first goes on', async () => {
    const first = await start();
    await expect(start()).rejects.toThrow(
      /ended before it was ready:\s.*Another server is using .*stop it first/s,
    );
    expect(await isWell(first)).toBe(true);
    await first.stop();
    expect(await isWell(await start())).toBe(true);
  });

  test('[I-9] a server that was killed leaves no lock behind', async () => {
    const first = await start();
    await first.kill();
    expect(await isWell(await start())).toBe(true);
    await expect(start()).rejects.toThrow(/Another server is using/);
  });

  test('[I-9] of two that start at once one serves and the other ends', async () => {
    const started = await Promise.allSettled([start(), start()]);
    const refused = started.filter((one) => one.status === 'rejected');
    expect(refused).toHaveLength(1);
    expect(String(refused[0]!.reason)).toMatch(/Another server is using/);
    expect(await isWell(servers[0]!)).toBe(true);
  });
});
