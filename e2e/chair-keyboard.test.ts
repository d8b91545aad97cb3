import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tableGet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly, MotionId, PollId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';

const web = join(import.meta.dirname, '../apps/web');
const seats = 9;

let folder: string;
let chromium: TestBrowser;
let server: Server;
let federation: Federation;
let page: Page;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-chair-'));
  // In a process of its own: under the test runner's NODE_ENV this would be a development build.
  const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js');
  const args = [
    'build',
    web,
    '--config',
    join(web, 'vite.config.ts'),
    '--outDir',
    join(folder, 'web'),
    '--logLevel',
    'error',
  ];
  execFileSync(process.execPath, [vite, ...args], { env: { ...process.env, NODE_ENV: 'production' } });
  const dataDir = join(folder, 'data');
  server = await startServer({ dataDir, port: 0, webDir: join(folder, 'web'), logger: createLog('silent') });
  federation = federationIn(server.hall, seats);
  await scenes['called']!(federation);
  chromium = await launchBrowser();
  page = await (await chromium.browser.newContext({ reducedMotion: 'reduce' })).newPage();
  await page.goto(server.link(CHAIR, 'chair'));
  await page.waitForSelector('#question');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

function assembly(): FoundedAssembly {
  const { state } = server.hall;
  if (state.phase !== 'founded') throw new Error('The assembly is not founded');
  return state;
}

function sitting() {
  return tableGet(assembly().sittings, SITTING)!;
}

function open() {
  const found = sitting();
  if (found.phase !== 'open') throw new Error(`The sitting is ${found.phase}`);
  return found;
}

/** Presses keys one after the other; a text in quotation marks is typed. */
async function keys(...pressed: readonly string[]): Promise<void> {
  for (const key of pressed) {
    if (key.startsWith('"')) await page.keyboard.type(key.slice(1, -1));
    else await page.keyboard.press(key);
  }
}

/** The button of the words to say that has this key: it is there once the act is in order on this screen. */
async function offered(key: string): Promise<void> {
  await page
    .locator('main section kbd', { hasText: new RegExp(`^${key}$`) })
    .first()
    .waitFor();
}

const closed = () => page.locator('[role=dialog]').waitFor({ state: 'detached' });
const dialog = () => page.locator('[role=dialog]').waitFor();

describe('the chair at a keyboard', () => {
  it('calls the sitting to order and takes up the first item', async () => {
    await offered('G');
    await keys('g');
    await offered('I');
    await keys('i');
    await expect.poll(() => open().agenda[0]?.phase).toBe('now');
  });

  it('puts a member without a device on the list and gives the floor', async () => {
    await keys('h');
    await dialog();
    await keys('"Delegate 3"', 'Enter', 'Control+Enter');
    await closed();
    await offered('N');
    await keys('n');
    await expect.poll(() => open().floor).toMatchObject({ phase: 'held', member: 'd3' });
  });

  it('enters a motion, its second, and states the question', async () => {
    await keys('/', '"main motion"', 'Tab', 'Enter');
    await dialog();
    await keys('Tab', '"That the library open on Sundays."', 'Control+Enter');
    await closed();
    await offered('E');
    await keys('e');
    await dialog();
    await keys('"Delegate 4"', 'Enter', 'Control+Enter');
    await closed();
    await offered('T');
    await keys('t');
    await expect.poll(() => open().stack).toHaveLength(1);
    expect(await page.locator('h1').textContent()).toBe('That the library open on Sundays.');
  });

  it('finds what to do about a long debate, and comes to the form that enters it', async () => {
    await keys('w');
    await page.locator('[role=dialog] [role=option]').first().waitFor();
    await keys('"goes on too long"', 'Enter');
    const form = page.getByRole('dialog', { name: 'Close debate and vote' });
    await form.waitFor();
    await keys('Escape');
    await closed();
  });

  it('rules on a point of order with a reason', async () => {
    const point = {
      type: 'RaisePoint',
      sitting: sitting().id,
      kind: 'point-of-order',
      text: 'Was there notice?',
    } as const;
    await federation.act('d5' as never, point);
    await offered('R');
    await keys('r');
    await dialog();
    await keys('2', '"No notice is required."', 'Control+Enter');
    await closed();
    await expect.poll(() => open().ruling?.about).toMatchObject({ kind: 'point', answer: 'not-well-taken' });
  });

  it('puts the question, closes the vote and announces the result', async () => {
    await offered('P');
    await keys('p');
    await offered('V');
    await federation.ballots(open().poll as PollId, { yes: 4, no: 1, abstain: 0 });
    await keys('v');
    await offered('A');
    await keys('a');
    await expect.poll(() => motion()?.phase).toBe('adopted');
    expect(open().stack).toEqual([] satisfies MotionId[]);
  });

  it('adjourns without objection', async () => {
    await keys('j');
    await dialog();
    await keys('Control+Enter');
    await closed();
    await offered('C');
    await keys('c');
    await expect.poll(() => sitting().phase).toBe('adjourned');
  });

  it('calls the next sitting and opens it', async () => {
    await offered('N');
    await keys('n');
    await dialog();
    await keys('"Third day"', 'Tab', '"050320260900AM"', 'Control+Enter');
    await closed();
    await offered('G');
    expect(await page.locator('h1').textContent()).toBe('Third day');
    await keys('g');
    await expect.poll(() => next()?.phase).toBe('open');
    expect(next()?.call.startsAt).toBe(Date.parse('2026-05-03T09:00+03:00'));
  });
});

function next() {
  return tableGet(assembly().sittings, 'sitting-2026-05-03');
}

function motion() {
  return tableValues(assembly().motions)[0];
}
