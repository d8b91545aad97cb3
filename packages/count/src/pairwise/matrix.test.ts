import { InvariantError } from '@tauride/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import type { Election } from '../election/model.ts';
import { electionOf } from '../testing/election-of.ts';
import { pairwiseMatrix } from './matrix.ts';

/** Pair by pair and paper by paper. */
function plainMatrix(
  candidates: number,
  withdrawn: readonly number[],
  papers: readonly Paper[],
): readonly bigint[] {
  const sums = Array.from({ length: candidates * candidates }, () => 0n);
  for (const { ranks, weight } of papers) {
    const rankOf = (candidate: number): number => {
      const at = ranks.findIndex((rank) => rank.includes(candidate));
      return at === -1 ? candidates : at;
    };
    for (let a = 0; a < candidates; a += 1)
      for (let b = 0; b < candidates; b += 1) {
        const stand = !withdrawn.includes(a) && !withdrawn.includes(b);
        if (stand && rankOf(a) < rankOf(b)) sums[a * candidates + b]! += BigInt(weight);
      }
  }
  return sums;
}

interface Paper {
  readonly ranks: readonly (readonly number[])[];
  readonly weight: number;
}

const weight = fc.oneof(fc.constant(1), fc.nat(40), fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER }));

function papersFor(candidates: number): fc.Arbitrary<readonly Paper[]> {
  const places = Array.from({ length: candidates }, (_, at) => at);
  const ranks = fc.tuple(fc.shuffledSubarray(places), fc.nat(4)).map(([order, every]) => {
    const made: number[][] = [];
    order.forEach((candidate, at) => {
      if (at % (every + 1) === 0 || made.length === 0) made.push([candidate]);
      else made.at(-1)!.push(candidate);
    });
    return made;
  });
  return fc.array(fc.record({ ranks, weight }), { maxLength: 40 });
}

const profile = fc
  .oneof(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 30, max: 70 }))
  .chain((candidates) =>
    fc.record({
      candidates: fc.constant(candidates),
      papers: papersFor(candidates),
      withdrawn: fc.subarray([0], { maxLength: candidates > 1 ? 1 : 0 }),
    }),
  );

describe('the pairwise matrix', () => {
  it('[VW-1] prefers a ranked candidate to lower ones and to those not ranked, equal ones to each other in no way', () => {
    const { preferred, valid, blank } = pairwiseMatrix(
      electionOf({ seats: 1, names: 'ABCD', papers: ['3 A>B=C', '2 D', '4'] }),
      {},
    );
    expect(preferred).toEqual([0n, 3n, 3n, 3n, 0n, 0n, 0n, 3n, 0n, 0n, 0n, 3n, 2n, 2n, 2n, 0n]);
    expect([valid, blank]).toEqual([5n, 4n]);
  });

  it('[VW-1] passes over those who withdrew', () => {
    const papers = ['3 A>B', '2 B=A>C', '6 A'];
    const { blank, preferred, standing, valid } = pairwiseMatrix(
      electionOf({ seats: 1, names: 'ABC', papers, withdrawn: 'A' }),
      {},
    );
    expect([valid, blank]).toEqual([5n, 6n]);
    expect(standing).toEqual([1, 2]);
    expect(preferred).toEqual([0n, 0n, 0n, 0n, 0n, 5n, 0n, 0n, 0n]);
  });

  it('[VW-2] refuses a ballot that names nobody, and a number of seats that is none', () => {
    const election = electionOf({ seats: 1, names: 'AB', papers: ['1 A>B'] });
    expect(() => pairwiseMatrix({ ...election, candidates: ['A'] }, {})).toThrow(InvariantError);
    expect(() => pairwiseMatrix(election, { seats: 0 })).toThrow(InvariantError);
    expect(() => pairwiseMatrix({ ...election, seats: 1.5 }, {})).toThrow(InvariantError);
  });

  it('[VW-2] counts by its upright counters what a plain count finds, whatever the weights', () => {
    fc.assert(
      fc.property(profile, ({ candidates, papers, withdrawn }) => {
        const names = Array.from({ length: candidates }, (_, at) => `C${at}`);
        const election: Election = {
          title: '',
          candidates: names,
          seats: 1,
          withdrawn,
          ballots: ballotsOf(papers),
        };
        expect(pairwiseMatrix(election, {}).preferred).toEqual(plainMatrix(candidates, withdrawn, papers));
      }),
    );
  });
});
