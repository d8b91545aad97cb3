import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { preview } from 'vite';
import type { PreviewServer } from 'vite';
import { launchBrowser } from './browser.ts';
import type { TestBrowser } from './browser.ts';

const web = join(import.meta.dirname, '../apps/web');
const configFile = join(web, 'vite.config.ts');
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

let folder: string;
let server: PreviewServer;
let chromium: TestBrowser;
let base: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-web-'));
  // In a process of its own: under the test runner's NODE_ENV this would be a development build.
  const vite = join(import.meta.dirname, '../node_modules/vite/bin/vite.js');
  const args = [
    'build',
    web,
    '--config',
    configFile,
    '--outDir',
    folder,
    '--emptyOutDir',
    '--logLevel',
    'error',
  ];
  execFileSync(process.execPath, [vite, ...args], { env: { ...process.env, NODE_ENV: 'production' } });
  server = await preview({
    configFile,
    root: web,
    build: { outDir: folder },
    preview: { host: '127.0.0.1', port: 0 },
  });
  base = server.resolvedUrls?.local[0] ?? '';
  chromium = await launchBrowser();
});

afterAll(async () => {
  await chromium.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark'; readonly query?: string };

async function openParts({ width, colorScheme, query = '' }: Look): Promise<Page> {
  const context = await chromium.browser.newContext({
    viewport: { width, height: 900 },
    colorScheme,
    reducedMotion: 'reduce',
    bypassCSP: true,
  });
  const page = await context.newPage();
  await page.goto(`${base}parts${query}`, { waitUntil: 'networkidle' });
  await page.locator('h1').waitFor();
  return page;
}

async function violations(page: Page): Promise<readonly string[]> {
  await page.addScriptTag({ path: axe });
  return await page.evaluate(async () => {
    const { axe: checker } = window as unknown as {
      axe: { run: () => Promise<{ violations: AxeFinding[] }> };
    };
    type AxeFinding = { id: string; nodes: { html: string }[] };
    const found = await checker.run();
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describe('the parts page', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    it.each([320, 390, 1280])(
      `has no finding of axe and no sideways scrolling, ${colorScheme}, %i px`,
      async (width) => {
        const page = await openParts({ width, colorScheme });
        expect(await violations(page)).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBe(0);
        await page.context().close();
      },
    );
  }

  it('speaks the language in the address and remembers one that is chosen', async () => {
    const page = await openParts({ width: 1280, colorScheme: 'light', query: '?lang=ru' });
    expect(await page.locator('html').getAttribute('lang')).toBe('ru');
    await page.getByRole('button', { name: 'Deutsch' }).click();
    await page.getByRole('heading', { name: 'Jetzt zulässig', exact: true }).waitFor();
    await page.goto(`${base}parts`);
    await page.getByRole('heading', { name: 'Jetzt zulässig', exact: true }).waitFor();
    await page.context().close();
  });

  it('lays an overlay over an inert page, leaves the question lit and gives the focus back', async () => {
    const page = await openParts({ width: 1280, colorScheme: 'light' });
    const opener = page.getByRole('button', { name: 'Open the overlay' });
    await opener.click();
    await page.getByRole('dialog', { name: 'Is the amendment germane to Motion 12?' }).waitFor();
    expect(await page.locator('#root').evaluate((root: HTMLElement) => root.inert)).toBe(true);
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await opener.evaluate((button) => button === document.activeElement)).toBe(true);
    await page.context().close();
  });

  it('does acts by single keys until they are switched off', async () => {
    const page = await openParts({ width: 1280, colorScheme: 'light' });
    await page.keyboard.press('/');
    const find = page.getByRole('searchbox', { name: 'Find an act' });
    expect(await find.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.keyboard.type('16:5?');
    expect(await find.inputValue()).toBe('16:5?');
    await find.fill('16:5');
    expect(await page.getByRole('button', { name: 'Previous question' }).count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Adjourn' }).count()).toBe(0);
    await find.blur();
    await page.keyboard.press('?');
    await page.getByRole('checkbox', { name: /Single keys/ }).uncheck();
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    expect(await find.evaluate((field) => field === document.activeElement)).toBe(false);
    await page.context().close();
  });

  it('opens again from the shell that was kept when the network is gone', async () => {
    const page = await openParts({ width: 1280, colorScheme: 'light' });
    await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
    await page.context().setOffline(true);
    await page.reload();
    await page.getByRole('heading', { name: 'Paper, ink and one red.' }).waitFor();
    const api = page.evaluate(async () => await fetch('/api/health'));
    await expect(api).rejects.toThrow('Failed to fetch');
    await page.context().close();
  });
});
