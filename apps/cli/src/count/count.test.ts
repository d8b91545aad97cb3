import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';

const FILES = {
  'ward.blt': '4 2\n-3\n5 1 2 0\n3 2 4 0\n2 4 0\n1 0\n0\n"Ann"\n"Ben"\n"Cat"\n"Dee"\n"Ward"\n',
  'tied.blt': '3 1\n2 1 0\n2 2 0\n1 3 0\n0\n"Ann"\n"Ben"\n"Cat"\n"Tied"\n',
  'order.toi': '# DATA TYPE: toi\n# NUMBER ALTERNATIVES: 3\n4: 1,{2,3}\n2: 2,1\n',
  'broken.blt': '3 1\n1 1 0\n1 4 0\n0\n',
  'ballots.csv': 'a,b\n',
  'names.blt': `3 1\n2 1 0\n1 2 0\n4 3 0\n0\n"\u001B[31mred"\n"${'דוד בן־גוריון '.repeat(8)}"\n"田中 太郎"\n"Title"\n`,
  'same.blt': '3 1\n2 1 0\n1 2 0\n0\nSmith\nSmith\nSmith (2)\nT\n',
  'lists.json': '{"parties":{"A":340,"B":280,"C":160,"D":10},"seats":7,"threshold":"5%"}',
  'equal.json': '{"parties":{"A":10,"B":10},"seats":1}',
  'direct.json': '{"parties":{"A":60,"B":30,"C":10},"seats":10,"direct":{"C":3}}',
  'typo.json': '{"parties":{"A":-1},"seats":10,"treshold":"5%"}',
  'stranger.json': '{"parties":{"A":1},"seats":10,"direct":{"B":1}}',
  'inherited.json': '{"parties":{"constructor":10,"B":20},"seats":3,"direct":{"B":1}}',
  'unnamed.json': '{"parties":{"A":1},"seats":10,"direct":{"toString":1}}',
  'lost.json': '{"parties":{"__proto__":10,"B":20},"seats":3}',
};

type Name = keyof typeof FILES;

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tauride-count-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function run(command: 'count' | 'apportion', file: Name, ...flags: readonly string[]) {
  return await runCli([command, join(folder, file), ...flags]);
}

async function json(command: 'count' | 'apportion', file: Name, ...flags: readonly string[]) {
  const { out, status, errors } = await run(command, file, '--format', 'json', ...flags);
  return { status, errors, found: JSON.parse(out) as { [name: string]: unknown } };
}

describe('tauride count', () => {
  it('prints the ids of its methods', async () => {
    const { out, status } = await runCli(['count', '--method', 'list']);
    expect([status, out.trim().split('\n')]).toEqual([
      0,
      'scottish-stv wigm meek nz-meek ers97 irv schulze schulze-margins debian borda approval copeland plurality'.split(
        ' ',
      ),
    ]);
  });

  it('prints a count by transfers as JSON, with names and exact votes', async () => {
    const { status, errors, found } = await json('count', 'ward.blt', '--method', 'scottish-stv');
    expect([status, errors]).toEqual([0, '']);
    expect(found).toEqual({
      method: 'scottish-stv',
      seats: 2,
      valid: '10',
      blank: '1',
      quota: '4.00000',
      elected: ['Ann', 'Ben'],
      stages: [
        {
          action: 'first-preferences',
          totals: { Ann: '5.00000', Ben: '3.00000', Dee: '2.00000' },
          nonTransferable: '0.00000',
          residual: '0.00000',
          quota: '4.00000',
          elected: ['Ann'],
          excluded: [],
        },
        {
          action: 'surplus',
          of: ['Ann'],
          totals: { Ann: '4.00000', Ben: '4.00000', Dee: '2.00000' },
          nonTransferable: '0.00000',
          residual: '0.00000',
          quota: '4.00000',
          elected: ['Ben'],
          excluded: [],
        },
      ],
      ties: [],
    });
  });

  it('prints rankings, pairs and scores as JSON; who stands equal is a list in the ranking', async () => {
    const { found } = await json('count', 'order.toi', '--method', 'schulze', '--seats', '1');
    expect(found).toMatchObject({
      elected: ['1'],
      ranking: ['1', '2', '3'],
      pairwise: { 1: { 2: '4', 3: '6' }, 2: { 1: '2', 3: '2' }, 3: { 1: '0', 2: '0' } },
    });
    const approved = await json('count', 'tied.blt', '--method', 'approval', '--seats', '2');
    expect(approved.found).toMatchObject({
      ranking: [['Ann', 'Ben'], 'Cat'],
      scores: { Ann: '2', Ben: '2', Cat: '1' },
      elected: ['Ann', 'Ben'],
    });
  });

  it('prints for a teller, in lines of a hundred columns', async () => {
    const { status, out } = await run('count', 'ward.blt', '--method', 'scottish-stv');
    expect(status).toBe(0);
    expect(out).toContain('scottish-stv, 2 seats: 10 valid votes, 1 blank, quota 4.00000');
    expect(out).toContain('Ann               5.00000*  4.00000*');
    expect(out).toContain('   2  surplus of Ann; elected: Ben');
  });

  it('says who stands equal where a lot is missing, and goes on with the lot or a seed', async () => {
    const missing = await run('count', 'tied.blt', '--method', 'plurality');
    expect(missing.status).toBe(1);
    expect(missing.errors).toContain(
      'A lot must decide who takes a place. These stand equal:\n  Ann\n  Ben\n',
    );
    expect(missing.errors).toContain('--lot "Ann"');
    const waiting = await json('count', 'tied.blt', '--method', 'plurality');
    expect(waiting.status).toBe(1);
    expect(waiting.found).toMatchObject({ lotNeeded: { purpose: 'fill', among: ['Ann', 'Ben'], stage: 0 } });
    const drawn = await json('count', 'tied.blt', '--method', 'plurality', '--lot', 'Ben');
    expect(drawn.found).toMatchObject({
      elected: ['Ben'],
      ties: [{ purpose: 'fill', among: ['Ann', 'Ben'], stage: 0, by: 'lot', chosen: 'Ben' }],
    });
    const seeded = await json('count', 'tied.blt', '--method', 'plurality', '--seed', 'a');
    expect(seeded.status).toBe(0);
    expect(await json('count', 'tied.blt', '--method', 'plurality', '--seed', 'a')).toEqual(seeded);
    const irv = await run('count', 'tied.blt', '--method', 'irv');
    expect([irv.status, irv.out]).toEqual([1, expect.stringContaining('Stage')]);
  });

  it('keeps names from steering the terminal or breaking the table, and tells namesakes apart', async () => {
    const { out } = await run('count', 'names.blt', '--method', 'scottish-stv', '--seats', '1');
    expect(out).not.toContain('\u001B');
    expect(out).toContain('?[31mred');
    const rows = out.split('\n').filter((line) => /\d\.00000/.test(line) && !line.includes('quota'));
    expect(rows.length).toBeGreaterThan(3);
    const widths = new Set(rows.map((line) => stringWidth(line.replace(/[* ]+$/, ''))));
    expect(widths.size).toBe(1);
    for (const line of out.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(140);
    expect(out).toMatch(/\u2068דוד[^\u2069]*…\u2069/);
    const { found } = await json('count', 'same.blt', '--method', 'plurality');
    expect(found['scores']).toEqual({ Smith: '2', 'Smith (2)': '1', 'Smith (2) (2)': '0' });
  });

  it.each<[Name, readonly string[], string]>([
    ['ward.blt', [], 'No method was given. There are: scottish-stv, wigm'],
    ['ward.blt', ['--method', 'stv'], 'There is no method "stv"'],
    ['ward.blt', ['--method', 'irv', '--seats', '0'], '"0" is no number of seats'],
    ['ward.blt', ['--method', 'irv', '--format', 'xml'], 'There is no format "xml"'],
    ['ward.blt', ['--method', 'irv', '--seed', 'a', '--lot', 'Ann'], 'Give either --seed or --lot'],
    ['ward.blt', ['--method', 'irv', '--lot', 'Zoe'], 'nobody in the file has this name'],
    ['tied.blt', ['--method', 'plurality', '--lot', 'Cat'], 'is not among those who stand equal'],
    ['broken.blt', ['--method', 'irv'], 'line 3: expected a candidate from 1 to 3, got "4"'],
    ['ballots.csv', ['--method', 'irv'], 'has none of the endings'],
    ['lists.json', ['--method', 'irv'], 'expected a cast vote record report'],
    ['nowhere.blt' as Name, ['--method', 'irv'], "can't be read"],
    ['nowhere' as Name, ['--method', 'irv'], 'has none of the endings'],
    ['-' as Name, ['--method', 'irv'], 'has none of the endings'],
  ])('%s with %j ends with status 2 and says why', async (file, flags, why) => {
    const { status, out, errors } = await run('count', file, ...flags);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toContain(why);
    expect(errors).not.toMatch(/^\s+at /m);
  });
});

describe('tauride apportion', () => {
  it('prints the ids of its methods', async () => {
    const { out } = await runCli(['apportion', '--method', 'list']);
    expect(out).toBe('dhondt\nsainte-lague\nsainte-lague-1.4\nhare-niemeyer\n');
  });

  it('prints seats as JSON, with the quotients in order', async () => {
    const { status, found } = await json('apportion', 'lists.json', '--method', 'dhondt');
    expect((await run('apportion', 'lists.json', '--method', 'dhondt')).out).toContain('"quotients"');
    expect(status).toBe(0);
    expect(found).toMatchObject({ seats: { A: 3, B: 3, C: 1, D: 0 }, excluded: ['D'] });
    expect(found['quotients']).toHaveLength(7);
    expect((found['quotients'] as unknown[])[2]).toEqual({ seat: 3, party: 'A', quotient: '340/2' });
  });

  it('takes any name of a list', async () => {
    const { found } = await json('apportion', 'inherited.json', '--method', 'dhondt');
    expect(found['seats']).toEqual({ constructor: 1, B: 2 });
  });

  it('prints seats for people', async () => {
    const { out } = await run('apportion', 'lists.json', '--method', 'dhondt', '--format', 'text');
    expect(out).toContain('dhondt, 7 seats, threshold 5%');
    expect(out).toMatch(/^D +10 +0 {2}under the threshold$/m);
    const { out: house } = await run(
      'apportion',
      'direct.json',
      '--method',
      'sainte-lague',
      '--format',
      'text',
    );
    expect(house).toMatch(/^C +10 +3 {2}2 beyond its share$/m);
  });

  it('says which lists stand equal where a lot is missing, and goes on with a seed', async () => {
    const { status, found, errors } = await json('apportion', 'equal.json', '--method', 'hare-niemeyer');
    expect([status, found]).toMatchObject([
      1,
      { seats: { A: 0, B: 0 }, tie: { among: ['A', 'B'], seats: 1 } },
    ]);
    expect(errors).toContain(
      'A lot must decide who takes the last seat. These lists stand equal:\n  A\n  B\n',
    );
    const drawn = await json('apportion', 'equal.json', '--method', 'dhondt', '--seed', 'x');
    expect([drawn.status, drawn.found['ties']]).toMatchObject([0, [{ among: ['A', 'B'], by: 'lot' }]]);
  });

  it.each<[Name, readonly string[], string]>([
    ['lists.json', [], 'No method was given. There are: dhondt'],
    ['lists.json', ['--method', 'irv'], 'There is no method "irv"'],
    ['typo.json', ['--method', 'dhondt'], 'treshold'],
    ['stranger.json', ['--method', 'dhondt'], '"direct" names "B", which is none of the parties'],
    ['unnamed.json', ['--method', 'dhondt'], '"direct" names "toString", which is none of the parties'],
    ['lost.json', ['--method', 'dhondt'], 'no list can be called "__proto__"'],
    ['ward.blt', ['--method', 'dhondt'], "can't be read"],
  ])('%s with %j ends with status 2 and says why', async (file, flags, why) => {
    const { status, out, errors } = await run('apportion', file, ...flags);
    expect([status, out]).toEqual([2, '']);
    expect(errors).toContain(why);
    expect(errors).not.toMatch(/^\s+at /m);
  });
});
