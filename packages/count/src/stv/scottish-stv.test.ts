import { describe, expect, it } from 'vitest';
import type { LotRequest } from '../election/model.ts';
import { givenLots } from '../election/lots.ts';
import { electionOf, outcomeOf, places } from '../testing/election-of.ts';
import { scottishStv } from './scottish-stv.ts';

const surplusAndExclusion = electionOf({
  seats: 2,
  names: 'ABC',
  papers: ['7 A>B', '4 A>C', '3 A', '5 B', '3 C'],
});

describe('the Scottish rules', () => {
  it.each([
    { votes: 99, seats: 3, quota: '25.00000' },
    { votes: 100, seats: 3, quota: '26.00000' },
    { votes: 101, seats: 1, quota: '51.00000' },
    { votes: 100, seats: 1, quota: '51.00000' },
  ])('[VS-5] set the quota for $seats of $votes votes at $quota', ({ votes, seats, quota }) => {
    const election = electionOf({ seats, names: 'ABCDE', papers: [`${votes} A>B>C>D>E`] });
    expect(outcomeOf(scottishStv(election)).quota).toBe(quota);
  });

  it('[VS-6] elect whoever reaches the quota, and give such candidates no more papers', () => {
    const election = electionOf({
      seats: 3,
      names: 'ABCD',
      papers: ['10 A>B>C', '5 B>A>D', '2 C', '1 D'],
    });
    const outcome = outcomeOf(scottishStv(election));
    expect(outcome.quota).toBe('5.00000');
    expect(outcome.stages?.[0]?.elected).toEqual(places('ABCD', 'AB'));
    // All ten of A's papers pass B by.
    expect(outcome.stages?.[1]).toMatchObject({
      action: { kind: 'surplus', of: [0] },
      totals: ['5.00000', '5.00000', '7.00000', '1.00000'],
      elected: [2],
    });
  });

  it('[VS-7] cut each value off after five decimals and tell what that loses', () => {
    const stages = outcomeOf(scottishStv(surplusAndExclusion)).stages!;
    // The surplus of 6 on 14 papers: 6/14 = 0.428571..., cut off to 0.42857 for each paper.
    expect(stages[1]).toMatchObject({
      action: { kind: 'surplus', of: [0] },
      totals: ['8.00000', '7.99999', '4.71428'],
      nonTransferable: '1.28571',
      residual: '0.00002',
      elected: [],
    });
  });

  it('[VS-7] take the value a paper came with as the base of the next one', () => {
    const election = electionOf({
      seats: 3,
      names: 'ABCDE',
      papers: ['12 A>B>C', '4 B>C', '1 C', '2 D', '1 E'],
    });
    const outcome = outcomeOf(scottishStv(election));
    // Quota 6. A's surplus: 6 of 12, each 0.5, makes B 10. B's surplus of 4: 0.5 x 4/10 = 0.2 for twelve, 1 x 4/10 for four.
    expect(outcome.stages?.slice(0, 3).map(({ totals }) => totals)).toEqual([
      ['12.00000', '4.00000', '1.00000', '2.00000', '1.00000'],
      ['6.00000', '10.00000', '1.00000', '2.00000', '1.00000'],
      ['6.00000', '6.00000', '5.00000', '2.00000', '1.00000'],
    ]);
  });

  it('[VS-8] move the largest surplus first', () => {
    const election = electionOf({ seats: 3, names: 'ABCD', papers: ['8 A>C', '9 B>C', '1 C', '2 D'] });
    const stages = outcomeOf(scottishStv(election)).stages!;
    expect(stages[1]?.action).toEqual({ kind: 'surplus', of: [1] });
  });

  it('[VS-8] between equal surpluses ask the latest stage that differs, then a lot', () => {
    const election = electionOf({
      seats: 4,
      names: 'ABCDE',
      papers: ['8 A>C', '8 B>D', '1 C', '1 D', '1 E'],
    });
    const counted = scottishStv(election);
    const request: LotRequest = { purpose: 'transfer', among: [0, 1], stage: 2, number: 0 };
    expect(counted).toMatchObject({ phase: 'lot-needed', request, stages: [{ elected: [0, 1] }] });
    const outcome = outcomeOf(scottishStv(election, { lots: givenLots([1]) }));
    expect(outcome.stages?.[1]?.action).toEqual({ kind: 'surplus', of: [1] });
    expect(outcome.ties).toContainEqual({
      purpose: 'transfer',
      among: [0, 1],
      stage: 2,
      by: 'lot',
      chosen: 1,
    });
  });

  it('[VS-8] between equal surpluses prefer who was ahead a stage ago', () => {
    const election = electionOf({
      seats: 3,
      names: 'BCDEF',
      papers: ['7 B>E', '8 C>F', '3 D>B', '2 D>C', '6 E', '6 F'],
    });
    const outcome = outcomeOf(scottishStv(election, { lots: givenLots([3]) }));
    expect(outcome.stages?.[1]).toMatchObject({ excluded: [2], elected: [0, 1] });
    expect(outcome.stages?.[2]?.action).toEqual({ kind: 'surplus', of: [1] });
  });

  it('[VS-9] exclude only when no surplus waits, and move papers at the value they have', () => {
    const stages = outcomeOf(scottishStv(surplusAndExclusion)).stages!;
    expect(stages.map(({ action }) => action.kind)).toEqual(['first-preferences', 'surplus', 'exclusion']);
    expect(stages[2]).toMatchObject({
      totals: ['8.00000', '7.99999', '0.00000'],
      nonTransferable: '5.99999',
      residual: '0.00002',
      excluded: [2],
    });
  });

  it('[VS-10] exclude of equals who had fewest at the latest stage that differs', () => {
    const election = electionOf({ seats: 1, names: 'ABCE', papers: ['9 A', '6 B', '5 C>A', '1 E>C'] });
    const outcome = outcomeOf(scottishStv(election));
    expect(outcome.stages?.[2]).toMatchObject({ excluded: [2] });
    const tie = { purpose: 'exclude', among: [1, 2], stage: 3, by: 'earlier-stage', chosen: 2 };
    expect(outcome.ties).toEqual([tie]);
  });

  it('[VS-10] ask the latest of stages that point to different candidates', () => {
    // B is behind C at first, ahead after D's papers, and level after E's.
    const election = electionOf({
      seats: 1,
      names: 'ABCDE',
      papers: ['20 A', '10 B', '12 C', '4 D>B', '2 E>C', '5 E'],
    });
    expect(outcomeOf(scottishStv(election)).stages?.[3]?.excluded).toEqual([2]);
  });

  it('[VS-10] draw a lot between candidates who were equal at all stages', () => {
    const election = electionOf({ seats: 1, names: 'ABC', papers: ['5 A', '4 B>A', '4 C>A'] });
    const waiting = scottishStv(election);
    expect(waiting).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'exclude', among: [1, 2], stage: 2, number: 0 },
    });
    const outcome = outcomeOf(scottishStv(election, { lots: givenLots([2]) }));
    expect(outcome.stages?.[1]?.excluded).toEqual([2]);
  });

  it('[VS-11] stop when the places are filled, with a surplus left where it is', () => {
    const election = electionOf({ seats: 1, names: 'AB', papers: ['9 A>B', '1 B'] });
    const outcome = outcomeOf(scottishStv(election));
    expect(outcome.stages).toHaveLength(1);
    expect(outcome.stages?.[0]?.totals).toEqual(['9.00000', '1.00000']);
  });

  it('[VS-11] elect everybody left when no more are left than places', () => {
    const stages = outcomeOf(scottishStv(surplusAndExclusion)).stages!;
    expect(stages[2]?.elected).toEqual([1]);
    const few = electionOf({ seats: 5, names: 'ABC', papers: ['3 C', '2 B'] });
    expect(outcomeOf(scottishStv(few))).toMatchObject({ elected: [2, 1, 0], seats: 5 });
  });

  it('[VS-43] count weights with decimals', () => {
    const election = electionOf({ seats: 1, names: 'AB', papers: ['1.5 A', '1.0 B', '0.5 B>A'] });
    const outcome = outcomeOf(scottishStv(election, { lots: givenLots([1]) }));
    expect(outcome).toMatchObject({ valid: '3.0', quota: '2.000000', elected: [0] });
    expect(outcome.stages?.[0]?.totals).toEqual(['1.500000', '1.500000']);
  });

  it('[VS-36] goes on from a lot as if it had been there from the start', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['5 A', '4 B>A', '4 C>A', '4 D'] });
    const second = scottishStv(election, { lots: givenLots([3]) });
    expect(second).toMatchObject({ phase: 'lot-needed', request: { among: [1, 2], number: 1, stage: 3 } });
    const outcome = outcomeOf(scottishStv(election, { lots: givenLots([3, 1]) }));
    if (second.phase === 'lot-needed') expect(outcome.stages?.slice(0, 2)).toEqual(second.stages);
    expect(outcome.ties.map(({ by, chosen }) => [by, chosen])).toEqual([
      ['lot', 3],
      ['lot', 1],
    ]);
  });

  it('[VS-37] writes down that equals were elected in the order of the ballot paper', () => {
    const election = electionOf({ seats: 2, names: 'ABC', papers: ['5 B', '5 C', '1 A'] });
    const outcome = outcomeOf(scottishStv(election));
    expect(outcome.elected).toEqual([1, 2]);
    expect(outcome.ties).toEqual([{ purpose: 'rank', among: [1, 2], stage: 1, by: 'open', chosen: null }]);
  });

  it('[VS-40] draws a lot between equals of whom constraints allow one', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['5 A', '5 B', '3 C>D'] });
    const constraints = [{ name: 'north', of: [0, 1], atMost: 1 }];
    expect(scottishStv(election, { constraints })).toMatchObject({
      phase: 'lot-needed',
      request: { purpose: 'fill', among: [0, 1], stage: 1 },
    });
    const outcome = outcomeOf(scottishStv(election, { constraints, lots: givenLots([1]) }));
    expect(outcome.elected).toEqual([1, 2]);
  });

  it('[VS-38] excludes a doomed candidate before any surplus moves, and says so', () => {
    const election = electionOf({ seats: 2, names: 'ABCD', papers: ['9 A>B>C', '5 B>D', '2 C', '1 D'] });
    const constraints = [{ name: 'north', of: [0, 1], atMost: 1 }];
    const stages = outcomeOf(scottishStv(election, { constraints })).stages;
    expect(stages?.[1]).toMatchObject({
      action: { kind: 'exclusion', of: [1] },
      totals: ['9.00000', '0.00000', '2.00000', '6.00000'],
      excluded: [1],
      doomed: [1],
      elected: [3],
    });
  });

  it('[VS-39] excludes the lowest candidate who is not guarded', () => {
    // I. D. Hill's example: without D, the one Scottish woman, there cannot be two women and two Scots among three.
    const election = electionOf({
      seats: 3,
      names: 'ABCDE',
      papers: ['6 A', '5 B', '6 C', '3 D', '4 E'],
    });
    const constraints = [
      { name: 'women', of: [2, 3, 4], atLeast: 2 },
      { name: 'Scots', of: [0, 1, 3], atLeast: 2 },
    ];
    const outcome = outcomeOf(scottishStv(election, { constraints }));
    expect(outcome.stages?.map(({ excluded }) => excluded)).toEqual([[], [4], [1]]);
    expect(outcome.elected).toEqual([0, 2, 3]);
  });
});
