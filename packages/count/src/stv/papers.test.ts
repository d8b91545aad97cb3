import { describe, expect, it } from 'vitest';
import { ballotsOf, candidateOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { electionOf, outcomeOf } from '../testing/election-of.ts';
import { papersOf } from './papers.ts';
import { scottishStv } from './scottish-stv.ts';
import { firstTableau, type Tableau } from './tableau.ts';

function laid(election: Election): Tableau {
  return firstTableau(papersOf(election), election.candidates.length, election.withdrawn, 1n);
}

/** By paper: who stands on it before its end. */
function read(election: Election): readonly (readonly number[])[] {
  const { ends, marks, starts } = papersOf(election);
  return Array.from(ends, (end, paper) =>
    [...marks.subarray(starts[paper], end)]
      .map((mark) => candidateOf(mark))
      .filter((one) => !election.withdrawn.includes(one)),
  );
}

describe('papers', () => {
  it('[VS-1] count the same whether equal ones lie apart or together', () => {
    const apart = electionOf({ seats: 1, names: 'ABC', papers: ['1 A>B', '2 C', '3 A>B', '4 A', '0 B'] });
    const together = electionOf({ seats: 1, names: 'ABC', papers: ['4 A', '4 A>B', '2 C'] });
    expect(laid(apart)).toMatchObject({ totals: [8n, 0n, 2n], valid: 10n, blank: 0n });
    expect(scottishStv(apart)).toEqual(scottishStv(together));
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
    expect(laid(election).valid).toBe(3n * BigInt(most) + 1n);
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
    expect(read(election)).toEqual([[0], [0, 2], []]);
    expect(laid(election)).toMatchObject({ totals: [5n, 0n, 0n], valid: 5n, blank: 4n });
  });

  it('[VS-3] end before the first rank that several share', () => {
    const election = electionOf({ seats: 1, names: 'ABCD', papers: ['1 A>B=C>D', '1 A=B>C'] });
    expect(read(election)).toEqual([[0], []]);
    expect(laid(election)).toMatchObject({ totals: [1n, 0n, 0n, 0n], valid: 1n, blank: 1n });
  });

  it('[VS-3] go on where all but one of those who share a rank withdrew', () => {
    const papers = ['1 A>B=C>D', '1 B=C=D>A'];
    expect(read(electionOf({ seats: 1, names: 'ABCD', papers, withdrawn: 'CD' }))).toEqual([
      [0, 1],
      [1, 0],
    ]);
  });

  it('[VS-4] without a first preference are no valid votes and do not raise the quota', () => {
    const outcome = outcomeOf(
      scottishStv(electionOf({ seats: 1, names: 'AB', papers: ['3 A', '2 B', '9'] })),
    );
    expect(outcome).toMatchObject({ valid: '5', blank: '9', quota: '3.00000', elected: [0] });
  });
});
