import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openPlainDoor, prepareTls } from '../apps/server/src/index.ts';
import { launchBrowser, type TestBrowser } from './browser.ts';
import { axeFindings } from './sitting/axe.ts';

const URL_BY_HTTPS = 'https://hall.local:8443';

let folder: string;
let chromium: TestBrowser;
let door: Awaited<ReturnType<typeof openPlainDoor>>;
let fingerprint: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-trust-'));
  chromium = await launchBrowser();
  const trusted = await prepareTls({ dataDir: folder, hosts: ['hall.local'], now: Date.now() });
  fingerprint = trusted.fingerprint.replaceAll(':', '');
  door = await openPlainDoor({ host: '127.0.0.1', port: 0, trusted, url: URL_BY_HTTPS });
});

afterAll(async () => {
  await chromium.close();
  await door.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the page about the certificate', () => {
  it.each([
    {
      locale: 'en-GB',
      width: 390,
      colorScheme: 'light',
      warning: 'The page that you came from is not protected',
    },
    { locale: 'ru-RU', width: 1280, colorScheme: 'dark', warning: 'Страница, с которой вы пришли,' },
  ] as const)(
    '[SF-15] warns whoever comes by http, and leads on: $locale, $width px, $colorScheme',
    { timeout: 120_000 },
    async ({ locale, width, colorScheme, warning }) => {
      const context = await chromium.browser.newContext({
        viewport: { width, height: 844 },
        locale,
        colorScheme,
      });
      const page = await context.newPage();
      await page.goto(`http://127.0.0.1:${door.port}/trust`);
      expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2));
      expect(await page.locator('.warn').textContent()).toContain(warning);
      expect((await page.locator('code').textContent())!.replaceAll(' ', '')).toBe(fingerprint);
      expect(await page.getByRole('link', { name: URL_BY_HTTPS }).getAttribute('href')).toBe(URL_BY_HTTPS);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect([wide, await axeFindings(page)]).toEqual([false, []]);
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => document.activeElement?.getAttribute('href'));
      expect(focused).toBe('/trust/authority.crt');
      const [saved] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')]);
      expect(saved.suggestedFilename()).toMatch(/\.crt$/u);
      await context.close();
    },
  );
});
