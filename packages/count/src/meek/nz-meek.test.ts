import { describe, expect, it } from 'vitest';
import { electionOf, type MadeUp, outcomeOf, places } from '../testing/election-of.ts';
import { behindAtFirstDifference } from './first-difference.ts';
import { nzMeek } from './nz-meek.ts';
import { numberInStep, pseudoRandomNumbers } from './pseudo-random.ts';

function counted(made: MadeUp): ReturnType<typeof outcomeOf> {
  return outcomeOf(nzMeek(electionOf(made)));
}

describe('nz-meek', () => {
  it('[VM-11] takes the quota from the votes in play, and gives a candidate who reaches it a place', () => {
    const outcome = counted({ seats: 2, names: 'ABC', papers: ['4 A>B', '2 C', '1 B'] });
    expect(outcome.stages![0]).toMatchObject({
      quota: '2.333333334',
      totals: ['4.000000000', '1.000000000', '2.000000000'],
      elected: [0],
      excluded: [],
    });
    // 4 x 0.583333334 stay with A, and 4 x 0.416666666 go on.
    expect(outcome.stages![1]).toMatchObject({
      keepValues: ['0.583333334', '1.000000000', '1.000000000'],
      totals: ['2.333333336', '2.666666664', '2.000000000'],
      elected: [1],
    });
  });

  it('[VM-13] excludes the lowest once the surplus cannot lift it over the next', () => {
    const outcome = counted({ seats: 1, names: 'ABCD', papers: ['5 A', '4 B', '3 C>B', '1 D>C'] });
    expect(outcome.stages!.map(({ excluded }) => excluded)).toEqual([[3], [2], []]);
    expect(outcome.elected).toEqual([1]);
  });

  it('[VM-13] excludes nobody while the surplus could still change who is lowest', () => {
    const outcome = counted({ seats: 2, names: 'ABCD', papers: ['10 A>D', '4 B', '3 C', '2 D'] });
    expect(outcome.stages![0]).toMatchObject({ elected: [0], excluded: [] });
    expect(outcome.stages![1]!.excluded).toEqual([2]);
  });

  it('[VM-14] excludes the lowest in a stable state, which rounding can bring about with a surplus left', () => {
    const outcome = counted({
      seats: 4,
      names: 'ABCDEFG',
      papers: ['2847273 G>A>C', '7 A>B>C>D>F>E>G', '7 C>D>A'],
    });
    const stable = outcome.stages!.find(
      ({ excluded, elected }, at) => at > 3 && excluded.length > 0 && elected.length === 0,
    )!;
    const surplus = stable.totals
      .map((votes) => Number(votes) - Number(stable.quota))
      .reduce((sum, above) => sum + Math.max(above, 0), 0);
    expect(surplus).toBeGreaterThan(0.0001);
    expect(outcome.elected).toHaveLength(4);
  });

  it('[VM-15] excludes of two who tie the one who was behind at the first difference', () => {
    const outcome = counted({ seats: 1, names: 'ABCD', papers: ['5 A', '3 B', '2 C', '1 D>C'] });
    expect(outcome.stages![1]!.excluded).toEqual([2]);
    expect(outcome.ties).toEqual([
      { purpose: 'exclude', among: [1, 2], stage: 2, by: 'earlier-stage', chosen: 2 },
    ]);
  });

  it('[VM-15] looks for the earliest step at which those who tie had different votes', () => {
    const steps = [
      [5n, 5n, 5n],
      [6n, 5n, 6n],
      [6n, 7n, 5n],
    ];
    expect(behindAtFirstDifference([0, 1, 2], steps)).toEqual([1]);
    expect(behindAtFirstDifference([0, 2], steps)).toEqual([2]);
    expect(behindAtFirstDifference([0, 1], steps.slice(0, 1))).toEqual([0, 1]);
  });

  it('[VM-16] draws the numbers of the schedule, which turn about from step to step', () => {
    expect(pseudoRandomNumbers({ candidates: 3, vacancies: 2, votes: 10n })).toEqual([
      10_396, 23_321, 16_827,
    ]);
    expect(pseudoRandomNumbers({ candidates: 4, vacancies: 1, votes: 1_237n })).toEqual([
      14_762, 14_675, 13_643, 21_388,
    ]);
    expect([1, 2, 3].map((step) => numberInStep(4_000, step))).toEqual([4_000, 6_000, 4_000]);
  });

  it('[VM-16] excludes by the lowest number those whom no step tells apart', () => {
    const numbers = pseudoRandomNumbers({ candidates: 3, vacancies: 1, votes: 7n });
    const outcome = counted({ seats: 1, names: 'ABC', papers: ['3 A', '2 B>A', '2 C>A'] });
    const lower = numbers[1]! < numbers[2]! ? 1 : 2;
    expect(outcome.ties[0]).toEqual({
      purpose: 'exclude',
      among: [1, 2],
      stage: 1,
      by: 'rule',
      chosen: lower,
    });
  });

  it('[VM-17] leaves places empty where fewer candidates are named than there are places', () => {
    const outcome = counted({ seats: 3, names: 'ABCD', papers: ['2 A', '1 A>B'] });
    expect([...outcome.elected].sort()).toEqual([0, 1]);
    expect(counted({ seats: 2, names: 'AB', papers: ['3'] })).toMatchObject({ elected: [], blank: '3' });
  });

  it('[VM-18] elects for one vacancy who has half of the votes in play, rounded up', () => {
    const outcome = counted({ seats: 1, names: 'ABC', papers: ['4 A', '2 B', '2 C>B'] });
    expect(outcome.stages![0]!.quota).toBe('4.000000000');
    expect(outcome.elected).toEqual([0]);
    const odd = counted({ seats: 1, names: 'ABC', papers: ['4 A', '3 B', '2 C>B'] });
    expect(odd.stages![0]!.quota).toBe('5.000000000');
    expect(odd.elected).toEqual([1]);
  });

  it('[VM-18] decides between two who have half each as between two who tie for exclusion', () => {
    const even = counted({ seats: 1, names: 'ABC', papers: ['3 A>C', '3 B>C'] });
    expect(even.ties).toHaveLength(1);
    expect(even.elected).not.toEqual([even.ties[0]!.chosen]);
  });

  it('[VM-19] recognises nothing from the first rank on that is not unique, and passes over those who withdrew', () => {
    const papers = ['3 A=B>C', '2 B>A=C', '1 D>C'];
    const outcome = counted({ seats: 1, names: 'ABCD', papers, withdrawn: 'D' });
    expect(outcome.stages![0]!.totals).toEqual(['0.000000000', '2.000000000', '1.000000000', '0.000000000']);
    expect(outcome).toMatchObject({ valid: '3', blank: '3', elected: places('ABCD', 'B') });
    const two = counted({ seats: 2, names: 'ABC', papers: ['6 B>A=C', '1 A', '1 C'] });
    expect(Number(two.stages![1]!.nonTransferable)).toBeGreaterThan(3);
  });

  it('[VM-19] takes a rank for unique whose others withdrew', () => {
    const outcome = counted({ seats: 1, names: 'ABC', papers: ['3 A=B>C', '2 C'], withdrawn: 'A' });
    expect(outcome.stages![0]!.totals).toEqual(['0.000000000', '3.000000000', '2.000000000']);
  });
});
