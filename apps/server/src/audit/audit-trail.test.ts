import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { temporaryFolder } from '../testing/court.ts';
import { type AuditEntry, enterAudit, readAudit } from './audit-trail.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => (folder = temporaryFolder()));
afterEach(() => folder.remove());

const entry = (act: string, at: number): AuditEntry => ({ at, act, phase: 'done', options: [] });
const file = (): string => join(folder.path, 'audit.log');
const acts = ['serve', 'erase', 'rotate-key', 'export'];

test('[SF-16] what the operator did is kept in order, for the owner of the folder alone', () => {
  for (const [at, act] of acts.entries()) enterAudit(folder.path, entry(act, at));
  const { entries, brokenAt } = readAudit(folder.path);
  expect([entries.map(({ act }) => act), brokenAt]).toEqual([acts, null]);
  expect(statSync(file()).mode & 0o777).toBe(0o600);
});

test.each([
  ['changed', (lines: string[]) => lines.with(1, lines[1]!.replace('erase', 'serve')), 3],
  ['taken out', (lines: string[]) => lines.toSpliced(1, 1), 2],
  ['put in', (lines: string[]) => lines.toSpliced(2, 0, lines[0]!), 3],
  ['no line of it', (lines: string[]) => lines.with(0, 'x'), 1],
])('[SF-16] a line that was %s is found', (_how, change, at) => {
  for (const [time, act] of acts.entries()) enterAudit(folder.path, entry(act, time));
  const lines = readFileSync(file(), 'utf8').split('\n');
  writeFileSync(file(), change(lines).join('\n'));
  expect(readAudit(folder.path).brokenAt).toBe(at);
});
