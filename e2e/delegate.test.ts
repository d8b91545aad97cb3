import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Axe from 'axe-core';
import type { Page } from 'playwright-core';
import { tableGet } from '@tauride/kernel';
import { type MotionId, type PollId, rulebookIds, type SittingInSession } from '@tauride/procedure';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { webFolder } from './sitting/web-folder.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const me = delegate(1);
const at = { sitting: SITTING };

let folder: string;
let chromium: TestBrowser;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-delegate-'));
  chromium = await launchBrowser();
});

afterEach(async () => {
  await server.close();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

async function hallIn(scene: string): Promise<Federation> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  const federation = federationIn(server.hall, 180);
  await scenes[scene]?.(federation);
  return federation;
}

async function open(path: string): Promise<Page> {
  const context = await chromium.browser.newContext({
    // Requests of a page that a service worker controls would not come past the routes below.
    serviceWorkers: 'block',
    viewport: { width: 390, height: 844 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  await page.goto(path);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

const openMine = async (): Promise<Page> => await open(server.link(me, 'delegate'));

async function faults(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return await page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof Axe };
    const { violations } = await checker.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

async function choose(page: Page, choice: 'Yes' | 'No'): Promise<void> {
  await page.getByRole('radio', { name: choice }).check();
  await page.getByRole('button', { name: `Cast my vote: ${choice}` }).click();
}

function sittingOf({ hall }: Federation): SittingInSession {
  const { state } = hall;
  const sitting = state.phase === 'founded' ? tableGet(state.sittings, SITTING) : undefined;
  if (sitting?.phase !== 'open') throw new Error('the sitting is not open');
  return sitting;
}

function pollNow(federation: Federation): PollId {
  const { poll } = sittingOf(federation);
  if (poll === null) throw new Error('no poll is open');
  return poll;
}

function pendingOf(federation: Federation): MotionId {
  const top = sittingOf(federation).stack.at(-1);
  if (top === undefined) throw new Error('nothing is pending');
  return top;
}

describe("the delegate's page", () => {
  it('takes the key out of the address and keeps it through a reload', async () => {
    await hallIn('debate');
    const page = await openMine();
    expect(page.url()).not.toContain('key');
    await page.reload();
    await page.getByText('Delegate 1, Harbour Branch').first().waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('asks for the state once, and for the rulebook of its assembly alone', async () => {
    await hallIn('debate');
    const page = await openMine();
    await page.getByRole('button', { name: /Move to amend this/u }).waitFor();
    const asked = await page.evaluate(() =>
      performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname),
    );
    expect(asked.filter((path) => path === '/api/snapshot')).toHaveLength(1);
    const books = rulebookIds().filter((id) => asked.some((path) => path.startsWith(`/assets/${id}-`)));
    expect(books).toEqual(['ronr12']);
  });

  it('casts a vote, changes it, and finds it in the sealed box', async () => {
    const federation = await hallIn('secret');
    const page = await openMine();
    await choose(page, 'Yes');
    await page.getByText('Yes: your vote is in').waitFor();
    await page.getByRole('button', { name: 'Change my vote' }).click();
    await choose(page, 'No');
    await page.getByText('No: your vote is in').waitFor();
    expect(await faults(page)).toEqual([]);
    const poll = pollNow(federation);
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    await page.getByText('The vote is closed').first().waitFor();
    await federation.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
    await page.getByText('You voted No').waitFor();
    await page.getByText('Found in the sealed box').waitFor();
    expect(await faults(page)).toEqual([]);
  });

  it('tells of a choice that was pressed and not cast, and of a vote in which nobody voted', async () => {
    const federation = await hallIn('result');
    const page = await openMine();
    const poll = await federation.put(pendingOf(federation), 'recorded');
    await page.getByRole('radio', { name: 'Yes' }).check();
    // The choice is still pressed after a look at the papers.
    await page.getByRole('button', { name: 'Papers' }).click();
    await page.getByRole('button', { name: 'Now' }).click();
    expect(await page.getByRole('radio', { name: 'Yes' }).isChecked()).toBe(true);
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    await page.getByText('Your choice was not cast: Yes').waitFor();
    expect(await faults(page)).toEqual([]);
    await federation.act(CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
    await page.getByText('Nobody voted.').waitFor();
    await page.getByText('Your choice was not cast: Yes').waitFor();
    expect(await page.getByText(/of 0 needed/u).count()).toBe(0);
    expect(await faults(page)).toEqual([]);
  });

  it('keeps a vote that could not be sent through a reload, and sends it once', async () => {
    const federation = await hallIn('voting');
    const page = await openMine();
    const isBallot = (url: URL) => url.pathname.endsWith('/ballot');
    let tries = 0;
    await page.route(isBallot, async (route) => {
      tries += 1;
      await route.abort('internetdisconnected');
    });
    await choose(page, 'Yes');
    await page.getByText('Not sent yet').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.reload();
    await page.getByText('waiting on this phone · not in the count').waitFor();
    expect(tries).toBeGreaterThan(0);
    const before = tries;
    await page.getByRole('button', { name: 'Try now' }).click();
    await expect.poll(() => tries).toBeGreaterThan(before);
    // From here the page sends it by itself: whoever waited for the button might find it gone.
    await page.unroute(isBallot);
    await page.getByText('Yes: your vote is in').waitFor();
    const poll = pollNow(federation);
    await federation.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
    const own = federation.hall
      .boxOf(poll)
      ?.leaves.filter(({ voter }) => (voter as string | undefined) === me);
    expect(own).toEqual([{ choice: 'yes', voter: me }]);
  });

  it('says that it lost the hall, and catches up when it is back', async () => {
    const federation = await hallIn('debate');
    const page = await openMine();
    await page.context().setOffline(true);
    await page.getByText('Reconnecting').waitFor();
    await federation.act(CHAIR, { type: 'EndSpeech', ...at });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: me });
    await page.getByText('No connection to the hall').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.context().setOffline(false);
    await page.getByRole('heading', { name: 'You have the floor' }).waitFor();
    await page.getByRole('button', { name: 'I yield' }).click();
    await page.getByText('no one').waitFor();
  });

  it('keeps what was written when the rules say no', async () => {
    const federation = await hallIn('result');
    const page = await openMine();
    await page.getByRole('button', { name: /Move to amend this/u }).click();
    await page.getByLabel('Strike these words').fill('a cold store');
    await page.getByLabel('Insert these words').fill('two cold stores');
    await page.locator('ins', { hasText: 'two cold stores' }).waitFor();
    const main = pendingOf(federation);
    await federation.put(main, 'recorded');
    await page.getByRole('button', { name: 'I move this' }).click();
    await page.getByRole('alert').filter({ hasText: 'Not in order' }).waitFor();
    expect(await page.getByLabel('Strike these words').inputValue()).toBe('a cold store');
    expect(await faults(page)).toEqual([]);
  });

  it('says when words are not in the text, and asks which of several are meant', async () => {
    await hallIn('long');
    const page = await openMine();
    await page.getByRole('button', { name: /Move to amend this/u }).click();
    await page.getByLabel('Strike these words').fill('ice house');
    await page.getByLabel('Insert these words').fill('harbour office');
    await page.getByText('These words are not in the text').waitFor();
    await page.getByLabel('Strike these words').fill('branches');
    expect(await page.getByRole('button', { name: 'I move this' }).isEnabled()).toBe(true);
    await page.getByLabel('Strike these words').fill('that');
    await page.getByText(/These words are there \d+ times/u).waitFor();
    expect(await page.getByRole('button', { name: 'I move this' }).isEnabled()).toBe(false);
    await page.getByRole('group', { name: 'Which of them?' }).getByRole('radio').first().check();
    expect(await page.getByRole('button', { name: 'I move this' }).isEnabled()).toBe(true);
  });

  it('shows papers and the own record', async () => {
    await hallIn('adjourned');
    const page = await openMine();
    await page.getByRole('button', { name: 'Papers' }).click();
    await page.getByText('paid for by tonnage landed').waitFor();
    expect(await faults(page)).toEqual([]);
    await page.getByRole('button', { name: 'My record' }).click();
    await page.getByText('My motions').waitFor();
    expect(await faults(page)).toEqual([]);
  });
});

describe('the gallery', () => {
  it('follows a public sitting without a link, in every width', async () => {
    const federation = await hallIn('debate');
    const page = await open(`${server.url}/gallery`);
    await page.getByText('Delegate 14 moved').first().waitFor();
    await page.getByText('Record checked').waitFor();
    for (const width of [320, 720, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
      expect(await faults(page)).toEqual([]);
    }
    await federation.act(CHAIR, { type: 'EndSpeech', ...at });
    await page.getByText('Nobody has the floor.').waitFor();
    expect(await page.getByRole('button').count()).toBe(5);
  });
});
