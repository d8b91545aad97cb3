import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Command, Entry } from '@tauride/procedure';
import { createAssembly, createLog, type Hall } from '@tauride/server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { sittingFormats } from './sitting-format.ts';

const WORDS = 'Quince saw the lantern fall.';
const OTHERS = 'The stairs were wet.';

let folder: string;
let data: string;
const inFolder = (name: string): string => join(folder, name);

const SEATS = ['chair', 'clerk', 'ann', 'bob'].map((member) => ({
  member,
  label: `Member ${member}`,
  voting: 'full',
  weight: 1,
  group: null,
}));

const base = { rulebook: 'ronr12', changes: {} };
const operators = [
  {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'The Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  { type: 'EstablishBody', body: 'board', name: 'Board', ...base },
  { type: 'SeatMembers', body: 'board', members: SEATS },
  { type: 'AssignOffice', body: 'board', office: 'chair', member: 'chair' },
  { type: 'AssignOffice', body: 'board', office: 'clerk', member: 'clerk' },
];

const called = (sitting: string, publicity: string) => ({
  type: 'CallSitting',
  sitting,
  bodies: ['board'],
  kind: 'regular',
  title: 'Sitting',
  place: 'The yard',
  startsAt: 0,
  hoursRecorded: true,
  publicity,
  agenda: ['The lantern'],
});

const fileOf = (words: string) => ({
  name: 'picture.txt',
  mediaType: 'text/plain',
  bytes: `${words} A picture of it.`.length,
  sha256: createHash('sha256').update(`${words} A picture of it.`).digest('hex'),
});
const FILES = [fileOf(WORDS), fileOf(OTHERS)];

const stated = (sitting: string, member: string, text: string) => ({
  type: 'EnterStatement',
  sitting,
  kind: 'report',
  who: { member },
  capacity: '',
  text,
  how: 'witnessed',
  source: '',
  about: '',
  answers: null,
  attachments: [fileOf(text)],
});

const acts: readonly (readonly [string, object])[] = [
  ['chair', called('s1', 'public')],
  ['chair', { type: 'OpenSitting', sitting: 's1' }],
  ['clerk', stated('s1', 'ann', WORDS)],
  ['clerk', stated('s1', 'bob', OTHERS)],
  ['chair', { type: 'AdjournSitting', sitting: 's1', ground: 'emergency', reason: 'Fire.' }],
  ['chair', called('s2', 'closed')],
];

async function work(hall: Hall): Promise<void> {
  for (const command of operators) await hall.execute(command as Command, { kind: 'operator' });
  for (const [member, command] of acts) {
    const done = await hall.execute(command as Command, { kind: 'member', member: member as never });
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}

const exported = (name: string) =>
  runCli([
    'export',
    '--format',
    'log',
    '--data',
    data,
    '--out',
    inFolder(name),
    '--openings',
    inFolder(`${name}.openings`),
  ]);
const verified = (name: string, openings = `${name}.openings`) =>
  runCli(['verify', inFolder(name), '--openings', inFolder(openings)]);
const lines = (name: string): string[] => readFileSync(inFolder(name), 'utf8').trim().split('\n');
const erase = (...args: string[]) =>
  runCli(['erase', '--data', data, '--reason', 'Asked for.', '--authority', 'GDPR 17', ...args]);

/** A copy of the openings in which one line is another. */
function changed(of: string, change: (line: Entry & { readonly c?: string }) => object): string {
  const name = `${of}-changed-${Math.random()}`;
  const seen = lines(of);
  const at = seen.findIndex((line) => line.includes('"erased"') || line.includes(WORDS));
  writeFileSync(
    inFolder(name),
    seen
      .map((line, place) => (place === at ? JSON.stringify(change(JSON.parse(line) as Entry)) : line))
      .join('\n'),
  );
  return name;
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-erase-'));
  data = inFolder('data');
  await createAssembly({ dataDir: data, log: createLog('silent'), work });
  mkdirSync(join(data, 'attachments'));
  for (const [at, words] of [WORDS, OTHERS].entries())
    writeFileSync(join(data, 'attachments', FILES[at]!.sha256), `${words} A picture of it.`);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('tauride export, verify and erase', { timeout: 180_000 }, () => {
  it('[RL-19] write what is sealed apart, and open it in checking', async () => {
    const { out, errors } = await exported('before');
    expect(out).toContain('11 entries');
    expect(errors).toContain('3 sealed entries');
    expect(statSync(inFolder('before.openings')).mode & 0o777).toBe(0o600);
    expect(readFileSync(inFolder('before/tile/entries/000.p/11')).includes(WORDS)).toBe(false);
    const sealed = await runCli(['verify', inFolder('before')]);
    expect([sealed.status, sealed.out]).toEqual([
      0,
      'tauride.local/club: all 11 entries hold, 3 of them sealed\n',
    ]);
    const open = await verified('before');
    expect([open.status, open.out]).toEqual([0, 'tauride.local/club: all 11 entries hold\n']);
  });

  it('[RL-19] name each opening that was changed, and each that opens nothing', async () => {
    await exported('before');
    const words = changed('before.openings', (line) => ({ ...line, at: line.at + 1 }));
    const wrong = await verified('before', words);
    expect(wrong.status).toBe(1);
    expect(wrong.out).toMatch(/entry 7: its opening does not fit its commitment\n$/);
    writeFileSync(inFolder('more'), [...lines('before.openings'), '{"salt":"00","seq":3,"v":1}'].join('\n'));
    const more = await verified('before', 'more');
    expect([more.status, more.out]).toEqual([1, 'openings: entry 3: the record has no such sealed entry\n']);
    writeFileSync(inFolder('none'), 'words');
    expect(await verified('before', 'none')).toMatchObject({ status: 2 });
  });

  it('[ER-6] leave no word in any format, and say what was done', async () => {
    const before = await exported('before');
    expect(await erase('--entry', '3')).toMatchObject({
      status: 1,
      errors: expect.stringContaining('no words'),
    });
    expect(await erase('--entry', '900')).toMatchObject({
      status: 1,
      errors: expect.stringContaining('no entry 900. The record has 11 entries'),
    });
    expect(await erase()).toMatchObject({ status: 2 });
    const done = await erase('--member', 'ann');
    expect([done.status, done.out]).toEqual([0, 'Erased the words of 1 entry; entry 11 tells of it.\n']);
    expect(done.errors).toContain('Backups');
    await exported('after');
    for (const format of sittingFormats.filter((name) => name !== 'pdf')) {
      const ran = await runCli([
        'export',
        '--format',
        format,
        '--sitting',
        's1',
        '--data',
        data,
        '--out',
        '-',
      ]);
      expect(ran.status, `${format}: ${ran.errors}`).toBe(0);
      expect(ran.out, format).not.toContain(WORDS);
    }
    for (const place of ['data', 'after', 'after.openings']) {
      const at = inFolder(place);
      const files = statSync(at).isFile()
        ? [at]
        : readdirSync(at, { recursive: true, encoding: 'utf8' })
            .map((name) => join(at, name))
            .filter((path) => statSync(path).isFile());
      for (const file of files) expect(readFileSync(file).includes(WORDS), file).toBe(false);
    }
    expect(before.status).toBe(0);
    expect(lines('after.openings').some((line) => line.includes(OTHERS))).toBe(true);
  });

  it('[ER-8] let a checker see that the record holds, and find anything shown in place of what is left', async () => {
    const whole = await verified('after');
    expect([whole.status, whole.out]).toEqual([
      0,
      'tauride.local/club: all 12 entries hold, the words of 1 erased\n',
    ]);
    const earlier = await verified('after', 'before.openings');
    expect([earlier.status, earlier.out]).toEqual([
      0,
      'tauride.local/club: all 12 entries hold, the words of 1 erased, 1 of them still in the file of openings, which is older\n',
    ]);
    const old = await runCli(['verify', inFolder('after'), '--old', inFolder('before/checkpoint')]);
    expect(old.status).toBe(0);
    const other = await verified(
      'after',
      changed('after.openings', (line) => ({ ...line, at: line.at + 1 })),
    );
    expect([other.status, other.out]).toEqual([
      1,
      'openings: entry 7: it is not what the erasure left of it\n',
    ]);
    const untold = await verified(
      'after',
      changed('after.openings', (line) => ({ ...line, erased: 4 })),
    );
    expect([untold.status, untold.out]).toEqual([
      1,
      'openings: entry 7: entry 4 does not tell that its words were erased\n',
    ]);
    const bundle = inFolder('after/tile/entries/000.p/12');
    const tombstone = readFileSync(bundle, 'latin1');
    writeFileSync(bundle, tombstone.replace('Asked for.', 'Asked 4or.'), 'latin1');
    const forged = await verified('after');
    expect(forged.status).toBe(1);
    expect(forged.out).toContain('entry 11');
    writeFileSync(bundle, tombstone, 'latin1');
  });
});
