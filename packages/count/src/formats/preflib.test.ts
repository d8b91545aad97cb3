import { describe, expect, it } from 'vitest';
import { ranksOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { readPrefLib } from './preflib.ts';

function header(kind: string, more = ''): string {
  return `# FILE NAME: x.${kind}\n# TITLE: Tea: which\n# DESCRIPTION:\n# DATA TYPE: ${kind}\n# NUMBER ALTERNATIVES: 3
${more}# ALTERNATIVE NAME 1: Assam\n# ALTERNATIVE NAME 2: Ceylon: fine\n# ALTERNATIVE NAME 3: Mate\n`;
}

function ballotsIn({ ballots }: Election): readonly unknown[] {
  return Array.from({ length: ballots.size }, (_, at) => [ballots.weights[at], ranksOf(ballots, at)]);
}

describe('a PrefLib file', () => {
  it('[VF-14] has its header, and orders with their number, strict or with ties', () => {
    const election = readPrefLib(`${header('toi', '# NUMBER VOTERS: 7\n')}4: 1,{2,3}\n2: 2, 1\n1: {3,1}\n`);
    expect(election).toMatchObject({
      title: 'Tea: which',
      candidates: ['Assam', 'Ceylon: fine', 'Mate'],
      seats: 1,
    });
    expect(ballotsIn(election)).toEqual([
      [4, [[0], [1, 2]]],
      [2, [[1], [0]]],
      [1, [[0, 2]]],
    ]);
  });

  it('[VF-14] of the form before 2022 begins with the number of candidates', () => {
    const election = readPrefLib('3\n1,Assam\n2,Ceylon, fine\n3,Mate\n5,5,2\n3,1,2,3\n2,{1,3},2\n');
    expect(election.candidates).toEqual(['Assam', 'Ceylon, fine', 'Mate']);
    expect(ballotsIn(election)).toEqual([
      [3, [[0], [1], [2]]],
      [2, [[0, 2], [1]]],
    ]);
  });

  it('[VF-15] of categories ranks all but the last one', () => {
    const head = header('cat', '# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: yes\n');
    expect(ballotsIn(readPrefLib(`${head}2: {1,3},{},2\n1: {},{1},{2,3}\n`))).toEqual([
      [2, [[0, 2]]],
      [1, [[0]]],
    ]);
    expect(ballotsIn(readPrefLib(`${header('cat')}5: {2,3},1\n`))).toEqual([[5, [[1, 2]]]]);
  });

  it.each([
    ['', 'line 1: the file ends here: expected a header with the number of alternatives'],
    ['hello\n', 'line 1: expected the number of candidates (1 to 32768), got "hello"'],
    [header('xyz'), 'line 4: expected one of soc, soi, toc, toi, cat as data type, got "xyz"'],
    [`${header('soc')}1: 1,2\n`, 'line 9: expected all 3 candidates in a complete order, got 2'],
    [`${header('toc')}1: 1,{2}\n`, 'line 9: expected all 3 candidates in a complete order, got 2'],
    [`${header('soi')}1: {1,2}\n`, 'line 9: expected a strict order, got the equal rank {1,2}'],
    [`${header('soi')}1: 1,4\n`, 'line 9: expected a candidate from 1 to 3, got "4"'],
    [`${header('soi')}1: 1,2,1\n`, 'line 9: candidate 1 stands twice in this order'],
    [`${header('soi')}1: 1,\n`, 'line 9: expected a candidate after the last comma'],
    [`${header('toi')}1: {1,2\n`, 'line 9: expected a candidate or {...}, got " {1,2"'],
    [`${header('soi')}1, 1,2\n`, 'line 9: expected "number: candidates", got "1, 1,2"'],
    [
      `${header('soi', '# NUMBER VOTERS: 8\n')}7: 1\n`,
      'line 10: the header tells of 8 voters, but the orders come to 7',
    ],
    ['2\n1,A\nB\n', 'line 3: expected "2,name", got "B"'],
    ['2\n1,A\n2,B\n1,1: 2\n', 'line 4: expected "voters,sum,orders" after the names, got "1,1: 2"'],
    ['2\n1,A\n', 'line 2: the file ends here: expected 2 names and a line of sums'],
  ])('[VF-16] %j is told by its line, with what was expected', (text, message) => {
    expect(() => readPrefLib(text)).toThrow(message);
  });

  it('[VF-16] is held to what the ending of its name says where the header says nothing', () => {
    expect(() => readPrefLib('2\n1,A\n2,B\n1,1,1\n1,1\n', 'soc')).toThrow(
      'line 5: expected all 2 candidates',
    );
    expect(readPrefLib('2\n1,A\n2,B\n1,1,1\n1,1\n', 'soi').ballots.size).toBe(1);
  });
});
