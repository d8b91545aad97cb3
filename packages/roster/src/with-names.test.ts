import type { BodyId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { readRoster } from './read-roster.ts';
import { unfounded } from './unfounded.ts';
import { withNames } from './with-names.ts';

const council = 'council' as BodyId;
const board = 'board' as BodyId;
const both = unfounded([
  { body: council, name: 'Council', rulebook: 'ronr12' },
  { body: board, name: 'Board', rulebook: 'ronr12' },
]);
const byHand = [
  { name: 'Cy "C" Cruz; jr.', body: council },
  { name: 'Di\tDean', body: board },
];

const told = (list: string) => {
  const { rows, problems } = readRoster(withNames(list, byHand), both);
  return {
    rows: rows.map((row) => [row.row, row.name, row.status === 'error' ? 'error' : row.body]),
    problems: problems.map(({ code }) => code),
  };
};
const hand = (from: number) => [
  [from, 'Cy "C" Cruz; jr.', council],
  [from + 1, 'Di Dean', board],
];

it.each([
  ['de-AT', 'Mitglied 1'],
  ['ru', 'Член собрания 1'],
  ['pt', 'Member 1'],
])('[MB-16] labels in %s whoever bears none', (language, label) => {
  const { rows } = readRoster(
    'name\nAnna',
    unfounded([{ body: board, name: 'Board', rulebook: 'ronr12' }], language),
  );
  const changes = rows.flatMap((row) => (row.status === 'error' ? [] : row.changes));
  expect(changes.find(({ field }) => field === 'label')?.to).toBe(label);
});

describe('[FO-9] names beside a list', () => {
  it.each([
    ['commas', 'name,body\nAnna,council\nBo,Board\n'],
    [
      'semicolons, a mark, and ends of lines as a spreadsheet writes them',
      '\ufeffName;Gremium\r\nAnna;Council\r\nBo;board\r\n',
    ],
    ['a first line that says the delimiter', 'sep=|\nbody|name\ncouncil|Anna\nboard|Bo'],
    ['a column more', 'body\tname\temail\ncouncil\tAnna\ta@b.example\nboard\tBo\t'],
    ['a cell that holds a line feed', 'name,body,comment\nAnna,council,"two\nlines"\nBo,board,'],
  ])('follow its rows, whose numbers stay: %s', (_what, list) => {
    expect(told(list)).toEqual({ rows: [[2, 'Anna', council], [3, 'Bo', board], ...hand(4)], problems: [] });
  });

  it('stand alone where there is no list', () => {
    expect(told('')).toEqual({ rows: hand(2), problems: [] });
    expect(told(' \n')).toEqual({ rows: hand(2), problems: [] });
  });

  it('keep empty rows, and a name in parts, where they were', () => {
    const list = 'first_name,last_name,body\nAnna,Ash,council\n\nBo,Bell,board';
    expect(told(list).rows).toEqual([[2, 'Anna Ash', council], [4, 'Bo Bell', board], ...hand(5)]);
  });

  it('leave a list alone that cannot be read, or to which nobody is added', () => {
    const broken = 'name,body\n"Anna,council\n';
    expect(withNames(broken, byHand)).toBe(broken);
    expect(withNames('name;body\r\n', [])).toBe('name;body\r\n');
  });

  it('do not hide what is wrong with the list', () => {
    expect(told('name,body,weight\nAnna,council,-1,9').problems).toEqual([
      'weight-not-number',
      'too-many-cells',
    ]);
  });
});
