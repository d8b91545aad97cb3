import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { seededLots } from '../election/lots.ts';
import type { Counted, CountOptions, Election, Outcome } from '../election/model.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { copeland } from './copeland.ts';
import { debian } from './debian.ts';
import { schulze, schulzeMargins } from './schulze.ts';

type Method = (election: Election, options: CountOptions) => Counted;
interface Paper {
  readonly ranks: readonly (readonly number[])[];
  readonly weight: number;
}
interface Made {
  readonly candidates: number;
  readonly papers: readonly Paper[];
}

const ranked: readonly (readonly [string, Method])[] = [
  ['schulze', schulze],
  ['schulze-margins', schulzeMargins],
  ['copeland', copeland],
];
const lots = seededLots('properties');

const made: fc.Arbitrary<Made> = fc.integer({ min: 2, max: 7 }).chain((candidates) => {
  const order = fc.shuffledSubarray(Array.from({ length: candidates }, (_, at) => [at]));
  const paper = fc.record({ ranks: order, weight: fc.nat(9) });
  return fc.record({
    candidates: fc.constant(candidates),
    papers: fc.array(paper, { minLength: 1, maxLength: 12 }),
  });
});

function electionOf({ candidates, papers }: Made, seats = 1): Election {
  const names = Array.from({ length: candidates }, (_, at) => `C${at}`);
  return { title: 'Made up', candidates: names, seats, withdrawn: [], ballots: ballotsOf(papers) };
}

/** Who wins each duel, or nobody. */
function condorcetWinner({ pairwise }: Outcome): number | undefined {
  const winners = pairwise!.flatMap((row, candidate) =>
    row.every((votes, other) => other === candidate || Number(votes) > Number(pairwise![other]![candidate]))
      ? [candidate]
      : [],
  );
  return winners[0];
}

describe.each([...ranked, ['debian', debian] as const])('%s', (_, method) => {
  it('[VW-15] counts the same whatever the order of the papers, and a weight as so many equal papers', () => {
    fc.assert(
      fc.property(made, (each) => {
        const apart = each.papers.flatMap((paper) =>
          Array.from({ length: paper.weight }, () => ({ ...paper, weight: 1 })),
        );
        const expected = outcomeOf(method(electionOf(each), { lots }));
        const turned = electionOf({ ...each, papers: each.papers.toReversed() });
        expect(outcomeOf(method(turned, { lots }))).toEqual(expected);
        expect(outcomeOf(method(electionOf({ ...each, papers: apart }), { lots }))).toEqual(expected);
      }),
    );
  });
});

describe.each(ranked)('%s', (_, method) => {
  it('[VW-15] knows no names: other places on the paper give the same ranking in other places', () => {
    fc.assert(
      fc.property(made, (each) => {
        const renamed = (candidate: number): number => each.candidates - 1 - candidate;
        const papers = each.papers.map(({ ranks, weight }) => ({
          weight,
          ranks: ranks.map((rank) => rank.map(renamed)),
        }));
        const expected = outcomeOf(method(electionOf(each), {})).ranking!;
        const found = outcomeOf(method(electionOf({ ...each, papers }), {})).ranking!;
        expect(found.map((group) => group.map(renamed).sort())).toEqual(
          expected.map((group) => [...group].sort()),
        );
      }),
    );
  });

  it('[VW-15] puts a Condorcet winner first, alone, and so elects it', () => {
    fc.assert(
      fc.property(made, (each) => {
        const outcome = outcomeOf(method(electionOf(each), {}));
        const winner = condorcetWinner(outcome);
        fc.pre(winner !== undefined);
        expect(outcome.ranking![0]).toEqual([winner]);
        expect(outcome.elected).toEqual([winner]);
      }),
    );
  });

  it('[VW-15] ranks everybody once and elects as many as there are seats', () => {
    fc.assert(
      fc.property(made, fc.integer({ min: 1, max: 9 }), (each, seats) => {
        const { elected, ranking } = outcomeOf(method(electionOf(each, seats), { lots }));
        expect(ranking!.flat().sort()).toEqual(Array.from({ length: each.candidates }, (_, at) => at));
        expect(new Set(elected).size).toBe(Math.min(seats, each.candidates));
      }),
    );
  });

  it('[VW-16] never makes a sole winner lose by raising it on a paper', () => {
    fc.assert(
      fc.property(made, fc.nat(), fc.nat(), (each, which, by) => {
        const [first] = outcomeOf(method(electionOf(each), {})).ranking!;
        fc.pre(first!.length === 1);
        const winner = first![0]!;
        const at = which % each.papers.length;
        const papers = each.papers.with(at, raised(each.papers[at]!, winner, by));
        expect(outcomeOf(method(electionOf({ ...each, papers }), {})).ranking![0]).toEqual([winner]);
      }),
    );
  });
});

/** The same paper with one candidate some ranks higher; named at all where it was not. */
function raised(paper: Paper, candidate: number, by: number): Paper {
  const others = paper.ranks.filter(([only]) => only !== candidate);
  const before = paper.ranks.findIndex(([only]) => only === candidate);
  const from = before === -1 ? others.length : before;
  const at = Math.max(from - (by % (from + 1)), 0);
  return { ...paper, ranks: others.toSpliced(at, 0, [candidate]) };
}

describe('debian', () => {
  it('[VW-15] elects a Condorcet winner that is dropped by nothing', () => {
    fc.assert(
      fc.property(made, (each) => {
        const outcome = outcomeOf(debian(electionOf(each), {}));
        const winner = condorcetWinner(outcome);
        fc.pre(winner !== undefined);
        expect(outcome.elected).toEqual([winner]);
      }),
    );
  });
});
