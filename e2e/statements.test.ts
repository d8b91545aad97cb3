import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { debate } from '../examples/tauride-1917/debate.ts';
import { founding, opening, sent } from '../examples/tauride-1917/founding.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CHAIR, CLERK, delegate, type Federation, federationIn, SITTING } from './scenes/federation.ts';
import { eveningClock, plays } from './scenes/night-1917.ts';
import { scenes } from './scenes/scenes.ts';
import { NAMED_RTL } from './scenes/statements.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, openRoom, pageOf, phone, reads, type RoomPage, type Screen } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const at = { sitting: SITTING };
const nightOf1917 = [...founding, ...sent, ...opening, ...debate];
const EVENT = 'What was done in the yard on 4 July?';
const GLASS = { name: 'glass.txt', mimeType: 'text/plain', buffer: Buffer.from('a piece of glass') };
const REPORT = 'Windows were broken in the yard.';

let folder: string;
let chromium: TestBrowser;
let servers: Server[] = [];
let rooms: RoomPage[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-statements-'));
  chromium = await launchBrowser();
});

afterEach(async () => {
  const errors = rooms.flatMap((room) => room.errors);
  await Promise.all(rooms.map(({ context }) => context.close()));
  await Promise.all(servers.map((server) => server.close()));
  rooms = [];
  servers = [];
  // A server without a policy for witnesses says so.
  expect(errors.filter((error) => !error.includes('status of 404'))).toEqual([]);
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

type Hall = { readonly server: Server; readonly federation: Federation };

async function hallIn(scene: string): Promise<Hall> {
  return await hallOf(scenes[scene]!);
}

async function hallOf(
  prepare: (federation: Federation) => Promise<unknown>,
  clock: () => number = Date.now,
): Promise<Hall> {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  const logger = createLog('fatal');
  const server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger, clock });
  servers.push(server);
  const federation = federationIn(server.hall, 40);
  await prepare(federation);
  return { server, federation };
}

async function open(url: string, screen: Screen): Promise<Page> {
  const room = await openRoom(chromium.browser, url, screen);
  rooms.push(room);
  return room.page;
}

/** Who says it, as the clerk writes it: the marked name is taken with Tab. */
async function names(page: Page, written: string): Promise<void> {
  await page.keyboard.type(written);
  await page.locator('[role=option]').filter({ visible: true }).first().waitFor();
  await page.keyboard.press('Tab');
}

/** The clerk enters a report about a new event with the keyboard alone, while somebody speaks. */
async function enters(clerk: Page): Promise<void> {
  await clerk.keyboard.press('t');
  await names(clerk, 'two carters');
  await clerk.getByLabel('What, in one sentence').fill(REPORT);
  await clerk.getByRole('radio', { name: 'Told' }).check();
  await clerk.getByRole('combobox', { name: 'Told by whom' }).focus();
  await names(clerk, 'a guard');
  await clerk.getByLabel('About which event').selectOption('new');
  await clerk.getByLabel('The event, as a question').fill(EVENT);
  // What was written outlives a reload.
  await clerk.reload();
  expect(await clerk.getByLabel('What, in one sentence').inputValue()).toBe(REPORT);
  expect(await axeFindings(clerk)).toEqual([]);
  await clerk.getByLabel('The event, as a question').press('Control+Enter');
  await reads(clerk, /two carters/u);
}

/** The denial in the name of a member, in words that are not theirs. */
async function entersDenial(clerk: Page): Promise<void> {
  await clerk.keyboard.press('Escape');
  await clerk.getByRole('combobox', { name: 'Who says it' }).focus();
  await names(clerk, 'Delegate 2');
  await clerk.getByLabel('What it is').selectOption('denial');
  await clerk.getByLabel('What, in one sentence').fill('Nothing was broken.');
  await clerk.getByLabel('What it answers').selectOption({ index: 1 });
  await clerk.getByLabel('What, in one sentence').press('Control+Enter');
}

describe('statements about an event', () => {
  it('are entered by the clerk while a delegate speaks, denied, corroborated and contested, and the page shows each step', async () => {
    const { server, federation } = await hallIn('nothing');
    const speaker = delegate(9);
    await federation.act(speaker, { type: 'RequestFloor', ...at, side: null, purpose: 'motion' });
    await federation.act(CHAIR, { type: 'GiveFloor', ...at, member: speaker });
    const clerk = await open(server.link(CLERK, 'clerk'), desk);
    await enters(clerk);

    const page = await open(`${server.url}/gallery/statements/i1`, desk);
    await reads(page, EVENT, REPORT, 'Not disputed now:', 'No answer recorded', /asserted by two carters/u);

    const member = await open(server.link(delegate(2), 'delegate'), phone);
    await entersDenial(clerk);
    await reads(page, 'In dispute:', /denied by Delegate 2/u, /Delegate 2 has not confirmed it/u);

    const witness = await open(pageOf(server.link(delegate(3), 'delegate'), 'statements/i1'), phone);
    await witness.getByRole('button', { name: 'Corroborate it' }).first().click();
    await witness.getByLabel('What, in one sentence').fill('I saw the glass on the ground.');
    await witness.getByText('Place, time, files').click();
    await witness.getByLabel('Attach a file').setInputFiles(GLASS);
    await reads(witness, 'glass.txt, 16 bytes');
    expect(await axeFindings(witness)).toEqual([]);
    await witness.getByRole('button', { name: 'Enter in the record' }).click();
    await reads(page, /corroborated by Delegate 3/u, 'Entered by Delegate 3');
    await page.getByRole('button', { name: 'glass.txt, 16 bytes' }).click();
    await reads(page, 'glass.txt: its hash agrees with the record');

    // A quiet notice on the member's own phone leads to both answers.
    await member.getByRole('button', { name: 'I did not say it so' }).click();
    await member.getByLabel('What you said, in your words').fill('I said that I saw nothing broken.');
    await member.getByRole('button', { name: 'I did not say it so' }).last().click();
    await reads(
      page,
      'Nothing was broken.',
      'I said that I saw nothing broken.',
      /the wording contested by Delegate 2/u,
    );

    await page.getByLabel('Only witnessed').check();
    await page.getByText(REPORT).waitFor({ state: 'detached' });
    await reads(page, '1 statement is left out by the filters.');
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Contested now').check();
    await page.getByText('I saw the glass on the ground.').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.getByLabel('Who').selectOption({ label: 'Delegate 3' });
    await page.getByText(REPORT).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Show all' }).click();

    await page.getByLabel(/^As it stood after statement/u).fill('1');
    await reads(page, 'Not disputed now:', 'No answer recorded');
    expect(await axeFindings(page)).toEqual([]);
  });

  it('wait at the desk while there is no connection, and are entered by themselves after it', async () => {
    const { server } = await hallIn('nothing');
    const clerk = await open(server.link(CLERK, 'clerk'), desk);
    const page = await open(`${server.url}/gallery/statements`, desk);
    await clerk.keyboard.press('t');
    await clerk.context().setOffline(true);
    await names(clerk, 'a guard');
    await clerk.getByLabel('What, in one sentence').fill('Nobody came in by the north gate.');
    await clerk.getByLabel('What, in one sentence').press('Control+Enter');
    await clerk.getByText('Nobody came in by the north gate.').waitFor({ state: 'detached' });
    expect(await clerk.getByLabel('What, in one sentence').inputValue()).toBe('');
    await clerk.context().setOffline(false);
    await reads(page, 'Statements about no event', '1 statement');
    await page.getByRole('link', { name: /Statements about no event/u }).click();
    await reads(page, 'Nobody came in by the north gate.', 'What else was stated');
  });

  it('are listed for readers of every width and theme, with a name that runs the other way', async () => {
    const { server } = await hallIn('statements');
    const index = await open(`${server.url}/gallery/statements`, desk);
    await reads(index, '7 statements', /contested now/u);
    expect(await axeFindings(index)).toEqual([]);
    for (const screen of [phone, desk, { width: 1920, height: 1080 }] as const)
      for (const colorScheme of ['light', 'dark'] as const) {
        const page = await open(`${server.url}/gallery/statements/i1`, { ...screen, colorScheme });
        await reads(page, NAMED_RTL, 'I did not speak of good order.', /Withdrawn, entry/u);
        expect(await axeFindings(page)).toEqual([]);
        const wider = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(wider).toBeLessThanOrEqual(0);
        await page.context().close();
      }
  });

  it('of the night of 1917 are shown with who stood behind them and how the narrator knew, without hours that nobody recorded', async () => {
    const { server } = await hallOf(async ({ hall }) => await plays(hall, nightOf1917), eveningClock());
    const page = await open(`${server.url}/gallery/statements/i1`, desk);
    await reads(
      page,
      'What was done in the capital on 4 July (O.S.)?',
      'They reported violence and looting in the capital.',
      'Which statement it answers: not recorded',
      'He laid what had happened to Cadets and provocateurs.',
      /laid to others by Trotsky/u,
      'No one in this record corroborates or withdraws.',
      'hour not recorded',
    );
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('link', { name: 'Back to the room' }).click();
    await page.getByRole('link', { name: 'Statements', exact: true }).last().click();
    await reads(page, 'Events about which something was stated');
  });

  it('say what is so where there are none', async () => {
    const { server } = await hallIn('nothing');
    const page = await open(`${server.url}/gallery/statements`, phone);
    await reads(page, /No event was reported to this house/u);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/gallery/statements/i9`);
    await reads(page, 'No such event is in this record.');
  });
});
