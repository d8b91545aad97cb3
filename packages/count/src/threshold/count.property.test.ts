import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { majority, twoThirds } from './common-thresholds.ts';
import type { Count } from './count.ts';
import { isMet } from './is-met.ts';
import { chairVoteMatters, requiredYes, withVote } from './required.ts';
import type { Basis, Fraction, Threshold } from './threshold.ts';

const size = fc.oneof(fc.nat(12), fc.nat(2000), fc.nat(2 ** 31 - 1));
const fraction: fc.Arbitrary<Fraction> = fc
  .tuple(
    fc.integer({ min: 1, max: 20 }),
    fc.nat(20),
    fc.constantFrom('gt' as const, 'ge' as const),
    fc.constantFrom<Basis>('cast', 'present', 'membership', 'entitled'),
  )
  .map(([num, more, compare, basis]) => ({ num, den: num + more, compare, basis }));
const { threshold } = fc.letrec<{ threshold: Threshold }>((tie) => ({
  threshold: fc.oneof(
    { maxDepth: 2 },
    fraction,
    fc.record({ atLeast: fc.integer({ min: 1, max: 50 }) }),
    fc.record({ notYesAtMost: fc.nat(20) }),
    fc.record({ allOf: fc.array(tie('threshold'), { minLength: 2, maxLength: 3 }) }),
    fc.record({ anyOf: fc.array(tie('threshold'), { minLength: 2, maxLength: 3 }) }),
  ),
}));
const count = countUpTo(size);
const smallCount = countUpTo(fc.nat(6));

function countUpTo(number: fc.Arbitrary<number>): fc.Arbitrary<Count> {
  return fc.record({
    tally: fc.record({ yes: number, no: number, abstain: number }),
    electorate: fc.record({ present: number, membership: number, entitled: number }),
  });
}

describe('thresholds', () => {
  it('[V-2] a fraction is met exactly when fractions of whole numbers say so', () => {
    fc.assert(
      fc.property(fc.nat(400), fc.nat(400), (yes, no) => {
        const met = (rule: Fraction) => isMet(rule, { tally: { yes, no, abstain: 7 }, electorate: {} });
        expect(met(majority)).toBe(yes > no);
        expect(met(twoThirds)).toBe(yes > 0 && yes >= 2 * no);
      }),
    );
  });

  it('[V-16] one yes more, the basis fixed, never undoes a met threshold', () => {
    fc.assert(
      fc.property(threshold, count, (rule, before) => {
        fc.pre(before.tally.no > 0);
        const { yes, no } = before.tally;
        const after = { ...before, tally: { ...before.tally, yes: yes + 1, no: no - 1 } };
        expect(Number(isMet(rule, after))).toBeGreaterThanOrEqual(Number(isMet(rule, before)));
      }),
    );
  });

  it('[V-10] the required number is the least that meets a threshold', () => {
    let inReach = 0;
    fc.assert(
      fc.property(threshold, count, (rule, given) => {
        const least = requiredYes(rule, given)!;
        const cast = given.tally.yes + given.tally.no;
        const withYes = (yes: number) => ({ ...given, tally: { yes, no: cast - yes, abstain: 0 } });
        expect(Number.isSafeInteger(least)).toBe(true);
        expect(least).toBeGreaterThanOrEqual(0);
        if (least <= cast) inReach += 1;
        expect(isMet(rule, withYes(Math.min(least, cast)))).toBe(least <= cast);
        if (least > 0 && least <= cast) expect(isMet(rule, withYes(least - 1))).toBe(false);
      }),
    );
    // The run must have met thresholds that can be reached, or it has shown nothing.
    expect(inReach).toBeGreaterThan(5);
  });

  it('[V-11] a vote matters exactly where casting it changes the outcome', () => {
    fc.assert(
      fc.property(threshold, count, (rule, before) => {
        for (const choice of ['yes', 'no'] as const) {
          const tally = { ...before.tally, [choice]: before.tally[choice] + 1 };
          const changes = isMet(rule, { ...before, tally }) !== isMet(rule, before);
          expect(chairVoteMatters(rule, before).includes(choice)).toBe(changes);
        }
      }),
    );
  });

  it('[V-11] a vote of several counts as so many, in the weighted count by its weight', () => {
    let decisive = 0;
    fc.assert(
      fc.property(threshold, smallCount, fc.integer({ min: 1, max: 9 }), (rule, heads, weight) => {
        const before: Count = { ...heads, weight: heads };
        const twice = withVote(before, 'yes', { votes: 2, weight });
        expect(twice.tally.yes).toBe(heads.tally.yes + 2);
        expect(twice.weight!.tally.yes).toBe(heads.tally.yes + weight);
        const matters = chairVoteMatters(rule, before, { votes: 2, weight }).includes('yes');
        expect(matters).toBe(isMet(rule, twice) !== isMet(rule, before));
        if (matters) decisive += 1;
      }),
    );
    expect(decisive).toBeGreaterThan(0);
  });
});
