import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MemberId } from '@tauride/procedure';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { delegate, federationIn, found } from './scenes/federation.ts';
import { axeFindings } from './sitting/axe.ts';
import { newPage, phone } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const WORD = 'lantern-stairs-Thursday';
const MEMBER: MemberId = delegate(1);

let folder: string;
let chromium: TestBrowser;
let server: Server;
/** Passkeys belong to a name, not to an address in figures. */
let origin: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-accounts-'));
  chromium = await launchBrowser();
  server = await startServer({ dataDir: folder, port: 0, webDir: webFolder(), logger: createLog('fatal') });
  await found(federationIn(server.hall, 12));
  origin = server.url.replace('127.0.0.1', 'localhost');
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A phone that holds passkeys and is unlocked whenever it is asked. */
async function withAuthenticator(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

const heading = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

async function signIn(page: Page, name: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.getByLabel('Sign-in name').fill(name);
  await page.getByLabel('Password', { exact: true }).fill(WORD);
  await page.keyboard.press('Enter');
}

describe('an account in a browser', () => {
  it('is made by who came in by a link, signs in by passkey, and is ended from the list of devices', async () => {
    const page = await newPage(chromium.browser, phone);
    await withAuthenticator(page);
    const link = new URL(server.link(MEMBER, 'delegate'));
    await page.goto(`${origin}/delegate${link.hash}`);
    await page.getByRole('heading', { level: 1 }).first().waitFor();
    await page.goto(`${origin}/account`);
    await heading(page, 'You have no account yet.').waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByLabel('Sign-in name').fill('anna@example.org');
    await page.getByLabel('New password').fill('eleven char');
    await page.getByLabel('New password').press('Enter');
    await page.getByText('Too short: it takes at least 12 characters.').waitFor();
    await page.getByLabel('New password').fill('password1234');
    await page.getByRole('button', { name: 'Make the account' }).click();
    await page.getByText('This password would be guessed soon.').waitFor();
    await page.getByLabel('New password').fill(WORD);
    await page.getByRole('button', { name: 'Make the account' }).click();
    await heading(page, 'You are signed in as anna@example.org.').waitFor();
    await page.getByLabel('Name of the passkey').fill('My phone');
    await page.getByRole('button', { name: 'Add a passkey' }).click();
    await page.getByRole('button', { name: 'Remove My phone' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await heading(page, 'Sign in to the assembly.').waitFor();
    await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
    await page.waitForURL(`${origin}/delegate`);
    await page.goto(`${origin}/account`);
    await heading(page, 'You are signed in as anna@example.org.').waitFor();
    const other = await newPage(chromium.browser, phone);
    await signIn(other, 'anna@example.org');
    await other.waitForURL(`${origin}/delegate`);
    await page.reload();
    await page.getByRole('button', { name: /^End Computer/u }).click();
    await page.getByRole('button', { name: /^End Computer/u }).waitFor({ state: 'detached' });
    await other.goto(`${origin}/account`);
    await heading(other, 'You are not signed in.').waitFor();
    await Promise.all([page, other].map((one) => one.context().close()));
  });

  it('asks for a code after the password, which the app shows that scanned the square', async () => {
    const page = await newPage(chromium.browser, { ...phone, colorScheme: 'dark' });
    await signIn(page, 'anna@example.org');
    await page.waitForURL(`${origin}/delegate`);
    await page.goto(`${origin}/account`);
    await page
      .getByRole('region', { name: 'Second factor' })
      .getByLabel('Your password, to confirm')
      .fill(WORD);
    await page.getByRole('button', { name: 'Turn on' }).click();
    await page.getByRole('img', { name: 'The key as a square to scan' }).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    const codes = await page
      .getByRole('listitem')
      .filter({ hasText: /^[\w]{5}-[\w]{5}$/u })
      .allTextContents();
    expect(codes).toHaveLength(10);
    const key = (await page.locator('[translate=no]').first().textContent())!.replaceAll(' ', '');
    await page.getByLabel('Code from your app').fill(await totpOf(key));
    await page.getByRole('button', { name: 'Confirm' }).click();
    await page.getByText('On: a code is asked for after the password.').waitFor();
    const other = await newPage(chromium.browser, phone);
    await signIn(other, 'anna@example.org');
    await heading(other, 'One more step: a code.').waitFor();
    expect(await axeFindings(other)).toEqual([]);
    await other.getByRole('button', { name: 'Use a backup code' }).click();
    await other.getByLabel('Backup code').fill(codes[0]!);
    await other.getByRole('button', { name: 'Confirm' }).click();
    await other.waitForURL(`${origin}/delegate`);
    await Promise.all([page, other].map((one) => one.context().close()));
  });

  it('says alike that a name and that a password is wrong, in the language of the reader', async () => {
    const page = await newPage(chromium.browser, phone);
    await page.goto(`${origin}/sign-in?error=state_mismatch`);
    await page.getByText('The provider did not name a member').waitFor();
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByLabel('Anmeldename').fill('niemand');
    await page.getByLabel('Passwort', { exact: true }).fill(WORD);
    await page.keyboard.press('Enter');
    await page.getByText('Name oder Passwort ist falsch.').waitFor();
    expect(await page.getByLabel('Anmeldename').inputValue()).toBe('niemand');
    expect(await axeFindings(page)).toEqual([]);
    await page.context().close();
  });
});

/** Source: RFC 6238 with RFC 4226, six figures and half a minute. */
async function totpOf(key: string): Promise<string> {
  const { createHmac } = await import('node:crypto');
  const bits = Array.from(key, (letter) =>
    'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'),
  ).join('');
  const secret = Buffer.from(bits.match(/.{8}/gu)!.map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac('sha1', secret).update(counter).digest();
  const at = mac.at(-1)! & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}
