import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberId } from '@tauride/procedure';
import type { Room } from '@tauride/protocol';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { BODY, CHAIR, CLERK, delegate, federationIn, found, texts } from './scenes/federation.ts';
import { scenes } from './scenes/scenes.ts';
import { axeFindings } from './sitting/axe.ts';
import { DelegateOnPhone } from './sitting/delegate.ts';
import { desk, newPage, phone, question, reads } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

let folder: string;
let chromium: TestBrowser;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-enter-'));
  chromium = await launchBrowser();
});

beforeEach(async () => {
  const dataDir = mkdtempSync(join(folder, 'data-'));
  server = await startServer({ dataDir, port: 0, webDir: webFolder(), logger: createLog('fatal') });
});

afterEach(async () => {
  await server.close();
});

afterAll(async () => {
  await chromium.close();
  rmSync(folder, { recursive: true, force: true });
});

async function atDoor(by: MemberId, room: Room, path = ''): Promise<Page> {
  const page = await newPage(chromium.browser, desk);
  const url = new URL(server.link(by, room));
  url.pathname = `/${room}/credentials${path}`;
  await page.goto(url.href);
  await question(page, 'At the door').waitFor();
  return page;
}

async function finds(page: Page, written: string, name: string): Promise<void> {
  await page.getByLabel('Find somebody').fill(written);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 2, name }).waitFor();
}

/** The entry that seats them all at once would be too large. */
async function seatMore(first: number, last: number): Promise<void> {
  const members = Array.from({ length: last - first + 1 }, (_one, at) => ({
    member: delegate(first + at),
    label: `Delegate ${first + at}`,
    voting: 'full' as const,
    weight: 1,
    group: 'Hill Branch',
  }));
  const done = await server.hall.execute({ type: 'SeatMembers', body: BODY, members }, { kind: 'operator' });
  expect(done.ok).toBe(true);
}

const CODE = /^[2-9A-HJKMNP-Z]{5}-[2-9A-HJKMNP-Z]{5}$/u;

/** Makes a slip on the screen of the desk and answers the code that is shown. */
async function newSlip(page: Page, act = 'New slip on this screen'): Promise<string> {
  await page.getByRole('button', { name: act }).click();
  const code = await page.getByRole('dialog').locator('bdi').filter({ hasText: CODE }).textContent();
  return code ?? '';
}

const enterAct = 'Enter with this device';

async function writesCode(page: Page, code: string): Promise<void> {
  await page.getByLabel('The code on your slip').fill('');
  await page.getByLabel('The code on your slip').pressSequentially(code);
  await page.getByRole('button', { name: enterAct }).click();
}

describe('the way from a slip into the hall', () => {
  it('leads from the square on the paper to a vote with one press, and the code is nowhere to be read', async () => {
    await scenes['voting']!(federationIn(server.hall, 180));
    const clerk = await atDoor(CLERK, 'clerk');
    await finds(clerk, 'delegate 1', 'Delegate 1');
    const code = await newSlip(clerk);
    expect(code).toMatch(CODE);
    const page = await newPage(chromium.browser, phone);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(`${server.url}/enter#${code}`);
    await page.getByRole('button', { name: enterAct }).waitFor();
    expect(page.url()).toBe(`${server.url}/enter`);
    expect(await page.getByLabel('The code on your slip').isVisible()).toBe(false);
    expect(await page.content()).not.toContain(code);
    await page.getByRole('button', { name: enterAct }).click();
    await page.waitForURL('**/delegate');
    await question(page, texts.store).or(question(page)).first().waitFor();
    await new DelegateOnPhone(page).votes('Yes');
    expect(asked.filter((url) => url.includes(code))).toEqual([]);
    const cookies = await page.context().cookies();
    expect(cookies).toMatchObject([
      { name: expect.stringMatching(/^tauride-device-/u), httpOnly: true, sameSite: 'Strict' },
    ]);
    await reads(clerk, /It was used/u);
  });

  it('takes a code however it is written, and says in words what is wrong with one', async () => {
    await found(federationIn(server.hall, 12));
    const clerk = await atDoor(CLERK, 'clerk');
    await finds(clerk, 'delegate 1', 'Delegate 1');
    const first = await newSlip(clerk);
    await clerk.keyboard.press('Escape');
    const code = await newSlip(clerk);
    const page = await newPage(chromium.browser, phone);
    await page.goto(`${server.url}/enter`);
    await page.getByRole('button', { name: enterAct }).click();
    await reads(page, 'There is no code yet.', 'Northern Cooperative Federation');
    await writesCode(page, 'AAAAA-AAAAA');
    await reads(page, 'No slip has this code.');
    await writesCode(page, first);
    await reads(page, 'This slip was replaced or taken back.');
    expect(await axeFindings(page)).toEqual([]);
    await writesCode(page, ` ${code.toLowerCase().replace('-', ' ')} `);
    await page.waitForURL('**/delegate');
    await reads(page, 'Delegate 1');
    const other = await newPage(chromium.browser, phone);
    await other.goto(`${server.url}/enter#${code}`);
    await other.getByRole('button', { name: enterAct }).click();
    await reads(other, 'This slip was used on another device.', /Ask the desk for a new one/u);
    expect(await other.getByLabel('The code on your slip').isVisible()).toBe(true);
    await page.goto(`${server.url}/enter`);
    await reads(page, 'This device is signed in already.');
  });

  it('keeps a code while the hall does not answer, and goes on by itself', async () => {
    await found(federationIn(server.hall, 12));
    const clerk = await atDoor(CLERK, 'clerk');
    await finds(clerk, 'delegate 2', 'Delegate 2');
    const code = await newSlip(clerk);
    const page = await newPage(chromium.browser, phone);
    // The answer is lost, and not the request: the slip is used by then.
    let lost = 0;
    await page.route('**/api/sign-in/slip', async (route) => {
      lost += 1;
      if (lost > 1) return await route.fallback();
      await route.fetch();
      await route.abort('connectionreset');
    });
    await page.goto(`${server.url}/enter#${code}`);
    await page.getByRole('button', { name: enterAct }).click();
    await reads(page, 'The hall does not answer.');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.waitForURL('**/delegate');
    await reads(page, 'Delegate 2');
  });
});

describe('a device that is signed out', () => {
  it('is told so at once when its slip is replaced for a lost phone, in each tab, and keeps what was not sent', async () => {
    await scenes['voting']!(federationIn(server.hall, 180));
    const clerk = await atDoor(CLERK, 'clerk');
    await finds(clerk, 'delegate 2', 'Delegate 2');
    const page = await newPage(chromium.browser, phone);
    await page.goto(`${server.url}/enter#${await newSlip(clerk)}`);
    await page.getByRole('button', { name: enterAct }).click();
    await page.waitForURL('**/delegate');
    await question(page).waitFor();
    const tab = await page.context().newPage();
    await tab.goto(`${server.url}/delegate/devices`);
    await reads(tab, 'You are signed in as Delegate 2.', '1 device', /this device/u);
    // The vote cannot leave the phone before it is signed out.
    await page.route('**/ballot', async (route) => await route.abort('connectionreset'));
    await new DelegateOnPhone(page).chooses('No');
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((name) => name.startsWith('tauride.waiting.')),
    );
    await clerk.keyboard.press('Escape');
    const next = await newSlip(clerk, 'New slip, and end all devices');
    await reads(page, 'This device is no longer signed in.', /1 act was not sent/u);
    await reads(tab, 'This device is no longer signed in.');
    await page.unroute('**/ballot');
    await page.getByRole('link', { name: 'Enter with a slip' }).click();
    await writesCode(page, next);
    await page.waitForURL('**/delegate');
    await reads(page, 'No: your vote is in');
  });

  it('is told by a link that does not hold what to do, and nothing else of the hall', async () => {
    await found(federationIn(server.hall, 12));
    const page = await newPage(chromium.browser, phone);
    await page.goto(`${server.url}/delegate#key=forged.key`);
    await question(page, 'This link does not open the room any more.').waitFor();
    await page.getByRole('link', { name: 'Enter with a slip' }).click();
    await page.getByLabel('The code on your slip').waitFor();
  });

  it('still looks on from the gallery, and its person ends it without the desk', async () => {
    await scenes['voting']!(federationIn(server.hall, 180));
    const clerk = await atDoor(CLERK, 'clerk');
    await finds(clerk, 'delegate 3', 'Delegate 3');
    const page = await newPage(chromium.browser, phone);
    await page.goto(`${server.url}/enter#${await newSlip(clerk)}`);
    await page.getByRole('button', { name: enterAct }).click();
    await page.waitForURL('**/delegate');
    await page.goto(`${server.url}/delegate/devices`);
    await page.getByRole('button', { name: 'Sign out here' }).click();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: 'Sign out here' }).click();
    await page.waitForURL('**/enter');
    expect(await page.context().cookies()).toEqual([]);
    await page.goto(`${server.url}/gallery`);
    await question(page).waitFor();
    await clerk.keyboard.press('Escape');
    await reads(clerk, 'No device is signed in.');
  });
});

describe('the desk at the door', () => {
  it('finds one of ten thousand while the name is written, by name, number and faction', async () => {
    await found(federationIn(server.hall, 500));
    for (let first = 500; first < 10_000; first += 500) await seatMore(first, first + 499);
    await server.hall.names.set(delegate(7_777), 'Zoë Quartermaine-Ó Súilleabháin');
    const clerk = await atDoor(CLERK, 'clerk');
    await reads(clerk, /^10[.,]001 people$/u);
    await clerk.getByLabel('Find somebody').pressSequentially('quart');
    await reads(clerk, '1 person', 'Zoë Quartermaine-Ó Súilleabháin');
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('heading', { level: 2, name: /Quartermaine/u }).waitFor();
    await finds(clerk, '4321', 'Delegate 4321');
    await clerk.getByLabel('Find somebody').fill('hill branch');
    await reads(clerk, /\d+ more: write more of the name/u);
  });

  it('prints nothing for nobody, and says to others whose the door is', async () => {
    await found(federationIn(server.hall, 12));
    const chair = await atDoor(CHAIR, 'chair', '/print');
    await chair.getByRole('button', { name: 'Print 13 slips' }).click();
    await reads(chair, 'Press once more: this makes new codes.');
    const sheet = chair.waitForEvent('download');
    await chair.getByRole('button', { name: 'Print 13 slips' }).click();
    expect((await sheet).suggestedFilename()).toBe('access-slips.pdf');
    await chair.getByLabel(/without a slip that is good/u).check();
    await reads(chair, 'Nobody is to be printed for.');
    expect(await chair.getByRole('button', { name: /Print 0 slips/u }).isDisabled()).toBe(true);
    const page = await newPage(chromium.browser, phone);
    const url = new URL(server.link(delegate(1), 'clerk'));
    url.pathname = '/clerk/credentials';
    await page.goto(url.href);
    await question(page, 'The door is kept by chair and clerk.').waitFor();
  });

  it('lets the press in, counts who is in the hall, and sends somebody out with a reason', async () => {
    await scenes['nothing']!(federationIn(server.hall, 180));
    const chair = await atDoor(CHAIR, 'chair', '/guests');
    await chair.getByRole('radio', { name: 'Press' }).check();
    await chair.getByLabel('What the record calls them').fill('Harbour Courier');
    await chair.getByRole('button', { name: 'Let somebody in' }).click();
    await chair.getByRole('listitem').filter({ hasText: 'Harbour Courier' }).waitFor();
    expect(await axeFindings(chair)).toEqual([]);
    await chair.getByRole('link', { name: 'In the hall' }).click();
    const table = chair.getByRole('table');
    await table.getByRole('row', { name: /Harbour Branch/u }).waitFor();
    expect(await table.getByRole('row').count()).toBeGreaterThan(5);
    await chair.getByRole('link', { name: 'Guests and press' }).click();
    await chair.getByRole('button', { name: 'Send out of the sitting: Harbour Courier' }).click();
    await chair.getByLabel('Reason').fill('Filmed the ballot papers.');
    await chair.getByRole('dialog').getByRole('button', { name: 'Send out of the sitting' }).click();
    await reads(chair, /Press · sent out/u);
    // These rules leave it to the house to send out a member: the form stays, with what was written.
    await chair.getByRole('link', { name: 'People' }).click();
    await finds(chair, 'delegate 9', 'Delegate 9');
    await chair.getByRole('button', { name: 'Send out of the sitting' }).click();
    await chair.getByLabel('Reason').fill('Threatened the tellers.');
    await chair.getByRole('dialog').getByRole('button', { name: 'Send out of the sitting' }).click();
    await chair.getByRole('dialog').getByRole('alert').waitFor();
    expect(await chair.getByLabel('Reason').inputValue()).toBe('Threatened the tellers.');
    expect(await axeFindings(chair)).toEqual([]);
  });
});
