import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-rules-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const notes = { why: 'A test.', citation: '', evidence: 'D', confidence: 'high' };
const given = [{ do: 'pending', stack: [{ ref: 'well', motion: 'main' }] }];
const when = [{ do: 'move', ref: 'end', motion: 'adjourn', by: 'Kim', second: 'Lea' }];
const good = { id: 'GOOD-1', rulebook: 'ronr12', given, when, expect: { inOrder: true }, notes };
const wrong = { ...good, id: 'WRONG-1', expect: { inOrder: true, pendingAfter: ['main'] } };

function file(name: string, ...cases: readonly unknown[]): string {
  const path = join(folder, name);
  writeFileSync(path, JSON.stringify({ suite: 'rules-of-order', version: 1, count: cases.length, cases }));
  return path;
}

describe('tauride rules check', () => {
  it('[RK-8] ends with status 0 when every case of every file passes', async () => {
    const ran = await runCli(['rules', 'check', file('a.json', good), file('b.json', good)]);
    expect(ran).toEqual({ status: 0, out: '2 passed, 0 failed\n', errors: '' });
  });

  it('[RK-8] says in one line what is wrong with a case that fails, and ends with status 1', async () => {
    const { status, out } = await runCli(['rules', 'check', file('a.json', wrong, good)]);
    expect(status).toBe(1);
    expect(out).toBe(
      'WRONG-1: pendingAfter: expected ["main"], got ["main","adjourn"]\n1 passed, 1 failed\n',
    );
  });

  it('[RK-8] runs nothing and ends with status 2 when a file is no suite', async () => {
    const bad = file('bad.json', { ...good, rulebook: 'cricket' });
    const { status, out, errors } = await runCli(['rules', 'check', file('a.json', good), bad]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(errors).toContain('bad.json: case GOOD-1: rulebook: ');
    const none = await runCli(['rules', 'check', join(folder, 'none.json')]);
    expect(none).toMatchObject({ status: 2, out: '' });
    expect(none.errors).toContain("none.json: can't be read");
  });
});
