import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, expect, test } from 'vitest';
import { openSqliteStore } from './sqlite-store.ts';

const root = mkdtempSync(join(tmpdir(), 'crash-'));
afterAll(() => rmSync(root, { recursive: true }));

/** Runs the writer until it has told so many lines, kills it, and gives everything it told. */
async function linesUntilKilled(folder: string, lineCount: number): Promise<string[]> {
  const script = join(import.meta.dirname, 'crash-writer.fixture.ts');
  const child = spawn(process.execPath, [script, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    if (line === 'open') expect(() => openSqliteStore(folder)).toThrow(/Another server/);
    if (lines.length === lineCount) child.kill('SIGKILL');
  }
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  expect(child.signalCode).toBe('SIGKILL');
  return lines;
}

test.each([2, 23, 150, 999, 2500])(
  '[S-23] [S-17] [I-2] a server killed after %i acknowledgements lost none and left no lock',
  async (lineCount) => {
    const folder = mkdtempSync(join(root, 'data-'));
    const lines = await linesUntilKilled(folder, lineCount);
    expect(lines.length).toBeGreaterThanOrEqual(lineCount);
    const store = openSqliteStore(folder);
    const kept = new Set(store.box.voters('p').map((voter) => `ballot ${voter}`));
    for (const digest of lines.flatMap((line) => /^papers (.*)/.exec(line)?.[1] ?? []))
      if (store.box.papers('p', digest) === `[${Number.parseInt(digest, 16)}]`) kept.add(`papers ${digest}`);
    for (const { seq } of store.read(0)) {
      kept.add(`entry ${seq}`);
      expect(store.replyTo(`k${seq}`)).toBeDefined();
    }
    expect(lines.filter((line) => line !== 'open' && !kept.has(line))).toEqual([]);
    await store.close();
  },
);
