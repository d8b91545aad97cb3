import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { seededLots } from '../election/lots.ts';
import type { Constraint, Counted, CountOptions, Election, Outcome, Stage } from '../election/model.ts';
import { irv } from '../irv/irv.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { ers97 } from './ers97.ts';
import { scottishStv } from './scottish-stv.ts';
import { wigm } from './wigm.ts';

type Method = (election: Election, options: CountOptions) => Counted;
interface Paper {
  readonly ranks: readonly (readonly number[])[];
  readonly weight: number;
}

const usStv: Method = (election, options) =>
  wigm(election, { ...options, settings: { wholeQuota: true, cutsFraction: true, surplusesTogether: true } });
const batches: Method = (election, options) =>
  wigm(election, { ...options, settings: { sureLosersTogether: true, movesLastPapers: true } });
const bottomsUp: Method = (election, options) =>
  irv(election, { ...options, settings: { severalSeats: 'bottoms-up' } });
const transferring: readonly (readonly [string, Method])[] = [
  ['scottish-stv', scottishStv],
  ['wigm', wigm],
  ['wigm with sure losers', batches],
  ['US STV', usStv],
  ['ers97', ers97],
];
const methods: readonly (readonly [string, Method])[] = [
  ...transferring,
  ['irv', irv],
  ['irv bottoms up', bottomsUp],
];

const lots = seededLots('properties');

function paper(candidates: number): fc.Arbitrary<Paper> {
  return fc.record({
    ranks: fc.shuffledSubarray(Array.from({ length: candidates }, (_, at) => [at])),
    weight: fc.oneof(fc.nat(5), fc.nat(200)),
  });
}

const election: fc.Arbitrary<Election> = fc.integer({ min: 1, max: 8 }).chain((candidates) =>
  fc
    .record({
      papers: fc.array(paper(candidates), { maxLength: 30 }),
      seats: fc.integer({ min: 1, max: 5 }),
      withdrawn: fc.subarray([0, 1], { maxLength: candidates > 4 ? 2 : 0 }),
      decimals: fc.constantFrom(0, 0, 0, 2),
    })
    .map(({ papers, seats, withdrawn, decimals }) => ({
      title: 'Made up',
      candidates: Array.from({ length: candidates }, (_, at) => `C${at}`),
      seats,
      withdrawn,
      ballots: ballotsOf(papers, decimals),
    })),
);

/** Units of the last decimal that a number of votes shows. */
function units(votes: string, decimals: number): bigint {
  const [whole = '', part = ''] = votes.split('.');
  return BigInt(whole + part.padEnd(decimals, '0'));
}

function stagesOf(outcome: Outcome): readonly Stage[] {
  return outcome.stages ?? [];
}

describe.each(methods)('%s', (_, method) => {
  it('[VS-42] keeps every vote with a candidate, as not transferable or as lost by rounding', () => {
    fc.assert(
      fc.property(election, (made) => {
        const outcome = outcomeOf(method(made, { lots }));
        const passes = method === irv && made.seats > 1;
        for (const stage of passes ? [] : stagesOf(outcome)) {
          const decimals = stage.nonTransferable.split('.')[1]?.length ?? 0;
          const parts = [...stage.totals, stage.nonTransferable, stage.residual];
          const sum = parts.reduce((total, votes) => total + units(votes, decimals), 0n);
          expect(sum).toBe(units(outcome.valid, decimals));
          for (const part of parts) expect(part.startsWith('-')).toBe(false);
        }
      }),
    );
  });

  it('[VS-46] always ends, with nobody elected twice and as many as there can be', () => {
    fc.assert(
      fc.property(election, (made) => {
        const { elected } = outcomeOf(method(made, { lots }));
        const standing = made.candidates.length - made.withdrawn.length;
        expect(elected).toHaveLength(Math.min(made.seats, standing));
        expect(new Set(elected).size).toBe(elected.length);
        expect(elected.filter((candidate) => made.withdrawn.includes(candidate))).toEqual([]);
      }),
    );
  });

  it('[VS-1] comes to the same whatever the order of papers, and whether equal ones lie together', () => {
    fc.assert(
      fc.property(fc.array(paper(5), { maxLength: 12 }), fc.integer({ min: 1, max: 3 }), (papers, seats) => {
        const small = papers.map(({ ranks, weight }) => ({ ranks, weight: weight % 7 }));
        const apart = small.flatMap(({ ranks, weight }) =>
          Array.from({ length: weight }, () => ({ ranks, weight: 1 })),
        );
        const made = { title: '', candidates: ['a', 'b', 'c', 'd', 'e'], seats, withdrawn: [] };
        const whole = method({ ...made, ballots: ballotsOf(small) }, { lots });
        expect(method({ ...made, ballots: ballotsOf(apart.toReversed()) }, { lots })).toEqual(whole);
      }),
    );
  });

  it('[VS-45] does not ask for names: other places of candidates move the result with them', () => {
    let counted = 0;
    fc.assert(
      fc.property(
        fc.array(paper(5), { minLength: 3, maxLength: 15 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (papers, places) => {
          const made = { title: '', candidates: ['a', 'b', 'c', 'd', 'e'], seats: 2, withdrawn: [] };
          const moved = papers.map(({ ranks, weight }) => ({
            ranks: ranks.map((rank) => rank.map((candidate) => places[candidate]!)),
            weight,
          }));
          const before = method({ ...made, ballots: ballotsOf(papers) }, {});
          const after = method({ ...made, ballots: ballotsOf(moved) }, {});
          expect(after.phase).toBe(before.phase);
          if (before.phase !== 'complete' || after.phase !== 'complete') return;
          if (before.outcome.ties.some(({ by }) => by === 'open')) return;
          counted += 1;
          expect(after.outcome.elected).toEqual(before.outcome.elected.map((candidate) => places[candidate]));
        },
      ),
    );
    expect(counted).toBeGreaterThan(20);
  });

  it('[VS-36] is the same count when its lots are drawn one after another', () => {
    fc.assert(
      fc.property(election, (made) => {
        const drawn: number[] = [];
        const stepwise: CountOptions = { lots: ({ number }) => drawn[number] ?? null };
        let counted = method(made, stepwise);
        while (counted.phase === 'lot-needed') {
          expect(counted.request.number).toBe(drawn.length);
          drawn.push(lots(counted.request)!);
          counted = method(made, stepwise);
        }
        expect(counted).toEqual(method(made, { lots }));
      }),
      { numRuns: 50 },
    );
  });

  const constraints: fc.Arbitrary<readonly Constraint[]> = fc
    .array(
      fc.record({
        of: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }),
        atLeast: fc.nat(2),
        more: fc.nat(3),
      }),
      { minLength: 1, maxLength: 3 },
    )
    .map((groups) =>
      groups.map(({ of, atLeast, more }, at) => ({ name: `${at}`, of, atLeast, atMost: atLeast + more })),
    );

  it('[VS-40] keeps constraints whenever they can be kept with all places filled', () => {
    let kept = 0;
    fc.assert(
      fc.property(
        fc.array(paper(6), { minLength: 2, maxLength: 20 }),
        fc.integer({ min: 1, max: 4 }),
        constraints,
        (papers, seats, limits) => {
          const names = ['a', 'b', 'c', 'd', 'e', 'f'];
          const made = { title: '', candidates: names, seats, withdrawn: [], ballots: ballotsOf(papers) };
          const outcome = outcomeOf(method(made, { lots, constraints: limits }));
          if (!canBeKept(limits, seats)) return;
          kept += 1;
          expect(outcome.elected).toHaveLength(seats);
          for (const limit of limits) expect(isKept(limit, outcome.elected)).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
    expect(kept).toBeGreaterThan(30);
  });
});

describe.each(transferring)('%s', (_, method) => {
  it('[VS-44] gives a solid coalition of n quotas n places', () => {
    fc.assert(
      fc.property(
        fc.array(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), { minLength: 1, maxLength: 6 }),
        fc.array(paper(7), { maxLength: 10 }),
        fc.integer({ min: 1, max: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (orders, others, seats, deserved) => {
          const against = others.reduce((sum, { weight }) => sum + weight, 0);
          const places = Math.min(deserved, seats);
          // More than the quotas by what cutting values off can lose: under ERS97 a hundredth of each paper and surplus.
          const base = Math.ceil((against * places) / (seats + 1 - places));
          const size = base + Math.ceil(base / 20) + 2 * places + 2;
          const solid = Array.from({ length: size }, (__, at) => ({
            ranks: [...orders[at % orders.length]!, 3].map((candidate) => [candidate]),
            weight: 1,
          }));
          const made = {
            title: '',
            candidates: ['a', 'b', 'c', 'd', 'e', 'f', 'g'],
            seats,
            withdrawn: [],
            ballots: ballotsOf([...solid, ...others]),
          };
          const { elected } = outcomeOf(method(made, { lots }));
          const own = elected.filter((candidate) => candidate < 3).length;
          expect(own).toBeGreaterThanOrEqual(places);
        },
      ),
      { numRuns: 200 },
    );
  });
});

function canBeKept(limits: readonly Constraint[], seats: number): boolean {
  for (let set = 0; set < 2 ** 6; set += 1) {
    const elected = [0, 1, 2, 3, 4, 5].filter((candidate) => (set >> candidate) % 2 === 1);
    if (elected.length === seats && limits.every((limit) => isKept(limit, elected))) return true;
  }
  return false;
}

function isKept({ of, atLeast = 0, atMost = Infinity }: Constraint, elected: readonly number[]): boolean {
  const have = elected.filter((candidate) => of.includes(candidate)).length;
  return have >= atLeast && have <= atMost;
}
