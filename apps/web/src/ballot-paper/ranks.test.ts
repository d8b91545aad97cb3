import type { CandidateId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import {
  movedBy,
  numbersOf,
  placedAt,
  rankOf,
  type Ranks,
  ranksOfNumbers,
  sharedOrParted,
  withNextRank,
  without,
  withRank,
} from './ranks.ts';

const id = (number: number): CandidateId => `c${number}` as CandidateId;
const [a, b, c, d] = [id(1), id(2), id(3), id(4)] as const;
const order = [a, b, c, d];

/** `c1>c2=c3` as it is read. */
const read = (text: string): Ranks =>
  text === '' ? [] : text.split('>').map((rank) => rank.split('=') as CandidateId[]);
const written = (ranks: Ranks): string => ranks.map((rank) => rank.join('=')).join('>');

describe('ranking by hand', () => {
  it('appends whoever is tapped next, and takes out', () => {
    expect(written(withNextRank(read('c1>c2'), c))).toBe('c1>c2>c3');
    expect(written(withNextRank(read('c1>c2'), a))).toBe('c2>c1');
    expect(written(without(read('c1>c2=c3'), b))).toBe('c1>c3');
    expect(written(without(read('c1'), a))).toBe('');
  });

  it('gives the rank that is typed, and the last one where there are fewer', () => {
    expect(written(withRank(read('c1>c2>c3'), c, 1))).toBe('c3>c1>c2');
    expect(written(withRank(read('c1>c2>c3'), a, 2))).toBe('c2>c1>c3');
    expect(written(withRank(read('c1'), b, 9))).toBe('c1>c2');
    expect(written(withRank([], b, 3))).toBe('c2');
  });

  it('drops a row between others, and into a shared rank', () => {
    expect(written(placedAt(read('c1>c2>c3'), c, 0))).toBe('c3>c1>c2');
    expect(written(placedAt(read('c1>c2>c3'), a, 2))).toBe('c2>c3>c1');
    expect(written(placedAt(read('c1>c2=c3'), d, 2))).toBe('c1>c2=c4=c3');
    expect(written(placedAt(read('c1>c2=c3'), d, 1))).toBe('c1>c4>c2=c3');
    expect(written(placedAt(read('c1>c2=c3'), d, 3))).toBe('c1>c2=c3>c4');
  });

  it('moves by one, first out of a shared rank', () => {
    expect(written(movedBy(read('c1>c2>c3'), c, -1))).toBe('c1>c3>c2');
    expect(written(movedBy(read('c1>c2>c3'), a, -1))).toBe('c1>c2>c3');
    expect(written(movedBy(read('c1>c2>c3'), a, 1))).toBe('c2>c1>c3');
    expect(written(movedBy(read('c1>c2>c3'), c, 1))).toBe('c1>c2>c3');
    expect(written(movedBy(read('c1=c2>c3'), b, -1))).toBe('c2>c1>c3');
    expect(written(movedBy(read('c1=c2>c3'), a, 1))).toBe('c2>c1>c3');
    expect(written(movedBy(read('c1'), b, 1))).toBe('c1');
  });

  it('shares the rank above, and parts again', () => {
    expect(written(sharedOrParted(read('c1>c2>c3'), b))).toBe('c1=c2>c3');
    expect(written(sharedOrParted(read('c1=c2>c3'), b))).toBe('c1>c2>c3');
    expect(written(sharedOrParted(read('c1>c2'), a))).toBe('c1>c2');
    expect(rankOf(read('c1=c2>c3'), c)).toBe(2);
    expect(rankOf([], c)).toBeNull();
  });
});

describe('ranking by numbers', () => {
  it('reads and writes the same order', () => {
    const ranks = read('c2>c1=c4');
    expect(ranksOfNumbers(numbersOf(ranks), order, { equal: true })).toEqual({ ranks, problems: [] });
  });

  it('tells a number twice, unless equal ranks are allowed', () => {
    const numbers = { c1: '1', c2: '2', c3: '2' };
    const { ranks, problems } = ranksOfNumbers(numbers, order, { equal: false });
    expect(problems).toEqual([{ kind: 'same-number', number: 2, candidates: [b, c] }]);
    expect(written(ranks)).toBe('c1>c2>c3');
    expect(ranksOfNumbers(numbers, order, { equal: true }).problems).toEqual([]);
  });

  it('tells what is no number, and a number that nobody has', () => {
    const { ranks, problems } = ranksOfNumbers({ c1: 'x', c2: '0', c3: '1', c4: '3' }, order, {
      equal: false,
    });
    expect(problems).toEqual([
      { kind: 'no-number', candidate: a, written: 'x' },
      { kind: 'no-number', candidate: b, written: '0' },
      { kind: 'missing-number', number: 2 },
    ]);
    expect(written(ranks)).toBe('c3>c4');
  });

  it('passes over empty fields', () => {
    expect(ranksOfNumbers({ c1: ' ', c2: ' 1 ' }, order, { equal: false })).toEqual({
      ranks: [[b]],
      problems: [],
    });
  });
});
