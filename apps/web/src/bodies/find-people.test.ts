import { emptyTable, type Table, tableSet } from '@tauride/kernel';
import type { Member } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { constituenciesIn, constituencyLines } from './constituency-lines.ts';
import { findPeople, type People } from './find-people.ts';

function people(names: readonly string[]): People {
  let members: Table<Member> = emptyTable;
  const directory: { [member: string]: string } = {};
  for (const [at, name] of names.entries()) {
    const id = `m-${at}` as Member['id'];
    const seat = { body: 'b', voting: 'full', weight: 1, group: at === 2 ? 'Łódź Left' : null } as const;
    members = tableSet(members, id, {
      id,
      label: `Delegate ${at}`,
      seats: [seat as Member['seats'][number]],
    });
    if (name !== '') directory[id] = name;
  }
  return { assembly: { members }, directory };
}

const all = people(['Ann Archer', 'Bob 9', 'Chloé Ångström', 'Bob 10', '', 'Anna Bell']);
const found = (text: string) => findPeople(all, text, 10).found.map(({ name }) => name);

describe('finding a member', () => {
  it('[MB-24] by the beginnings of words, without accents, whole words first', () => {
    expect(found('ann')).toEqual(['Ann Archer', 'Anna Bell']);
    expect(found('ann b')).toEqual(['Anna Bell']);
    expect(found('CHLOE ang')).toEqual(['Chloé Ångström']);
    expect(found('nna')).toEqual([]);
    expect(found('bob')).toEqual(['Bob 9', 'Bob 10']);
    expect(found('left')).toEqual(['Chloé Ångström']);
    expect(found('delegate 4')).toEqual(['Delegate 4']);
    expect(found('m-1')).toEqual(['Bob 9']);
  });

  it('[MB-24] by the parts of double names, whatever apostrophe and hyphen is written', () => {
    const double = people(['Jo O’Brien', 'Eva Meyer–Landrut', 'Ann Landry']);
    const names = (text: string) => findPeople(double, text, 10).found.map(({ name }) => name);
    expect(names('brien')).toEqual(['Jo O’Brien']);
    expect(names("o'b")).toEqual(['Jo O’Brien']);
    expect(names('landr')).toEqual(['Ann Landry', 'Eva Meyer–Landrut']);
    expect(names('meyer-l')).toEqual(['Eva Meyer–Landrut']);
    expect(names('rien')).toEqual([]);
  });

  it('[MB-24] says how many there are beyond those that it shows, and all of them where nothing is written', () => {
    expect(findPeople(all, 'bob', 1)).toMatchObject({ found: [{ name: 'Bob 9' }], count: 2 });
    expect(findPeople(all, ' ', 1)).toEqual({ found: [], count: 6 });
  });
});

describe('constituencies in lines', () => {
  it('[MB-22] are read as they are written, and not at all where a line has no name or number', () => {
    const given = [
      { name: 'North: upper', seats: 3 },
      { name: 'Süd', seats: 0 },
    ];
    expect(constituenciesIn(constituencyLines(given))).toEqual(given);
    expect(constituenciesIn(' \nEast ; 4\n')).toEqual([{ name: 'East', seats: 4 }]);
    for (const wrong of ['North', '7', 'North: many', ': 4']) expect(constituenciesIn(wrong)).toBeNull();
  });
});
