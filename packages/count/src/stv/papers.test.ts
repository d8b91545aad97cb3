import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { electionOf, outcomeOf } from '../testing/election-of.ts';
import { papersOf } from './papers.ts';
import { scottishStv } from './scottish-stv.ts';

describe('papers', () => {
  it('[VS-1] lie together when they are equal', () => {
    const apart = electionOf({ seats: 1, names: 'ABC', papers: ['1 A>B', '2 C', '3 A>B', '4 A'] });
    const papers = papersOf(apart);
    expect([...papers.weights]).toEqual([4, 2, 4]);
    expect([...papers.preferences]).toEqual([0, 1, 2, 0]);
    expect(papers.valid).toBe(10n);
  });

  it('[VS-1] are not joined beyond the numbers that are exact', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const ballots = ballotsOf([
      { ranks: [[0]], weight: most },
      { ranks: [[0]], weight: most },
      { ranks: [[0]], weight: most },
      { ranks: [[1]], weight: 1 },
    ]);
    const election = { ...electionOf({ seats: 1, names: 'AB', papers: [] }), ballots };
    expect(papersOf(election).valid).toBe(3n * BigInt(most) + 1n);
    expect(outcomeOf(scottishStv(election)).stages?.[0]?.totals).toEqual([
      `${3n * BigInt(most)}.00000`,
      '1.00000',
    ]);
  });

  it('[VS-2] pass over whoever withdrew', () => {
    const election = electionOf({
      seats: 1,
      names: 'ABC',
      papers: ['3 B>A', '2 A>C', '4 B'],
      withdrawn: 'B',
    });
    const papers = papersOf(election);
    expect([...papers.preferences]).toEqual([0, 0, 2]);
    expect([papers.valid, papers.blank]).toEqual([5n, 4n]);
  });

  it('[VS-3] end before the first rank that several share', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['1 A>B=C>D', '1 A=B>C'] });
    const papers = papersOf(election);
    expect([...papers.preferences]).toEqual([0]);
    expect([papers.valid, papers.blank]).toEqual([1n, 1n]);
  });

  it('[VS-3] go on where all but one of those who share a rank withdrew', () => {
    const papers = papersOf(
      electionOf({ seats: 1, names: 'ABCD', papers: ['1 A>B=C>D', '1 B=C=D>A'], withdrawn: 'CD' }),
    );
    expect([...papers.preferences]).toEqual([0, 1, 1, 0]);
  });

  it('[VS-4] without a first preference are no valid votes and do not raise the quota', () => {
    const outcome = outcomeOf(
      scottishStv(electionOf({ seats: 1, names: 'AB', papers: ['3 A', '2 B', '9'] })),
    );
    expect(outcome).toMatchObject({ valid: '5', blank: '9', quota: '3.00000', elected: [0] });
  });
});
