import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { readBlt } from '../formats/blt.ts';
import { type Ballots, ballotsBuilder, ballotsOf, MOST_CANDIDATES, ranksOf } from './ballots.ts';

/** More than one block of ballots is collected in. */
const MANY = 70_000;

function ballotAt(at: number): { readonly ranks: readonly (readonly number[])[]; readonly weight: number } {
  const [first, second, third] = [at % 50, 50 + (at % 71), 121 + (at % 7)];
  return { ranks: [[first], [second, third]], weight: 1 + (at % 3) };
}

function bytesOf({ marks, weights }: Ballots): readonly number[] {
  return [marks.BYTES_PER_ELEMENT, weights.BYTES_PER_ELEMENT];
}

describe('many ballots', () => {
  it('lie in their order, whatever candidates and weights come among them', () => {
    const builder = ballotsBuilder();
    const odd = new Map([
      [40_000, { ranks: [[3], [127, 128]], weight: 1 }],
      [50_000, { ranks: [[MOST_CANDIDATES - 1, 0]], weight: 2 ** 40 }],
    ]);
    const given = Array.from({ length: MANY }, (_, at) => odd.get(at) ?? ballotAt(at));
    for (const { ranks, weight } of given) builder.add(ranks, weight);
    const ballots = builder.build();
    expect(bytesOf(ballots)).toEqual([2, 8]);
    expect(given.findIndex(({ weight }, at) => ballots.weights[at] !== weight)).toBe(-1);
    expect(given.findIndex(({ ranks }, at) => ranksOf(ballots, at).join('>') !== ranks.join('>'))).toBe(-1);
    expect(ranksOf(ballots, 50_000)).toEqual([[MOST_CANDIDATES - 1, 0]]);
  });

  it('take the least memory where candidates and weights are low', () => {
    expect(bytesOf(ballotsOf([{ ranks: [[127, 0]], weight: 65_535 }]))).toEqual([1, 2]);
    expect(bytesOf(ballotsOf([{ ranks: [[128, 0]], weight: 65_536 }]))).toEqual([2, 8]);
  });

  it('are merged when they are equal, however far apart', () => {
    const line = (at: number): string => `1 ${1 + (at % 300)} ${301 + (Math.trunc(at / 300) % 300)} 0`;
    const lines = Array.from({ length: MANY }, (_, at) => line(at));
    const names = Array.from({ length: 600 }, (_, at) => `"c${at}"`);
    const { ballots } = readBlt(
      ['600 1', ...lines, '70000 1 301 0', ...lines, '0', ...names, '"Made up"'].join('\n'),
    );
    expect([ballots.size, ballots.marks.length]).toEqual([MANY, 2 * MANY]);
    expect([...ballots.weights.subarray(0, 2)]).toEqual([70_002, 2]);
    expect(ranksOf(ballots, MANY - 1)).toEqual([[(MANY - 1) % 300], [300 + 233]]);
  });

  it('name no candidate whom a mark has no room for', () => {
    expect(() => ballotsOf([{ ranks: [[MOST_CANDIDATES]], weight: 1 }])).toThrow(InvariantError);
  });
});
