import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

const SYSTEM_NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const ADVICE =
  'No Chromium was found. Install it (on Debian: "apt-get install chromium") or set CHROMIUM_PATH to its program.';

/** Where a browser may be, in order of preference. */
export interface ChromiumPlaces {
  readonly chromiumPath: string | undefined;
  readonly path: string;
  readonly playwrightPath: string;
}

/** The path of a Chromium on this machine, or undefined.
 *  @throws Error when CHROMIUM_PATH is set and names no program: a wish that cannot be met is not passed over. */
export function findChromium(places: ChromiumPlaces = placesHere()): string | undefined {
  if (places.chromiumPath !== undefined && places.chromiumPath !== '') {
    if (isProgram(places.chromiumPath)) return places.chromiumPath;
    throw new Error(`CHROMIUM_PATH names no program: ${places.chromiumPath}`);
  }
  const folders = places.path.split(delimiter).filter((folder) => folder !== '');
  const onPath = SYSTEM_NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, places.playwrightPath].find(isProgram);
}

/** Finds a Chromium, and on Debian as root installs the system's own when there is none.
 *  @throws Error that says what to install. */
export function ensureChromium(): string {
  const found = findChromium() ?? installOnDebian();
  if (found === undefined) throw new Error(ADVICE);
  return found;
}

function placesHere(): ChromiumPlaces {
  return {
    chromiumPath: process.env['CHROMIUM_PATH'],
    path: process.env['PATH'] ?? '',
    playwrightPath: chromium.executablePath(),
  };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function installOnDebian(): string | undefined {
  if (process.getuid?.() !== 0 || !isDebian()) return undefined;
  console.log('Chromium is missing: installing it with apt-get.');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update'], { stdio: 'inherit', env });
  spawnSync('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { stdio: 'inherit', env });
  return findChromium();
}

function isDebian(): boolean {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}
