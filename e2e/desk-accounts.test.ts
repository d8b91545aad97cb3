import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { CLERK, delegate, federationIn, found } from './scenes/federation.ts';
import { axeFindings } from './sitting/axe.ts';
import { desk, newPage, phone, question, reads } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const WORD = 'lantern-stairs-Thursday';
const NEW_WORD = 'kettle-orchard-Sunday';
const NAME = 'anna@example.org';

let folder: string;
let chromium: TestBrowser;
let server: Server;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-desk-accounts-'));
  chromium = await launchBrowser();
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  await found(federationIn(server.hall, 12));
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

async function atDesk(path = ''): Promise<Page> {
  const page = await newPage(chromium.browser, desk);
  const url = new URL(server.link(CLERK, 'clerk'));
  url.pathname = `/clerk/credentials${path}`;
  await page.goto(url.href);
  await question(page, 'At the door').waitFor();
  return page;
}

/** The desk's page of somebody, from the list of accounts. */
async function finds(clerk: Page, name: string): Promise<void> {
  await clerk.goto(`${server.url}/clerk/credentials/accounts`);
  await clerk.getByLabel('Part of a name').fill(name);
  await clerk.getByRole('link', { name }).click();
  await clerk.getByRole('heading', { level: 2, name }).waitFor();
}

/** Makes a slip on the screen of the desk and answers the code that is shown. */
async function newSlip(clerk: Page): Promise<string> {
  await clerk.getByRole('button', { name: 'New slip on this screen' }).click();
  const code = clerk
    .getByRole('dialog')
    .locator('bdi')
    .filter({ hasText: /^\w{5}-\w{5}$/u });
  const text = (await code.textContent())!;
  await clerk.keyboard.press('Escape');
  return text;
}

async function enters(code: string): Promise<Page> {
  const page = await newPage(chromium.browser, phone);
  await page.goto(`${server.url}/enter#${code}`);
  await page.getByRole('button', { name: 'Enter with this device' }).click();
  await page.waitForURL('**/delegate');
  return page;
}

async function makesAccount(page: Page): Promise<void> {
  await page.goto(`${server.url}/account`);
  await page.getByLabel('Sign-in name').fill(NAME);
  await page.getByLabel('New password').fill(WORD);
  await page.getByRole('button', { name: 'Make the account' }).click();
  await question(page, `You are signed in as ${NAME}.`).waitFor();
}

async function signsIn(page: Page, password: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByLabel('Sign-in name').fill(NAME);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
}

describe('accounts at the desk in a browser', () => {
  it('are invited by a slip, recovered by another, and taken away with all that they signed in', async () => {
    const clerk = await atDesk();
    await clerk.getByLabel('Find somebody').fill('delegate 1');
    await clerk.keyboard.press('Enter');
    await clerk.getByRole('heading', { level: 2, name: 'Delegate 1' }).waitFor();
    await reads(clerk, 'No account. None is needed: a slip lets this person in.');
    const invitation = await newSlip(clerk);
    await clerk.goto(`${server.url}/clerk/credentials/accounts`);
    await reads(clerk, 'Invited: a slip is out and was not used', '1 person');
    expect(await axeFindings(clerk)).toEqual([]);
    const member = await enters(invitation);
    await makesAccount(member);
    await finds(clerk, 'Delegate 1');
    await reads(clerk, /^password · no second factor · signed in on 1 device/u);
    expect(await clerk.content()).not.toContain(NAME);

    // The password is forgotten: another slip, and within a quarter of an hour a new one.
    const recovering = await enters(await newSlip(clerk));
    await recovering.goto(`${server.url}/account`);
    await reads(recovering, 'You have an account.');
    expect(await axeFindings(recovering)).toEqual([]);
    await recovering.getByLabel('New password', { exact: true }).fill(NEW_WORD);
    await recovering.getByRole('button', { name: 'Set a new password' }).click();
    await question(recovering, `You are signed in as ${NAME}.`).waitFor();
    await member.goto(`${server.url}/account`);
    await question(member, 'You are not signed in.').waitFor();
    await signsIn(member, WORD);
    await reads(member, 'Name or password is wrong. Check both and try again.');

    // Taken away: in the hall at once, and at the next attempt to sign in.
    await recovering.getByRole('link', { name: 'To the hall' }).click();
    await question(recovering).waitFor();
    await finds(clerk, 'Delegate 1');
    const remove = clerk.getByRole('button', { name: 'Remove the account' });
    await remove.click();
    await reads(clerk, /The account of .?Delegate 1.? is removed/u);
    expect(server.accounts.rows.factsOf(delegate(1))).toMatchObject({ hasPassword: true });
    await remove.click();
    await reads(clerk, 'The account was removed.', 'No account. None is needed: a slip lets this person in.');
    await reads(recovering, 'This device is no longer signed in.');
    await signsIn(recovering, NEW_WORD);
    await reads(recovering, 'Name or password is wrong. Check both and try again.');
    expect(server.accounts.rows.factsOf(delegate(1))).toBeUndefined();
  });
});
