import { describe, expect, it } from 'vitest';
import { ranksOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { readBlt } from './blt.ts';
import { writeDecimal } from './decimal.ts';

const NAMES = '0\n"Ann"\n"Ben"\n"Cat"\n"Dee"\n"Board"\n';

/** Ballots as `weight ranks`, for example `3 1>2=3`. */
function ballotsIn({ ballots }: Election): readonly string[] {
  return Array.from({ length: ballots.size }, (_, at) => {
    const ranks = ranksOf(ballots, at).map((rank) => rank.map((candidate) => candidate + 1).join('='));
    return `${writeDecimal(ballots.weights[at]!, ballots.decimals)} ${ranks.join('>')}`.trimEnd();
  });
}

function ballotsOfLines(...lines: readonly string[]): readonly string[] {
  return ballotsIn(readBlt(`4 2\n${lines.join('\n')}\n${NAMES}`));
}

describe('a .blt file', () => {
  it('[VF-1] has its numbers, ballots that end with 0, the 0 that ends them, names and a title', () => {
    const election = readBlt(`4 2\n3 1 3 4 0\n4 1 3 2 0\n${NAMES}`);
    expect(election).toMatchObject({
      title: 'Board',
      candidates: ['Ann', 'Ben', 'Cat', 'Dee'],
      seats: 2,
      withdrawn: [],
    });
    expect(ballotsIn(election)).toEqual(['3 1>3>4', '4 1>3>2']);
  });

  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])(
    '[VF-2] has lines that end with %s, with a byte order mark, indentation and blank lines',
    (_name, end) => {
      const lines = ['\uFEFF  4 2', '', '\t 3 1 2 0 ', ' 0', '"Ann"', 'Ben', '', '"Cat"', '"Dee"', '"Board"'];
      const wanted = { title: 'Board', candidates: ['Ann', 'Ben', 'Cat', 'Dee'], seats: 2 };
      expect(readBlt(lines.join(end))).toMatchObject(wanted);
      expect(readBlt(lines.join(end) + end)).toMatchObject(wanted);
      expect(readBlt(`${lines.join(end)}${end}\u001A`)).toMatchObject(wanted);
    },
  );

  it('[VF-3] has comments behind # and between /* and */, over several lines too', () => {
    const text = `4 2 # numbers\n# nobody withdrew\n/* two\nlines */ 3 1 2 0 # a ballot\n1 /* no */ 2 0\n0 # end
"Ann" # first\n# second\n"Ben"\n"Cat # 3"\nDee # fourth\n"Board"\n`;
    const election = readBlt(text);
    expect(ballotsIn(election)).toEqual(['3 1>2', '1 2']);
    expect(election).toMatchObject({ candidates: ['Ann', 'Ben', 'Cat # 3', 'Dee'], title: 'Board' });
  });

  it.each([
    ['without quotes', "Ann O'Neil (A)\nBen B.\nTown hall", ["Ann O'Neil (A)", 'Ben B.'], 'Town hall'],
    ['with doubled quotes inside', '"Ann ""Annie"" A"\n"Ben"\n"T"', ['Ann "Annie" A', 'Ben'], 'T'],
    [
      'with the party in quotes of its own',
      '"Ann" "Greens"\n"Ben" "Reds"\n"T"',
      ['Ann "Greens"', 'Ben "Reds"'],
      'T',
    ],
    ['quoted twice over', '"""Ann"" ""Greens"""\n"Ben"\n"T"', ['Ann "Greens"', 'Ben'], 'T'],
    ['all in a row', '"Ann A" "Ben" "T"', ['Ann A', 'Ben'], 'T'],
    [
      'as PrefLib writes them',
      '# ALTERNATIVE NAME 1: Ann\n# ALTERNATIVE NAME 2: Ben\nT',
      ['Ann', 'Ben'],
      'T',
    ],
    ['without a title', '"Ann"\n"Ben"', ['Ann', 'Ben'], ''],
    [
      'with a source and a comment after the title',
      '"Ann"\n"Ben"\n"T"\n"source"\n"by hand"\n',
      ['Ann', 'Ben'],
      'T',
    ],
    ['nowhere', '', ['1', '2'], ''],
    ['written from right to left', '"חנה"\n"بن"\n"T"', ['חנה', 'بن'], 'T'],
  ])('[VF-4] has its names %s', (_how, names, candidates, title) => {
    expect(readBlt(`2 1\n1 1 0\n0\n${names}`)).toMatchObject({ candidates, title });
  });

  it('[VF-5] joins equal ranks by = or in parentheses, and passes over a rank left empty', () => {
    expect(ballotsOfLines('1 3=2 1 0', '1 4 2 = 1 0', '1 (3 1) 2 0', '1 2 - 3 0', '1 - - 0')).toEqual([
      '1 2=3>1',
      '1 4>1=2',
      '1 1=3>2',
      '1 2>3',
      '1',
    ]);
  });

  it('[VF-6] tells who withdrew, and nicknames; options for other programs are read over', () => {
    expect(readBlt(`4 2\n-4 -2\n-2\n1 1 0\n${NAMES}`).withdrawn).toEqual([1, 3]);
    const election = readBlt(`4 2\n[nick a b c d]\n[withdrawn d 2]\n[tie 4 3 2 1]\n1 b a=c 0\n${NAMES}`);
    expect(election.withdrawn).toEqual([1, 3]);
    expect(ballotsIn(election)).toEqual(['1 2>1=3']);
  });

  it('[VF-7] has weights with decimals, exact, and ids in parentheses in place of a weight of one', () => {
    expect(ballotsOfLines('0.5 1 0', '2 2 0', '0.25 1 0', '3.000000001 3 0')).toEqual([
      '0.75 1',
      '2 2',
      '3.000000001 3',
    ]);
    expect(ballotsOfLines('(b 01) 1 2 0', '(b02) 2 0', '(b03) 1 2 0')).toEqual(['2 1>2', '1 2']);
  });

  it('[VF-8] keeps empty ballots', () => {
    expect(ballotsOfLines('3 0', '1 1 0', '2 0')).toEqual(['5', '1 1']);
  });

  it('[VF-9] may leave out the 0 after each ballot, or pay no heed to lines', () => {
    expect(ballotsOfLines('3 1 2', '1', '2 4')).toEqual(['3 1>2', '1', '2 4']);
    const free = readBlt('4 2 -2 3 1 3 4 0 4\n1\n3 2 0 1 0 0 "Ann" "Ben" "Cat" "Dee"\n"Board"');
    expect(ballotsIn(free)).toEqual(['3 1>3>4', '4 1>3>2', '1']);
    expect(free).toMatchObject({ withdrawn: [1], candidates: ['Ann', 'Ben', 'Cat', 'Dee'], title: 'Board' });
    expect(ballotsIn(readBlt('2\n1\n1 2\n1 0\n0\nA\nB'))).toEqual(['1 2>1']);
  });

  it('[VF-12] lays equal ballots together, the order inside an equal rank being none', () => {
    expect(ballotsOfLines('1 1 2=3 0', '2 4 0', '5 1 3=2 0', '1 4 0')).toEqual(['6 1>2=3', '3 4']);
  });
});

describe('what is no .blt file', () => {
  it.each([
    ['', 'line 1: the file ends here: expected the number of candidates'],
    ['5 1,\n786 1 0,', 'line 1: expected the number of seats (1 to 32768), got "1,"'],
    ['0 1\n', 'line 1: expected the number of candidates (1 to 32768), got "0"'],
    ['99999999999 1\n', 'line 1: expected the number of candidates (1 to 32768), got "99999999999"'],
    ['3 2 7\n1 1 0\n0', 'line 1: expected the end of the line after the seats, got "7"'],
    ['3 2\n-4\n', 'line 2: expected a withdrawn candidate from 1 to 3, got "4"'],
    ['3 2\n[quota 5]\n', 'line 2: expected [withdrawn] or [nick], got "[quota 5]"'],
    ['3 2\n[nick a b]\n', 'line 2: expected 3 nicknames, got 2'],
    ['3 2\n1 1 0\n1 4 0\n0', 'line 3: expected a candidate from 1 to 3, got "4"'],
    ['3 2\n1 1 2 1 0\n0', 'line 2: candidate 1 stands twice on this ballot'],
    [
      '3 2\n1 1 2 0\n1 2 3\n0',
      'line 3: expected a 0 at the end of this ballot, as the ballots before have it',
    ],
    ['3 2\n1 1 2\n1 2 3 0\n0', 'line 3: this ballot ends with a 0, but the ballots before do not'],
    [
      '3 2\n1 0 2 0 0\n0',
      'line 2: expected the end of the line after the 0, got "2"; a rank left empty is written -',
    ],
    ['3 2\n1 1 0\n0 1 2 0\n', 'line 3: expected nothing after the 0 that ends the ballots, got "1 2 0"'],
    ['3 2\nx 1 0\n0', "line 2: expected a ballot's weight"],
    ['3 2\n1 1 0\n-2\n0', "line 3: expected a ballot's weight"],
    ['3 2\n0.1234567891 1 0\n0', "line 2: expected a ballot's weight (a number with at most 9 decimals)"],
    ['3 2\n9007199254740992 1 0\n0', "line 2: expected a ballot's weight"],
    ['3 2\n9007199254740991 1 0\n1 2 0\n0', 'line 3: all weights together are more than can be counted'],
    ['3 2\n1 1 0\n', 'line 2: the file ends here: expected the 0 that ends the ballots'],
    ['3 2\n1 1 0\n"Ann"\n', "line 3: expected a ballot's weight (a number with at most 9 decimals) or the 0"],
    ['3 2\n1 (1 2 0\n0', 'line 2: expected a closing bracket after "(1 2 0"'],
    ['3 2\n1 1 0\n0\nAnn\nBen\n', 'line 5: the names end here: expected 3 candidates, found 2 names'],
    [
      '2 1\n1 1 0\n0\nAnn\nBen\nCat\nTitle\n',
      'line 7: expected the end of the file after 2 names and the title',
    ],
    ['2 1\n1 1 0\n0\n"Ann\nBen\n', 'line 4: expected a closing quotation mark after "\\"Ann"'],
    ['2 1\n1 1 0\n0\nA\0nn\nBen\n', 'line 4: this is not text: it has a zero byte'],
  ])('[VF-10] %j is told by its line, with what was expected', (text, message) => {
    expect(() => readBlt(text)).toThrow(message);
  });
});
