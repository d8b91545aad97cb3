import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-node-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function checkAgainst(wanted: string) {
  mkdirSync(join(folder, 'scripts'));
  const manifest = { type: 'module', dependencies: { node: wanted } };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const script = join(folder, 'scripts/check-node.js');
  cpSync(join(import.meta.dirname, 'check-node.js'), script);
  return spawnSync(process.execPath, [script], { encoding: 'utf8' });
}

describe('a command started by another Node.js than the pinned one', () => {
  it('ends and says what to do', () => {
    const { status, stderr } = checkAgainst('99.1.0');
    expect(status).toBe(1);
    expect(stderr).toMatch(/needs Node\.js 99; this is v.*npm ci --ignore-scripts=false/s);
  });

  it('goes on when only the minor version differs', () => {
    const sibling = process.versions.node.replace(/\..*/, '.999.0');
    expect(checkAgainst(sibling)).toMatchObject({ status: 0, stderr: '' });
  });
});
