import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findChromium } from './chromium.ts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-browsers-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function plantProgram(name: string): string {
  const path = join(folder, name);
  writeFileSync(path, '#!/bin/sh\n');
  chmodSync(path, 0o755);
  return path;
}

describe('the browser that tests use', () => {
  it('is the one that CHROMIUM_PATH names before any other', () => {
    const wished = plantProgram('wished');
    plantProgram('chromium');
    expect(findChromium({ chromiumPath: wished, path: folder, playwrightPath: '' })).toBe(wished);
  });

  it('is never another when CHROMIUM_PATH names none', () => {
    plantProgram('chromium');
    const places = { chromiumPath: join(folder, 'gone'), path: folder, playwrightPath: '' };
    expect(() => findChromium(places)).toThrow(/CHROMIUM_PATH names no program/);
  });

  it("is the system's before Playwright's own", () => {
    const system = plantProgram('google-chrome');
    const playwrightPath = plantProgram('headless');
    expect(findChromium({ chromiumPath: undefined, path: folder, playwrightPath })).toBe(system);
    rmSync(system);
    expect(findChromium({ chromiumPath: undefined, path: folder, playwrightPath })).toBe(playwrightPath);
  });

  it('is missing when there is none', () => {
    const places = { chromiumPath: undefined, path: folder, playwrightPath: join(folder, 'none') };
    expect(findChromium(places)).toBeUndefined();
  });
});
