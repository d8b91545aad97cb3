import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';

/** Long, since a machine may be busy with other things: what never comes is told by it, nothing else. */
const patienceMs = 60_000;

/** What Chromium logs of its own accord where the page answers by words of its own. */
const expected = /ERR_INTERNET_DISCONNECTED|status of 409/u;

/** How a person's screen is set up. */
export type Screen = {
  readonly width: number;
  readonly height: number;
  readonly colorScheme?: 'light' | 'dark';
};

export const phone: Screen = { width: 390, height: 844 };
export const desk: Screen = { width: 1280, height: 900 };
export const projector: Screen = { width: 1920, height: 1080 };

/** A room in a browser of its own, and what went wrong in it. */
export type RoomPage = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors of scripts and the console, but for refusals and for a network that the test took away. */
  readonly errors: readonly string[];
};

export async function openRoom(browser: Browser, url: string, screen: Screen): Promise<RoomPage> {
  const { width, height, colorScheme = 'light' } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !expected.test(message.text())) errors.push(message.text());
  });
  await page.goto(url);
  await question(page).waitFor();
  return { page, context, errors };
}

/** An empty page in a browser of its own, for what is opened before anybody is in a room. */
export async function newPage(browser: Browser, screen: Screen): Promise<Page> {
  const { width, height, colorScheme = 'light' } = screen;
  const context = await browser.newContext({
    viewport: { width, height },
    colorScheme,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    serviceWorkers: 'block',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(patienceMs);
  return page;
}

/** The question before the house: the first heading of every room. */
export function question(page: Page, text?: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, ...(text === undefined ? {} : { name: text }) });
}

/** Waits until a person can read these words. */
export async function reads(page: Page, ...texts: readonly (string | RegExp)[]): Promise<void> {
  for (const text of texts) await page.getByText(text).filter({ visible: true }).first().waitFor();
}

/** The link of a room, opened at one of its pages. */
export function pageOf(link: string, path: string): string {
  const url = new URL(link);
  url.pathname = `${url.pathname}/${path}`;
  return url.href;
}
