import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { printedLinks, startServer, type TestServer } from './server.ts';

const STAND_IN = join(import.meta.dirname, 'stand-in-server.ts');

let folder: string;
let server: TestServer | undefined;
let chromium: TestBrowser | undefined;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-harness-'))));

afterEach(async () => {
  await chromium?.close();
  await server?.kill();
  chromium = server = undefined;
  rmSync(folder, { recursive: true, force: true });
});

describe('the harness of the browser tests', () => {
  it('opens a page of a server that it started by the link that was printed', async () => {
    server = await startServer({ data: folder, program: [STAND_IN] });
    chromium = await launchBrowser();
    const page = await chromium.browser.newPage();
    const chair = server.links().find((link) => link.label === 'chair');
    await page.goto(chair?.url ?? '');
    expect(await page.title()).toBe('start 1');
  });

  it('kills a server and starts it again on the same data and port', async () => {
    server = await startServer({ data: folder, program: [STAND_IN] });
    const { url } = server;
    await server.kill();
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    await server.start();
    expect(await (await fetch(url)).text()).toContain('start 2');
    expect(server.links()).toHaveLength(1);
    expect(server.logs()).not.toContain('stopped in order');
    await server.stop();
    expect(server.logs()).toContain('stopped in order');
  });

  it('tells the log of a server that ends before it is ready', async () => {
    const options = { data: folder, program: [STAND_IN], args: ['--broken'] };
    await expect(startServer(options)).rejects.toThrow(/planted failure/);
  });

  it('reads the links that a server prints', () => {
    const text = 'Tauride\n  Chair:  http://a/1\n  Delegate Ada Byron   https://b/2?c=d\nno link\n';
    expect(printedLinks(text)).toEqual([
      { label: 'Chair', url: 'http://a/1' },
      { label: 'Delegate Ada Byron', url: 'https://b/2?c=d' },
    ]);
  });
});
