import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ballotsOf } from '../election/ballots.ts';
import { seededLots } from '../election/lots.ts';
import type { Constraint, Counted, CountOptions, Election, Outcome } from '../election/model.ts';
import { outcomeOf } from '../testing/election-of.ts';
import { enforceable } from '../stv/constraints.ts';
import { meek } from './meek.ts';
import { nzMeek } from './nz-meek.ts';

interface Paper {
  readonly ranks: readonly (readonly number[])[];
  readonly weight: number;
}

interface Made {
  readonly papers: readonly Paper[];
  readonly candidates: number;
  readonly seats: number;
  readonly withdrawn: readonly number[];
}

const methods: readonly (readonly [string, (election: Election, options: CountOptions) => Counted])[] = [
  ['meek', meek],
  ['nz-meek', nzMeek],
];
const lots = seededLots('properties');

/** Joins some ranks of an order into one. */
function ranks(order: readonly number[], joined: readonly boolean[]): readonly (readonly number[])[] {
  const made: number[][] = [];
  order.forEach((candidate, at) => {
    if (joined[at] === true && made.length > 0) made.at(-1)!.push(candidate);
    else made.push([candidate]);
  });
  return made;
}

function paper(candidates: number): fc.Arbitrary<Paper> {
  return fc.record({
    ranks: fc
      .tuple(
        fc.shuffledSubarray(Array.from({ length: candidates }, (_, at) => at)),
        fc.array(
          fc.integer({ min: 0, max: 5 }).map((one) => one === 0),
          { maxLength: candidates },
        ),
      )
      .map(([order, joined]) => ranks(order, joined)),
    weight: fc.oneof(fc.nat(5), fc.nat(200), fc.nat(3_000_000)),
  });
}

const made: fc.Arbitrary<Made> = fc.integer({ min: 1, max: 8 }).chain((candidates) =>
  fc.record({
    papers: fc.array(paper(candidates), { maxLength: 25 }),
    candidates: fc.constant(candidates),
    seats: fc.integer({ min: 1, max: 5 }),
    withdrawn: fc.subarray([0, 1], { maxLength: candidates > 4 ? 2 : 0 }),
  }),
);

function electionOf({ papers, candidates, seats, withdrawn }: Made): Election {
  const names = Array.from({ length: candidates }, (_, at) => `C${at}`);
  return { title: 'Made up', candidates: names, seats, withdrawn, ballots: ballotsOf(papers) };
}

function units(votes: string): bigint {
  return BigInt(votes.replace('.', ''));
}

/** What must not change when papers are put otherwise: all but the lots, which go by the number of the draw. */
function core({ elected, stages, ties, valid }: Outcome): unknown {
  return { elected, stages, ties, valid };
}

describe.each(methods)('%s', (name, method) => {
  it('[VM-24] keeps every vote with a candidate, as not transferable or as rounded', () => {
    fc.assert(
      fc.property(made, (each) => {
        const { stages, valid } = outcomeOf(method(electionOf(each), { lots }));
        for (const { nonTransferable, residual, totals } of stages!) {
          const sum = [nonTransferable, residual, ...totals].reduce((all, votes) => all + units(votes), 0n);
          expect(sum).toBe(units(valid) * 1_000_000_000n);
          if (name === 'meek') expect(units(residual)).toBeGreaterThanOrEqual(0n);
        }
      }),
    );
  });

  it('[VM-24] ends, with all seats filled that can be, and nobody elected twice or off the paper', () => {
    fc.assert(
      fc.property(made, (each) => {
        const { elected } = outcomeOf(method(electionOf(each), { lots }));
        const standing = each.candidates - each.withdrawn.length;
        expect(new Set(elected).size).toBe(elected.length);
        expect(elected.length).toBeLessThanOrEqual(each.seats);
        expect(elected.some((candidate) => each.withdrawn.includes(candidate))).toBe(false);
        if (name === 'meek') expect(elected).toHaveLength(Math.min(each.seats, standing));
      }),
    );
  });

  it('[VM-24] counts the same whatever the order of the papers, and a weight as so many equal papers', () => {
    fc.assert(
      fc.property(made, (each) => {
        const light = each.papers.map((one) => ({ ...one, weight: one.weight % 7 }));
        const turned = light.toReversed();
        const apart = light.flatMap((one) =>
          Array.from({ length: one.weight }, () => ({ ...one, weight: 1 })),
        );
        const count = (papers: readonly Paper[]): unknown =>
          core(outcomeOf(method(electionOf({ ...each, papers }), { lots })));
        expect(count(turned)).toEqual(count(light));
        // Papers of no weight name candidates, and New Zealand asks who is named.
        const weighty = light.filter(({ weight }) => weight > 0);
        expect(count(apart)).toEqual(count(weighty));
      }),
    );
  });

  it('[VM-24] knows no names: other places on the paper elect the same where no tie is met', () => {
    fc.assert(
      fc.property(made, (each) => {
        const renamed = (candidate: number): number => each.candidates - 1 - candidate;
        const papers = each.papers.map(({ ranks: of, weight }) => ({
          weight,
          ranks: of.map((rank) => rank.map(renamed)),
        }));
        const first = outcomeOf(method(electionOf(each), { lots }));
        fc.pre(first.ties.length === 0);
        const second = outcomeOf(
          method(electionOf({ ...each, papers, withdrawn: each.withdrawn.map(renamed) }), { lots }),
        );
        expect(new Set(second.elected.map(renamed))).toEqual(new Set(first.elected));
      }),
    );
  });

  it('[VM-24] gives a solid coalition as many seats as it has Droop quotas', () => {
    const coalition = fc.record({
      made,
      members: fc.integer({ min: 1, max: 4 }),
      votes: fc.integer({ min: 1, max: 400 }),
    });
    fc.assert(
      fc.property(coalition, ({ made: each, members, votes }) => {
        const size = Math.min(members, each.candidates);
        const group = Array.from({ length: size }, (_, at) => at);
        const solid = { ranks: group.map((candidate) => [candidate]), weight: votes };
        const others = each.papers.map((one) => ({ ...one, weight: one.weight % 50 }));
        const { elected } = outcomeOf(
          method(electionOf({ ...each, withdrawn: [], papers: [...others, solid] }), { lots }),
        );
        const valid = others.reduce(
          (sum, { ranks: of, weight }) => (of.length > 0 ? sum + weight : sum),
          votes,
        );
        // More than so many quotas, by a margin far above the rounding.
        const quotas = Math.floor((votes * (each.seats + 1) - 1) / valid);
        const own = elected.filter((candidate) => candidate < size).length;
        expect(own).toBeGreaterThanOrEqual(Math.min(quotas, size, each.seats));
      }),
    );
  });

  it('[VM-23] keeps constraints whenever they can be kept', () => {
    const bounds = fc.record({
      atLeast: fc.integer({ min: 0, max: 3 }),
      spread: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(made, bounds, fc.integer({ min: 1, max: 3 }), (each, { atLeast, spread }, step) => {
        const of = Array.from({ length: each.candidates }, (_, at) => at).filter(
          (at) => at % (step + 1) === 0,
        );
        const constraint: Constraint = { name: 'group', of, atLeast, atMost: atLeast + spread };
        const named = each.papers.length > 0 ? [...each.papers] : [];
        const all = { ranks: Array.from({ length: each.candidates }, (_, at) => [at]), weight: 1 };
        const election = electionOf({ ...each, papers: [...named, all] });
        const standing = election.candidates.flatMap((_, at) => (each.withdrawn.includes(at) ? [] : [at]));
        const kept = enforceable([constraint], standing, each.seats);
        const { elected } = outcomeOf(method(election, { lots, constraints: [constraint] }));
        expect(elected).toHaveLength(kept.seats);
        const counted = elected.filter((candidate) => of.includes(candidate)).length;
        for (const one of kept.constraints) {
          expect(counted).toBeGreaterThanOrEqual(one.atLeast ?? 0);
          expect(counted).toBeLessThanOrEqual(one.atMost ?? each.seats);
        }
      }),
    );
  });
});
