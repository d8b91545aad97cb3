import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { ensureChromium } from '../scripts/chromium.ts';

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Hidden pages of the address bar, one or two for each window, which cost nearly as much as the page that is tested; and, since only
 *  the last such list counts, what Playwright switches off of its own accord (`chromiumSwitches` in its sources). */
const SWITCHED_OFF = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

/** A browser with nothing in it; each person in a test is a `browser.newContext()` of it. */
export interface TestBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** Starts Chromium with an empty profile and an empty home folder; it calls no network of its own accord. */
export async function launchBrowser(): Promise<TestBrowser> {
  const home = mkdtempSync(join(tmpdir(), 'tauride-browser-'));
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...QUIET, `--disable-features=${SWITCHED_OFF.join()}`, ...sandbox],
    env: { ...definedEnvironment(), HOME: home, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
  });
  return { browser, close: async () => await closeBrowser(browser, home) };
}

async function closeBrowser(browser: Browser, home: string): Promise<void> {
  await browser.close();
  rmSync(home, { recursive: true, force: true, maxRetries: 5 });
}

function definedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}
