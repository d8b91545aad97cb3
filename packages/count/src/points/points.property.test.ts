import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { seededLots } from '../election/lots.ts';
import type { Counted, Election } from '../election/model.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { approval } from './approval.ts';
import { borda } from './borda.ts';
import { plurality } from './plurality.ts';

const COUNT = 5;
const EVERYBODY = [0, 1, 2, 3, 4];

type Paper = { readonly ranks: readonly (readonly number[])[]; readonly weight: number };

const papers = fc.array(
  fc.record({
    ranks: fc.shuffledSubarray(EVERYBODY).map((order) => order.map((one) => [one])),
    weight: fc.integer({ min: 1, max: 9 }),
  }),
  { minLength: 1, maxLength: 30 },
);

function electionWith(list: readonly Paper[], seats = 2): Election {
  const candidates = EVERYBODY.map((one) => `${one}`);
  return { title: '', candidates, seats, withdrawn: [], ballots: ballotsOf(list) };
}

const methods: readonly ((election: Election) => Counted)[] = [
  (election) => borda(election, { lots: seededLots('s') }),
  (election) => approval(election, { lots: seededLots('s') }),
  (election) => plurality(election, { lots: seededLots('s') }),
  (election) => plurality(election, { lots: seededLots('s'), seats: 1, runoff: true }),
];

describe('counts by points', () => {
  it('[VP-2] do not ask in which order ballots come, and take a weight for as many ballots', () => {
    fc.assert(
      fc.property(papers, fc.constantFrom(...methods), (list, method) => {
        const repeated = list.flatMap(({ ranks, weight }) =>
          Array.from({ length: weight }, () => ({ ranks, weight: 1 })),
        );
        const counted = method(electionWith(list));
        expect(method(electionWith(list.toReversed()))).toEqual(counted);
        expect(method(electionWith(repeated))).toEqual(counted);
      }),
    );
  });

  it('[VP-2] do not ask who a candidate is', () => {
    fc.assert(
      fc.property(papers, fc.shuffledSubarray(EVERYBODY, { minLength: COUNT }), (list, order) => {
        const renamed = list.map(({ ranks, weight }) => ({
          ranks: ranks.map((rank) => rank.map((one) => order[one]!)),
          weight,
        }));
        for (const method of [borda, approval, plurality]) {
          const before = outcomeOf(method(electionWith(list, 5))).scores!;
          const after = outcomeOf(method(electionWith(renamed, 5))).scores!;
          expect(EVERYBODY.map((one) => after[order[one]!])).toEqual(before);
        }
      }),
    );
  });

  it('[VP-1] give n(n - 1)/2 points for each valid ballot', () => {
    fc.assert(
      fc.property(papers, (list) => {
        const { scores, valid } = outcomeOf(borda(electionWith(list, 5)));
        const sum = scores!.reduce((all, score) => all + Number(score), 0);
        expect(sum).toBe(10 * Number(valid));
      }),
    );
  });

  it('[VP-3] elect as many as there are places, each once', () => {
    fc.assert(
      fc.property(
        papers,
        fc.constantFrom(...methods),
        fc.integer({ min: 1, max: 5 }),
        (list, method, seats) => {
          const { elected, seats: asked } = outcomeOf(method(electionWith(list, seats)));
          expect(new Set(elected).size).toBe(asked);
        },
      ),
    );
  });
});
