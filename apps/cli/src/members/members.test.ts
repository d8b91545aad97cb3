import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { tableValues } from '@tauride/kernel';
import type { Command } from '@tauride/procedure';
import { changeAssembly, createAssembly, createLog, type Hall, readAssembly } from '@tauride/server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const EXAMPLES = fileURLToPath(new URL('../../../../examples/members/', import.meta.url));
const GOOD = join(EXAMPLES, 'participants.csv');
const BAD = join(EXAMPLES, 'with-mistakes.csv');

const folder = mkdtempSync(join(tmpdir(), 'tauride-members-'));
const log = createLog('silent');
let data = '';
let count = 0;

async function acts(hall: Hall, by: string, commands: readonly unknown[]): Promise<void> {
  const author =
    by === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by as never } as const);
  for (const command of commands) {
    const done = await hall.execute(command as Command, author);
    if (!done.ok) throw new Error(JSON.stringify(done.error));
  }
}

const founding = [
  {
    type: 'FoundAssembly',
    assembly: 'club',
    name: 'Club',
    language: 'en',
    timeZone: 'UTC',
    calendar: 'gregorian',
  },
  { type: 'EstablishBody', body: 'congress', name: 'Congress', rulebook: 'ronr12', changes: {} },
];

beforeEach(async () => {
  count += 1;
  data = join(folder, `data-${count}`);
  await createAssembly({ dataDir: data, log, work: (hall) => acts(hall, 'operator', founding) });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const members = async (...args: string[]) => await runCli(['members', ...args, '--data', data]);

async function seats(): Promise<readonly string[]> {
  const { state, people } = await readAssembly(data);
  return tableValues(state.members).map(
    ({ id, label, seats: held }) =>
      `${people[id]?.name ?? label}: ${held.map(({ voting, weight, group }) => `${voting} ${weight} ${group ?? '-'}`).join()}`,
  );
}

async function opened(): Promise<void> {
  const call = {
    type: 'CallSitting',
    sitting: 's1',
    bodies: ['congress'],
    kind: 'regular',
    title: 'First',
    place: '',
    startsAt: 0,
    hoursRecorded: true,
    publicity: 'public',
    agenda: [],
  };
  const work = (hall: Hall): Promise<void> =>
    acts(hall, 'm-1', [call, { type: 'OpenSitting', sitting: 's1' }]);
  await changeAssembly({ dataDir: data, log, work });
}

describe('tauride members', () => {
  it('[MB-16] preview shows what a file would do, within 100 columns, and does nothing', async () => {
    const { status, out } = await members('preview', GOOD);
    expect(status).toBe(0);
    expect(out).toMatch(/^2 +new +Dr\. Aino Lehto +congress +full, North, chair$/mu);
    expect(out).toMatch(/^4 +new +Şirin Ünal +congress +full, weight 2, South$/mu);
    expect(out).toContain('4 new, 0 changed, 0 unchanged, 0 in error');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(await seats()).toEqual([]);
  });

  it('[MB-12] preview names each error by row and column, and ends with status 1', async () => {
    const { status, out, errors } = await members('preview', BAD);
    expect(status).toBe(1);
    const told = out
      .split('\n')
      .filter((line) => /^\d+ +[A-G] +(?:vote_|member_|email|body|voting)/u.test(line));
    expect(told.map((line) => line.split(/ +/u).slice(0, 2).join(''))).toEqual([
      '2G',
      '3D',
      '3E',
      '4F',
      '4G',
      '5A',
    ]);
    expect(out).toMatch(/^4 +A name, a username or a label is needed\.$/mu);
    expect(out).toContain('"2,5": a seat weighs whole votes here.');
    expect(out).toContain('0 new, 0 changed, 0 unchanged, 4 in error');
    expect(errors).toContain('The list has errors');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
  });

  it('[MB-17] import takes all over or nothing, and the same file then changes nothing', async () => {
    expect((await members('import', BAD)).status).toBe(1);
    expect((await members('import', GOOD, '--dry-run')).out).toContain('Nothing was done');
    expect(await seats()).toEqual([]);
    const { status, out } = await members('import', GOOD);
    expect([status, out]).toEqual([0, '4 new, 0 changed, 0 unchanged, 0 in error\n']);
    expect(await seats()).toEqual([
      'Dr. Aino Lehto: full 1 North',
      'Matti Saar: none 1 -',
      'Şirin Ünal: full 2 South',
      "Jo O'Brien: advisory 1 South",
    ]);
    const { journal, state } = await readAssembly(data);
    expect(state.bodies['congress' as never]).toMatchObject({
      votingSeats: 2,
      offices: { chair: 'm-1', clerk: 'm-2' },
    });
    expect(JSON.stringify(journal)).not.toMatch(/Lehto|aino|M-001/u);
    expect((await members('preview', GOOD)).out).toContain('0 new, 0 changed, 4 unchanged');
  });

  it('[MB-19] export writes what import reads', async () => {
    await members('import', GOOD);
    const out = join(folder, 'out.csv');
    expect((await members('export', '--out', out)).status).toBe(0);
    expect((await members('preview', out)).out).toContain('0 new, 0 changed, 4 unchanged, 0 in error');
    expect((await members('export', '--out', '-')).out).toBe(readFileSync(out, 'utf8'));
  });

  it('[MB-18] undo puts seats and names back, once, and not after later changes', async () => {
    expect((await members('undo')).status).toBe(1);
    await members('import', GOOD);
    expect(statSync(join(data, 'members-undo.json')).mode & 0o077).toBe(0);
    expect(readFileSync(join(data, 'members-undo.json'), 'utf8')).not.toContain('Lehto');
    const changed = join(folder, 'changed.csv');
    writeFileSync(changed, 'member_number,first_name,vote_weight\nM-003,Sirin,5\nM-009,New,1\n');
    await members('import', changed);
    expect(await seats()).toContain('Sirin Ünal: full 5 South');
    expect((await members('undo')).out).toBe('Undone: 2 acts, 2 names.\n');
    expect(await seats()).toEqual([
      'Dr. Aino Lehto: full 1 North',
      'Matti Saar: none 1 -',
      'Şirin Ünal: full 2 South',
      "Jo O'Brien: advisory 1 South",
      'Member 5: ',
    ]);
    expect(existsSync(join(data, 'members-undo.json'))).toBe(false);
    await members('import', changed);
    const relieve = { type: 'RelieveOffice', body: 'congress', office: 'clerk', member: 'm-2' };
    await changeAssembly({ dataDir: data, log, work: (hall) => acts(hall, 'operator', [relieve]) });
    const { status, errors } = await members('undo');
    expect([status, errors]).toEqual([
      1,
      'Seats or offices were changed since the import: it cannot be undone.\n',
    ]);
  });

  it('[MB-2] import needs chair or clerk and a reason once the body has sat', async () => {
    await members('import', GOOD);
    await opened();
    const changed = join(folder, 'later.csv');
    writeFileSync(changed, 'member_number,vote_weight\nM-003,3\n');
    const bare = await members('import', changed);
    expect([bare.status, bare.errors]).toEqual([2, expect.stringContaining('--as')]);
    const by = async (member: string) =>
      await members('import', changed, '--as', member, '--reason', 'Recount.');
    const refused = await by('m-3');
    expect([refused.status, refused.errors]).toEqual([1, expect.stringContaining('Nothing was done.')]);
    expect((await by('m-2')).status).toBe(0);
    const { journal } = await readAssembly(data);
    expect(journal.at(-1)).toMatchObject({
      by: 'm-2',
      event: { type: 'SeatsChanged', reason: 'Recount.', sitting: 's1' },
    });
  });

  it('says in words what it cannot use', async () => {
    expect((await members('preview', join(folder, 'none.csv'))).status).toBe(2);
    expect((await runCli(['members', 'preview', GOOD, '--data', join(folder, 'nothing')])).status).toBe(2);
    expect((await members('preview', GOOD, '--body', 'attic')).errors).toContain('There is no body attic');
    expect((await members('export', '--out', join(folder, 'no', 'such.csv'))).status).toBe(2);
  });
});
