import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rulebookIds } from '@tauride/procedure';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runCli } from '../testing/run-cli.ts';
import { tableLines, wrapped } from './table.ts';

let folder: string;

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'tauride-rules-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function file(text: string): string {
  const path = join(folder, 'orders.yaml');
  writeFileSync(path, text);
  return path;
}

const ORDERS = `title: House rules
extends: ronr12
motions:
  recess: { second: no, cite: § 2 }
  x-tea: { like: recess, name: { en: Tea break, de: Teepause }, rank: above recess }
`;

describe('tauride rules', () => {
  it('lists every rulebook, one id a line', async () => {
    const { status, out } = await runCli(['rules', 'list']);
    expect([status, out]).toEqual([0, `${rulebookIds().join('\n')}\n`]);
  });

  it('[RY-9] explains a motion of a book, in the language that is asked for', async () => {
    const { status, out } = await runCli(['rules', 'explain', 'ronr12', 'previous-question']);
    expect(status).toBe(0);
    expect(out).toMatch(/^In a house of 100 +67 Yes votes if all vote$/m);
    expect(out).toMatch(/^Rule +RONR \(12th ed\.\) 16:5$/m);
    const german = await runCli(['rules', 'explain', 'ronr12', 'previous-question', '--lang', 'de']);
    expect(german.out).toMatch(/^Nötige Mehrheit +zwei Drittel der abgegebenen Stimmen$/m);
  });

  it('[RY-9] explains a book with its motions, the highest first', async () => {
    const { status, out } = await runCli(['rules', 'explain', file(ORDERS)]);
    expect(status).toBe(0);
    expect(out).toMatch(/^House rules$/m);
    expect(out).toMatch(/^x-tea +Tea break +majority of the votes cast$/m);
    expect(out.indexOf('\nadjourn ')).toBeLessThan(out.indexOf('\nx-tea '));
    expect(out.indexOf('\nx-tea ')).toBeLessThan(out.indexOf('\nrecess '));
  });

  it('[RY-10] tells two books apart', async () => {
    const orders = file(ORDERS);
    const { status, out } = await runCli(['rules', 'diff', 'ronr12', orders]);
    expect(status).toBe(0);
    expect(out).toMatch(/^Recess +Second +needed +not needed$/m);
    expect(out).toMatch(/^Tea break +not in this book +in this book$/m);
    expect(out.trim().split('\n')).toHaveLength(4);
    const same = await runCli(['rules', 'diff', orders, orders]);
    expect([same.status, same.out]).toEqual([0, 'The two say the same.\n']);
  });

  it('[RY-3] says that standing orders are in order, or everything that is wrong with them', async () => {
    const orders = file(ORDERS);
    const good = await runCli(['rules', 'validate', orders]);
    expect([good.status, good.out]).toEqual([
      0,
      `House rules: in order. What they change: tauride rules diff ronr12 ${orders}\n`,
    ]);
    const path = file(
      'title: House rules\nextends: ronr12\nmotions: { comit: off, recess: { second: maybe } }\n',
    );
    const bad = await runCli(['rules', 'validate', path]);
    expect([bad.status, bad.out]).toEqual([1, '']);
    expect(bad.errors.split('\n')).toEqual([
      `${path}:3:12: motions.comit: there is no motion "comit". Did you mean "commit"?`,
      `${path}:3:42: motions.recess.second: expected yes or no; found "maybe"`,
      '2 problems in orders.yaml',
      '',
    ]);
  });

  it.each([
    [['explain', 'ronr21', 'main'], 'no rulebook "ronr21". Did you mean "ronr12"?'],
    [['explain', 'ronr12', 'adjurn'], 'no motion "adjurn". Did you mean "adjourn"?'],
    [['explain', 'ronr12', 'constructor'], 'no motion "constructor".'],
    [['explain', 'ronr12', 'main', '--lang', 'dee'], 'no words in "dee". Did you mean "de"?'],
    [['explain', './nowhere.yaml'], "nowhere.yaml can't be read (ENOENT)"],
    [['diff', 'ronr12'], "missing required argument 'b'"],
    [['validate', '.'], "can't be read"],
  ])('%j ends with status 2 and says why', async (args, why) => {
    const { status, errors } = await runCli(['rules', ...args]);
    expect([status, errors]).toEqual([2, expect.stringContaining(why)]);
    expect(errors).not.toMatch(/^\s+at /m);
  });
});

describe('a table', () => {
  it('is as wide as it needs, and breaks between words', () => {
    expect(
      tableLines(
        [
          ['a', 'b'],
          ['x', 'one two three'],
        ],
        [5, 8],
      ),
    ).toEqual(['a  b', '-  --------', 'x  one two', '   three']);
    expect(wrapped('incomprehensibilities are few', 10)).toEqual(['incomprehensibilities', 'are few']);
    expect(wrapped('', 10)).toEqual(['']);
  });
});
