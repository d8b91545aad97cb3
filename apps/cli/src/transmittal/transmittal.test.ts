import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command } from '@tauride/procedure';
import { createAssembly, createLog, type Hall } from '@tauride/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

let folder: string;
let data: string;

const WORDS = 'That all power pass to the soviets.';
const inFolder = (name: string): string => join(folder, name);
const transmittal = async (...args: string[]) => await runCli(['transmittal', ...args]);

async function found(hall: Hall): Promise<void> {
  const operator = { kind: 'operator' } as const;
  const done = async (command: object, member?: string): Promise<void> => {
    const author = member === undefined ? operator : ({ kind: 'member', member: member as never } as const);
    const result = await hall.execute(command as Command, author);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  const place = { language: 'en', timeZone: 'UTC', calendar: 'gregorian' };
  await done({ type: 'FoundAssembly', assembly: 'club', name: 'The Club', ...place });
  await done({ type: 'EstablishBody', body: 'board', name: 'Board', rulebook: 'ronr12', changes: {} });
  const seat = { voting: 'full', weight: 1, group: null };
  await done({ type: 'SeatMembers', body: 'board', members: [{ member: 'eve', label: 'Eve', ...seat }] });
  await done({ type: 'AssignOffice', body: 'board', office: 'chair', member: 'eve' });
  const old = { number: '3/1917', title: 'Power', text: WORDS, adoptedAt: 0, relations: [] };
  await done({ type: 'EnterResolution', body: 'board', ...old, status: 'in-force' });
  const to = { kind: 'elsewhere', assembly: null, name: 'The press' };
  const matter = { kind: 'resolution', resolution: 'rs1' };
  const words = { form: 'report', title: 'Power', carrier: '' };
  await done({ type: 'Transmit', body: 'board', to, matter, ...words }, 'eve');
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-transmittal-'));
  data = inFolder('data');
  await createAssembly({ dataDir: data, log: createLog('silent'), work: found });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tauride transmittal', () => {
  it('[RT-64] writes an extract, and says of it what holds', async () => {
    const file = inFolder('t1.json');
    const exported = await transmittal('export', 't1', '--data', data, '--out', file);
    expect([exported.status, exported.out]).toEqual([0, '']);
    expect((await transmittal('export', 't1', '--data', data)).out).toBe(readFileSync(file, 'utf8'));
    const { status, out, errors } = await transmittal('verify', file);
    expect(status).toBe(0);
    expect(out).toContain('report: Power\nfrom: Board, The Club (club)\nto: The press\nnumber: 3/1917\n');
    expect(out).toMatch(/\nkey: [0-9a-f]{64}\ntauride\.local\/club: entries 4, 5 of 6 hold\n/u);
    expect(out.endsWith(`\n${WORDS}\n`)).toBe(true);
    expect(errors).toContain('compare its fingerprint');
    const { key } = JSON.parse(readFileSync(file, 'utf8')) as { key: string };
    expect(await transmittal('verify', file, '--key', key)).toMatchObject({ status: 0, errors: '' });
  });

  it('[RT-64] names the part that does not hold', async () => {
    const file = inFolder('changed.json');
    const text = (await transmittal('export', 't1', '--data', data)).out;
    writeFileSync(file, text.replace(WORDS, 'That none do.'));
    expect(await transmittal('verify', file)).toMatchObject({
      status: 1,
      out: `${file}: text: text: it differs from what the entries say\n`,
    });
    const other = 'tauride.local/club+00000000+x';
    expect((await transmittal('verify', file, '--key', other)).status).toBe(2);
  });

  it('[RT-64] stops where there is nothing to write or to read', async () => {
    const { status, errors } = await transmittal('export', 't9', '--data', data);
    expect([status, errors]).toEqual([2, 'There is no transmittal "t9".\n']);
    expect((await transmittal('export', 't1', '--answer', '--data', data)).status).toBe(2);
    expect((await transmittal('verify', inFolder('nothing.json'))).status).toBe(2);
  });
});
