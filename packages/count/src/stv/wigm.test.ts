import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import { electionOf, outcomeOf } from '../testing/election-of.ts';
import { fractionThenValue, shareOfValue } from './surplus.ts';
import { wigm } from './wigm.ts';

const small = electionOf({ seats: 2, names: 'ABC', papers: ['4 A>B', '2 C'] });

describe('the weighted inclusive Gregory method', () => {
  it('[VS-12] sets the quota one unit of the fourth decimal above the fraction', () => {
    expect(outcomeOf(wigm(small)).quota).toBe('2.0001');
    const seven = electionOf({ seats: 2, names: 'ABC', papers: ['5 A>B', '2 C'] });
    expect(outcomeOf(wigm(seven)).quota).toBe('2.3334');
  });

  it('[VS-13] cuts values off after four decimals', () => {
    // 1.9999 of 4 votes: 0.499975, cut off to 0.4999 for each of four papers.
    expect(outcomeOf(wigm(small)).stages?.[1]).toMatchObject({
      totals: ['2.0001', '1.9996', '2.0000'],
      residual: '0.0003',
    });
  });

  it('[VS-14] leaves ties to the lot, whatever earlier stages say', () => {
    const election = electionOf({ seats: 1, names: 'ABCE', papers: ['9 A', '6 B', '5 C>A', '1 E>C'] });
    expect(wigm(election)).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'exclude', among: [1, 2] },
    });
    expect(outcomeOf(wigm(election, { settings: { ties: 'backwards' } })).stages?.[2]?.excluded).toEqual([2]);
  });

  it('[VS-15] moves no papers of a candidate after whom everybody left is elected', () => {
    const last = outcomeOf(wigm(small)).stages?.at(-1);
    expect(last).toMatchObject({ excluded: [1], elected: [2], totals: ['2.0001', '1.9996', '2.0000'] });
    const moving = outcomeOf(wigm(small, { settings: { movesLastPapers: true } })).stages?.at(-1);
    expect(moving).toMatchObject({ totals: ['2.0001', '0.0000', '2.0000'], nonTransferable: '1.9996' });
  });

  it('[VS-16] lets those go out together who cannot pass the next one any more', () => {
    const election = electionOf({
      seats: 2,
      names: 'ABCDE',
      papers: ['20 A', '15 B', '14 C', '3 D>C', '1 E>D>B'],
    });
    const stages = outcomeOf(wigm(election, { settings: { sureLosersTogether: true } })).stages;
    expect(stages?.[1]).toMatchObject({ action: { kind: 'exclusion', of: [4, 3] }, excluded: [4, 3] });
    const alone = outcomeOf(wigm(election)).stages;
    expect(alone?.[1]?.action).toEqual({ kind: 'surplus', of: [0] });
  });

  it('[VS-16] keeps those apart who could come level with the next one', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['5 A', '3 B', '2 C', '1 D'] });
    expect(
      outcomeOf(wigm(election, { settings: { sureLosersTogether: true } })).stages?.[1]?.excluded,
    ).toEqual([3]);
  });

  it('[VS-40] excludes one by one under constraints, of which two together could be needed', () => {
    const election = electionOf({ seats: 2, names: 'ABCDE', papers: ['10 A', '9 B', '2 C', '1 D', '8 E'] });
    const constraints = [{ name: 'women', of: [2, 3], atLeast: 1 }];
    const outcome = outcomeOf(wigm(election, { constraints, settings: { sureLosersTogether: true } }));
    expect(outcome.stages?.[1]?.excluded).toEqual([3]);
    expect(outcome.elected).toContain(2);
  });

  it('[VS-13] needs no lot for the largest surplus', () => {
    const election = electionOf({ seats: 3, names: 'ABCD', papers: ['8 A>C', '9 B>C', '1 C', '2 D'] });
    const stages = outcomeOf(wigm(election)).stages;
    expect(stages?.[1]?.action).toEqual({ kind: 'surplus', of: [1] });
  });

  it('[VS-17] moves all surpluses in one stage where it is set so, with a whole quota', () => {
    const election = electionOf({ seats: 3, names: 'ABCD', papers: ['9 A>C', '8 B>D', '2 C', '2 D', '1 C'] });
    const settings = { surplusesTogether: true, wholeQuota: true };
    const outcome = outcomeOf(wigm(election, { settings }));
    expect(outcome.quota).toBe('6.0000');
    // 3/9 is cut off to 0.3333, 2/8 is exact.
    expect(outcome.stages?.[1]).toMatchObject({
      action: { kind: 'surplus', of: [0, 1] },
      totals: ['6.0000', '6.0000', '5.9997', '4.0000'],
      residual: '0.0003',
    });
  });

  it('[VS-17] cuts the fraction before the value where it is set so', () => {
    expect(shareOfValue(3_333n, 2n, 3n, 10_000n)).toBe(2_222n);
    expect(fractionThenValue(3_333n, 2n, 3n, 10_000n)).toBe(2_221n);
  });

  it('[VS-17] elects one in a stage where it is set so, while others with the quota receive papers', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['9 A>B', '7 B>C', '1 C', '1 D'] });
    const outcome = outcomeOf(wigm(election, { settings: { electsOne: true, wholeQuota: true } }));
    // Quota 7, which B has from the start.
    expect(outcome.stages?.map(({ elected, totals }) => [elected, totals])).toEqual([
      [[0], ['9.0000', '7.0000', '1.0000', '1.0000']],
      [[1], ['7.0000', '8.9998', '1.0000', '1.0000']],
    ]);
  });

  it('[VS-17] draws a lot for whom it elects of equals', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['4 A', '4 B', '1 C'] });
    const settings = { electsOne: true };
    expect(wigm(election, { settings })).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'fill', among: [0, 1], stage: 1 },
      stages: [],
    });
    expect(outcomeOf(wigm(election, { settings, lots: givenLots([1]) })).elected).toEqual([1, 0]);
  });

  it('[VS-35] lets those go out first who are named for it', () => {
    const election = electionOf({ seats: 1, names: 'ABC', papers: ['4 A', '2 B>A', '3 C>B'] });
    const stages = outcomeOf(wigm(election, { settings: { firstOut: [2] } })).stages;
    expect(stages?.[1]?.excluded).toEqual([2]);
  });
});
