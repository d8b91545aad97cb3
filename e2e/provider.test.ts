import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createLog, type Server, startServer } from '../apps/server/src/index.ts';
import { freePort, openProvider, signInAt, type TestProvider } from '../apps/server/src/testing/oidc.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { delegate, federationIn, found } from './scenes/federation.ts';
import { axeFindings } from './sitting/axe.ts';
import { newPage, phone, question } from './sitting/room-page.ts';
import { webFolder } from './sitting/web-folder.ts';

const people = {
  'sub-anna': { email: 'anna@example.org', email_verified: true },
  'sub-eve': { email: 'eve@example.org', email_verified: true },
};

let folder: string;
let chromium: TestBrowser;
let provider: TestProvider;
let server: Server;

beforeAll(async () => {
  // The provider says that it is not set up to be used in earnest.
  for (const name of ['warn', 'info'] as const) vi.spyOn(console, name).mockImplementation(() => undefined);
  folder = mkdtempSync(join(tmpdir(), 'tauride-provider-'));
  chromium = await launchBrowser();
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  // To the browser another site: whatever cookie the way back needs has to come from there, too.
  provider = await openProvider({ origin, people: () => people, host: 'localhost' });
  server = await startServer({
    dataDir: join(folder, 'data'),
    port,
    webDir: webFolder(),
    logger: createLog('fatal'),
    signIn: signInAt(provider, { folder, origin }),
  });
  await found(federationIn(server.hall, 12));
  const person = { name: 'Anna', details: { email: 'anna@example.org' } };
  await server.hall.names.change([{ member: delegate(1), person }]);
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  await provider.close();
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

async function openPhone(): Promise<Page> {
  const page = await newPage(chromium.browser, phone);
  // The provider's own page would fetch letters from elsewhere.
  const isHere = ({ hostname }: URL): boolean => ['127.0.0.1', 'localhost'].includes(hostname);
  await page.context().route(
    (url) => !isHere(url),
    (route) => route.abort(),
  );
  return page;
}

/** From the page for signing in to the provider, and what somebody does there. */
async function atProvider(page: Page, who: string): Promise<void> {
  await page.goto(`${server.url}/sign-in`);
  await page.getByRole('button', { name: 'Sign in with Town staff' }).click();
  await page.waitForURL(({ origin }) => origin === provider.url);
  await page.locator('[name=login]').fill(who);
  await page.locator('[name=password]').fill('anything');
  await page.getByRole('button', { name: 'Sign-in' }).click();
  await page.getByRole('button', { name: 'Continue' }).click();
  await page.waitForURL(({ origin }) => origin === server.url);
}

describe('the button of an OpenID provider', () => {
  it('leads by the provider to the page of the member, and the account is there', async () => {
    const page = await openPhone();
    await atProvider(page, 'sub-anna');
    await question(page, 'You are signed in with your account.').waitFor();
    expect(new URL(page.url()).pathname).toBe('/account');
    expect(await axeFindings(page)).toEqual([]);
    // There is no password to change, and none to confirm that the account goes.
    expect(await page.getByLabel('New password').count()).toBe(0);
    await page.getByRole('link', { name: 'To the hall' }).click();
    await page.waitForURL(`${server.url}/delegate`);
    await page.getByText('Anna').first().waitFor();
    expect(server.accounts.rows.factsOf(delegate(1))).toMatchObject({ name: null, providers: ['staff'] });
    await page.goto(`${server.url}/account`);
    await page.getByRole('button', { name: 'Sign out here' }).click();
    await question(page, 'Sign in to the assembly.').waitFor();
    await page.context().close();
  });

  it('[AC-4] makes an account that its member removes, without a password since it has none', async () => {
    const page = await openPhone();
    await atProvider(page, 'sub-anna');
    await page.locator('summary', { hasText: 'Remove my account' }).click();
    await page.getByRole('button', { name: 'Remove my account' }).click();
    await question(page, 'You are not signed in.').waitFor();
    expect(server.accounts.rows.factsOf(delegate(1))).toBeUndefined();
    await page.context().close();
  });

  it('lets in nobody whom the directory has not, and says so where one began', async () => {
    const page = await openPhone();
    await atProvider(page, 'sub-eve');
    expect(new URL(page.url()).pathname).toBe('/sign-in');
    await page.getByText('The provider did not name a member of this assembly').waitFor();
    expect(await page.getByLabel('Sign-in name').isVisible()).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
    await page.goto(`${server.url}/account`);
    await question(page, 'You are not signed in.').waitFor();
    expect(
      (await page.context().cookies(server.url)).filter(({ name }) => /session|device/u.test(name)),
    ).toEqual([]);
    await page.context().close();
  });
});
