import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import type { Counted } from '../election/model.ts';
import { electionOf, outcomeOf, places } from '../testing/election-of.ts';
import { approval } from './approval.ts';
import { borda } from './borda.ts';
import { plurality } from './plurality.ts';

const tennessee = electionOf({
  seats: 1,
  names: 'MNCK',
  papers: ['42 M>N>C>K', '26 N>C>K>M', '15 C>K>N>M', '17 K>C>N>M'],
});

function missing(counted: Counted): object {
  if (counted.phase === 'complete') throw new Error('no lot was needed');
  return counted.request;
}

describe('borda', () => {
  it('[VP-1] gives n - 1 points to a first preference and so on to 0', () => {
    expect(outcomeOf(borda(tennessee))).toMatchObject({
      scores: ['126.0', '194.0', '173.0', '107.0'],
      ranking: [[1], [2], [0], [3]],
      elected: [1],
      valid: '100',
      blank: '0',
    });
  });

  it('[VP-1] shares the points of the places that candidates of one rank take', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['1 A=B>C>D', '2 D>A=B=C'] });
    expect(outcomeOf(borda(election)).scores).toEqual(['4.5', '4.5', '3.0', '6.0']);
  });

  it('[VP-6] shares the places left among those whom a ballot does not rank, or gives them none', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['2 A', '1 B>C', '5'] });
    expect(outcomeOf(borda(election)).scores).toEqual(['6.5', '5.0', '4.0', '2.5']);
    expect(outcomeOf(borda(election, { unranked: 'zero' })).scores).toEqual(['6.0', '3.0', '2.0', '0.0']);
    expect(outcomeOf(borda(election))).toMatchObject({ valid: '3', blank: '5' });
  });

  it('[VP-1] stays exact with decimals in the weights and sums past 2^53', () => {
    const big = Number.MAX_SAFE_INTEGER;
    const election = electionOf({ seats: 1, names: 'ABC', papers: [`${big} A>B>C`, `${big} A>C>B`] });
    expect(outcomeOf(borda(election))).toMatchObject({
      scores: [`${4n * BigInt(big)}.0`, `${big}.0`, `${big}.0`],
      valid: `${2n * BigInt(big)}`,
    });
    const weighted = electionOf({ seats: 1, names: 'AB', papers: ['0.25 A=B', '1.50 B'] });
    expect(outcomeOf(borda(weighted))).toMatchObject({ scores: ['0.125', '1.625'], valid: '1.75' });
  });

  it('[VP-5] passes over those who withdrew', () => {
    const election = electionOf({
      seats: 2,
      names: 'ABC',
      papers: ['3 B>A>C', '1 C', '2 B'],
      withdrawn: 'B',
    });
    expect(outcomeOf(borda(election))).toMatchObject({
      scores: ['3.0', '0.0', '1.0'],
      ranking: [[0], [2]],
      elected: [0, 2],
      valid: '4',
      blank: '2',
    });
  });
});

describe('approval', () => {
  it('[VP-7] gives each candidate whom a ballot names a vote, at any rank', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['3 A=B', '2 B>C', '1 D', '4'] });
    expect(outcomeOf(approval(election))).toMatchObject({
      scores: ['3', '5', '2', '1'],
      elected: [1, 0],
      valid: '6',
      blank: '4',
      ties: [],
    });
  });

  it('[VP-2] [VP-3] asks for lots only where more stand equal than places are left', () => {
    const election = electionOf({ seats: 3, names: 'ABCDE', papers: ['5 A', '3 B=C=D', '1 E'] });
    expect(outcomeOf(approval(election, { seats: 4 }))).toMatchObject({
      ranking: [[0], [1, 2, 3], [4]],
      elected: [0, 1, 2, 3],
      ties: [],
    });
    const request = { purpose: 'fill', among: [1, 2, 3], stage: 0 };
    expect(missing(approval(election))).toEqual({ ...request, number: 0 });
    const second = { ...request, among: [1, 2], number: 1 };
    expect(missing(approval(election, { seats: 3, lots: givenLots([3]) }))).toEqual(second);
    expect(outcomeOf(approval(election, { lots: givenLots([3, 1]) }))).toMatchObject({
      elected: [0, 3, 1],
      ties: [
        { ...request, by: 'lot', chosen: 3 },
        { ...request, among: [1, 2], by: 'lot', chosen: 1 },
      ],
    });
    expect(() => approval(election, { lots: () => 4 })).toThrow(/not among those tied/);
  });

  it('[VP-4] passes over those with whom the conditions could not be kept', () => {
    const election = electionOf({ seats: 3, names: 'ABCDE', papers: ['5 A', '4 B', '3 C', '2 D', '1 E'] });
    const women = { name: 'two women', of: places('ABCDE', 'DE'), atLeast: 2 };
    expect(outcomeOf(approval(election, { constraints: [women] })).elected).toEqual([0, 3, 4]);
    const one = { name: 'one of the north', of: places('ABCDE', 'AB'), atMost: 1 };
    expect(outcomeOf(approval(election, { constraints: [one] })).elected).toEqual([0, 2, 3]);
  });
});

describe('plurality', () => {
  it('[VP-8] gives a vote to the first candidate of a ballot', () => {
    expect(outcomeOf(plurality(tennessee))).toMatchObject({ scores: ['42', '26', '15', '17'], elected: [0] });
    expect(outcomeOf(plurality(tennessee, { seats: 2 })).elected).toEqual([0, 1]);
  });

  it('[VP-8] gives as many votes as a ballot has, and none to a rank with more candidates than votes are left', () => {
    const election = electionOf({
      seats: 2,
      names: 'ABCD',
      papers: ['3 A>B>C', '2 B=C', '5 D>A=B', '1 B=C=D'],
    });
    expect(outcomeOf(plurality(election, { votesEach: 2 }))).toMatchObject({
      scores: ['3', '5', '2', '5'],
      valid: '10',
      blank: '1',
    });
    expect(outcomeOf(plurality(election))).toMatchObject({
      scores: ['3', '0', '0', '5'],
      valid: '8',
      blank: '3',
    });
  });

  it('[VP-9] elects nobody without more than the fraction that is asked', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['50 A', '30 B', '20 C', '7'] });
    const half = { num: 1, den: 2 };
    expect(outcomeOf(plurality(election, { majority: half }))).toMatchObject({
      elected: [],
      ranking: [[0], [1], [2]],
    });
    expect(outcomeOf(plurality(election, { majority: { num: 1, den: 4 } })).elected).toEqual([0, 1]);
    expect(outcomeOf(plurality(election, { majority: { num: 49, den: 100 } })).elected).toEqual([0]);
  });

  it('[VP-10] holds a runoff of the two first where nobody has the majority', () => {
    expect(outcomeOf(plurality(tennessee, { runoff: true }))).toMatchObject({
      elected: [1],
      ranking: [[1], [0], [3], [2]],
      stages: [
        { action: { kind: 'first-preferences' }, totals: ['42', '26', '15', '17'], nonTransferable: '0' },
        { totals: ['42', '58', '0', '0'], nonTransferable: '0', excluded: [3, 2], elected: [1] },
      ],
    });
    const clear = electionOf({ seats: 1, names: 'AB', papers: ['2 A', '1 B'] });
    expect(outcomeOf(plurality(clear, { runoff: true })).stages).toBeUndefined();
  });

  it('[VP-10] draws lots for who comes into the runoff, and for who wins it', () => {
    const equal = electionOf({ seats: 1, names: 'ABC', papers: ['3 A', '3 B', '1 C>A=B'] });
    const runoff = { runoff: true, seats: 1 };
    const tied = electionOf({ seats: 1, names: 'ABC', papers: ['2 A', '1 B', '1 C>B'] });
    expect(missing(plurality(tied, runoff))).toEqual({ purpose: 'rank', among: [1, 2], stage: 1, number: 0 });
    expect(missing(plurality(tied, { ...runoff, lots: givenLots([1]) }))).toEqual({
      purpose: 'fill',
      among: [0, 1],
      stage: 2,
      number: 1,
    });
    expect(outcomeOf(plurality(tied, { ...runoff, lots: givenLots([1, 1]) })).elected).toEqual([1]);
    expect(outcomeOf(plurality(tied, { ...runoff, lots: givenLots([2]) })).elected).toEqual([0]);
    expect(outcomeOf(plurality(equal, { ...runoff, lots: givenLots([1]) }))).toMatchObject({
      elected: [1],
      stages: [{ nonTransferable: '0' }, { totals: ['3', '3', '0'], nonTransferable: '1' }],
    });
    expect(() => plurality(tied, { runoff: true, seats: 2 })).toThrow('a runoff of two fills one seat');
  });

  it('[VP-5] gives nobody a vote where nobody stands', () => {
    const nobody = electionOf({ seats: 1, names: 'A', papers: ['1 A'], withdrawn: 'A' });
    for (const options of [{}, { runoff: true }])
      expect(outcomeOf(plurality(nobody, options))).toMatchObject({ elected: [], valid: '0', blank: '1' });
  });
});
