import { type CandidateId, INVALID_PAPER } from '@tauride/procedure';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupedPapers, totalsOf, typed, typedMarks } from './paper-count.ts';
import { parseLine, type PaperRules } from './paper-line.ts';

const ids = (count: number): readonly CandidateId[] =>
  Array.from({ length: count }, (_, place) => `c${place + 1}` as CandidateId);
const ranked: PaperRules = { order: ids(5), form: { kind: 'ranks', equal: false }, most: 5 };
const equal: PaperRules = { ...ranked, form: { kind: 'ranks', equal: true } };
const marks: PaperRules = { order: ids(5), form: { kind: 'several', most: 2 }, most: 2 };
const paper = (text: string, rules: PaperRules = ranked) => {
  const parsed = parseLine(text, rules);
  return parsed?.ok ? `${parsed.line.paper} x${parsed.line.count}` : (parsed?.fault.kind ?? null);
};

describe('a line of a teller', () => {
  it('is the numbers in the order of the voter', () => {
    expect(paper('3 1 2')).toBe('c3>c1>c2 x1');
    expect(paper('3,1 , 2')).toBe('c3>c1>c2 x1');
    expect(paper('  4 ')).toBe('c4 x1');
  });

  it('may leave out what parts single digits, while there are no more than nine', () => {
    expect(paper('312')).toBe('c3>c1>c2 x1');
    expect(paper('12 3', { ...ranked, order: ids(12) })).toBe('c12>c3 x1');
    expect(paper('123', { ...ranked, order: ids(12) })).toBe('unknown');
  });

  it('says how many papers say the same', () => {
    expect(paper('3 1 *4')).toBe('c3>c1 x4');
    expect(paper('31x12')).toBe('c3>c1 x12');
    expect(paper('0*3')).toBe(' x3');
    expect(['3*', '3*0', '3*10000', '3*a'].map((text) => paper(text))).toEqual(Array(4).fill('times'));
  });

  it('tells blank papers from those that cannot be counted', () => {
    expect(paper('0')).toBe(' x1');
    expect(paper('-')).toBe(`${INVALID_PAPER} x1`);
  });

  it('takes equal ranks only where the method does, in the order of the paper', () => {
    expect(paper('2 5=3 1', equal)).toBe('c2>c3=c5>c1 x1');
    expect(paper('2 5+3', equal)).toBe('c2>c3=c5 x1');
    expect(paper('2 5=3')).toBe('equal');
  });

  it('takes marks in any order, and no more than count', () => {
    expect(paper('5 2', marks)).toBe('c2=c5 x1');
    expect(paper('1 2 3', marks)).toBe('too-many');
  });

  it('refuses what stands on no paper', () => {
    expect(paper('6')).toBe('unknown');
    expect(paper('3 3')).toBe('twice');
    expect(paper('3 q')).toBe('form');
    expect(paper('=')).toBe('form');
    expect(paper('')).toBeNull();
  });

  it('never breaks, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(ranked, equal, marks), (text, rules) => {
        const parsed = parseLine(text, rules);
        if (parsed?.ok !== true) return;
        expect(parsed.line.count).toBeGreaterThan(0);
        const again =
          rules === marks ? typedMarks(parsed.line, rules.order) : typed(parsed.line, rules.order);
        expect(parseLine(again, rules)).toEqual(parsed);
      }),
    );
  });
});

describe('what a teller has counted', () => {
  const lines = ['3 1', '3 2*4', '0', '-*2', '3 1'].map((text) => {
    const parsed = parseLine(text, ranked);
    if (parsed?.ok !== true) throw new Error('a line is wrong');
    return parsed.line;
  });

  it('is added up', () => {
    const { papers, blank, invalid, first } = totalsOf(lines);
    expect({ papers, blank, invalid, first: [...first] }).toEqual({
      papers: 9,
      blank: 1,
      invalid: 2,
      first: [['c3', 6]],
    });
  });

  it('is sent by what the papers say, so that the order of the pile does not matter', () => {
    expect(groupedPapers(lines)).toEqual(groupedPapers(lines.toReversed()));
    expect(groupedPapers(lines)).toEqual([
      { paper: '', count: 1 },
      { paper: 'c3>c1', count: 2 },
      { paper: 'c3>c2', count: 4 },
      { paper: INVALID_PAPER, count: 2 },
    ]);
  });
});
