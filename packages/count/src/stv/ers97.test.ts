import { describe, expect, it } from 'vitest';
import { givenLots } from '../election/lots.ts';
import { electionOf, outcomeOf } from '../testing/election-of.ts';
import { ers97 } from './ers97.ts';

describe('the ERS97 rules', () => {
  it.each([
    { votes: 100, quota: '33.34' },
    { votes: 99, quota: '33.00' },
  ])('[VS-18] set the quota for two of $votes votes at $quota', ({ votes, quota }) => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: [`${votes} A>B>C>D`] });
    expect(outcomeOf(ers97(election)).stages?.[0]?.quota).toBe(quota);
  });

  it('[VS-19] lower the quota by what is not transferable until somebody is elected', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['9 A', '9 B', '8 C', '4 D'] });
    const stages = outcomeOf(ers97(election)).stages;
    expect(stages?.[0]?.quota).toBe('10.00');
    expect(stages?.[1]).toMatchObject({ excluded: [3], nonTransferable: '4.00', quota: '8.67' });
    expect(stages?.[1]?.elected).toEqual([0, 1]);
  });

  it('[VS-20] elect below the quota whoever has his share of the votes still active', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['12 A', '9 B', '8 C', '1 D'] });
    const outcome = outcomeOf(ers97(election));
    // Active after A's surplus of 2 is spent: 30 - 10 - 3 = 17, of which half is 8.5.
    expect(outcome.quota).toBe('10.00');
    expect(outcome.stages?.at(-1)).toMatchObject({
      action: { kind: 'surplus', of: [0] },
      totals: ['10.00', '9.00', '8.00', '0.00'],
      nonTransferable: '3.00',
      elected: [1],
    });
  });

  it('[VS-20] take from the active vote what a candidate elected below the quota has', () => {
    const election = electionOf({
      seats: 3,
      names: 'ABCDEF',
      papers: ['12.0 A', '9.0 B', '8.2 C', '4.6 D', '4.2 E', '2.0 F'],
    });
    // Active are 40 - 10 - 4 = 26, of which B has a third; then 17, of which C has not half. With B at the quota it were 16.
    const stage = outcomeOf(ers97(election)).stages?.[2];
    expect(stage).toMatchObject({
      action: { kind: 'surplus', of: [0] },
      nonTransferable: '4.000',
      elected: [1],
    });
  });

  it('[VS-21] take a surplus from the last batch only', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['8 A>C', '8 B', '7 C', '4 D>A>B'] });
    const stages = outcomeOf(ers97(election)).stages;
    // A's surplus of 3 came with D's four papers: 0.75 each for B. The eight papers A>C stay.
    expect(stages?.[2]).toMatchObject({
      action: { kind: 'surplus', of: [0] },
      totals: ['9.00', '11.00', '7.00', '0.00'],
      elected: [1],
    });
  });

  it('[VS-22] count the neglected remainder as not transferable', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['4 A>B', '2 B', '2 C', '2 D'] });
    const stages = outcomeOf(ers97(election, { lots: givenLots([2]) })).stages;
    // 0.66 for four papers: 0.16 each.
    expect(stages?.[1]).toMatchObject({
      totals: ['3.34', '2.64', '2.00', '2.00'],
      nonTransferable: '0.02',
      residual: '0.00',
    });
  });

  it('[VS-22] give no paper more than its present value', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['1 A>B', '7 A', '2 B', '2 C', '2 D'] });
    const stages = outcomeOf(ers97(election, { lots: givenLots([2]) })).stages;
    expect(stages?.[1]).toMatchObject({
      totals: ['4.67', '3.00', '2.00', '2.00'],
      nonTransferable: '2.33',
    });
  });

  it('[VS-23] [VS-24] defer a surplus that changes nothing, and exclude as many together as possible', () => {
    const election = electionOf({
      seats: 2,
      names: 'ABCDE',
      papers: ['20 A', '15 B', '10 C', '2 D>C', '1 E>B'],
    });
    const stages = outcomeOf(ers97(election)).stages;
    // Surplus 4 with D's 2 and E's 1 is not above C's 10; with C's 10 it would be above B's 15.
    expect(stages?.[1]).toMatchObject({
      action: { kind: 'exclusion', of: [4, 3], value: '1.00' },
      totals: ['20.00', '16.00', '12.00', '0.00', '0.00'],
      excluded: [4, 3],
      elected: [1],
    });
    expect(stages).toHaveLength(2);
  });

  it('[VS-23] transfer a surplus that could save the lowest', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['8 A', '8 B', '7 C', '4 A>C'] });
    expect(outcomeOf(ers97(election)).stages?.[1]?.action).toEqual({ kind: 'surplus', of: [0] });
  });

  it('[VS-24] exclude also those together who can just come level with the next', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['5 A', '3 B', '2 C', '1 D'] });
    expect(outcomeOf(ers97(election)).stages?.[1]?.excluded).toEqual([3, 2]);
  });

  it('[VS-28] move no further batch when the last place is filled', () => {
    const election = electionOf({
      seats: 2,
      names: 'ABCD',
      papers: ['6 A>D>C', '7 A>B', '8 B', '7 C', '6 D>B'],
    });
    const stages = outcomeOf(ers97(election)).stages;
    expect(stages).toHaveLength(3);
    expect(stages?.[2]).toMatchObject({ totals: ['11.34', '14.84', '7.00', '0.72'], elected: [1] });
  });

  it('[VS-25] move papers of an excluded candidate by value, electing in between', () => {
    const election = electionOf({
      seats: 3,
      names: 'ABCDE',
      papers: ['6 A>D>C>E', '7 A>B', '9 B', '8 C', '7 D>C', '9 E'],
    });
    const stages = outcomeOf(ers97(election)).stages;
    expect(stages?.slice(1, 4).map(({ action, totals, elected }) => ({ action, totals, elected }))).toEqual([
      {
        action: { kind: 'surplus', of: [0] },
        totals: ['11.50', '9.77', '8.00', '7.66', '9.00'],
        elected: [],
      },
      {
        action: { kind: 'exclusion', of: [3], value: '1.00' },
        totals: ['11.50', '9.77', '15.00', '0.66', '9.00'],
        elected: [2],
      },
      // C was elected by the batch before, so that E receives these six papers.
      {
        action: { kind: 'exclusion', of: [3], value: '0.11' },
        totals: ['11.50', '9.77', '15.00', '0.00', '9.66'],
        elected: [],
      },
    ]);
  });

  it('[VS-26] exclude of equals who had fewest at the first stage that differs', () => {
    // B is behind C at first, ahead after D's papers, and level after E's.
    const election = electionOf({
      seats: 1,
      names: 'ABCDE',
      papers: ['20 A', '10 B', '12 C', '4 D>B', '2 E>C', '5 E'],
    });
    const outcome = outcomeOf(ers97(election));
    expect(outcome.ties).toEqual([
      { purpose: 'exclude', among: [1, 2], stage: 4, by: 'earlier-stage', chosen: 1 },
    ]);
  });

  it('[VS-27] elect none of equals who are too many for the places', () => {
    const election = electionOf({ seats: 1, names: 'AB', papers: ['5 A', '5 B'] });
    expect(ers97(election)).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'exclude', among: [0, 1] },
      stages: [{ elected: [], quota: '5.00' }],
    });
  });

  it('[VS-28] end before papers move when as many are left as places', () => {
    const election = electionOf({ seats: 1, names: 'AB', papers: ['5 A', '5 B>A'] });
    const outcome = outcomeOf(ers97(election, { lots: givenLots([1]) }));
    expect(outcome.stages?.at(-1)).toMatchObject({ excluded: [1], elected: [0], totals: ['5.00', '5.00'] });
  });
});
