import { InvariantError } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import {
  changeAdopted,
  demandOfOne,
  majority,
  majorityAgainst,
  majorityOfMembers,
  majorityOfPresent,
  twoThirds,
  twoThirdsAgainst,
} from './common-thresholds.ts';
import { type Count, type Electorate, isTie, jointCount } from './count.ts';
import { failedBodies, isCarried, isMet } from './is-met.ts';
import { perBody, type Threshold } from './threshold.ts';

describe('thresholds', () => {
  it.each([
    [5, 4, 0, true],
    [5, 5, 0, false],
    [1, 0, 99, true],
    [4, 5, 9, false],
  ])('[V-1] a majority with %i yes, %i no and %i abstentions: %s', (yes, no, abstain, met) => {
    expect(isMet(majority, { tally: { yes, no, abstain }, electorate: {} })).toBe(met);
  });

  it.each([
    [6, 3, true],
    [5, 3, false],
    [66, 34, false],
    [67, 33, true],
    [2, 1, true],
  ])('[V-2] two thirds with %i yes and %i no: %s', (yes, no, met) => {
    expect(isMet(twoThirds, votes(yes, no))).toBe(met);
  });

  it('[V-3] nothing is carried, blocked or reversed by no votes', () => {
    for (const threshold of [majority, twoThirds, twoThirdsAgainst, majorityAgainst]) {
      expect(isMet(threshold, votes(0, 0))).toBe(false);
    }
    expect(isMet({ num: 1, den: 1, compare: 'ge', basis: 'cast', side: 'no' }, votes(0, 0))).toBe(false);
  });

  it('[V-4] abstaining works as a no where the basis is those present', () => {
    const count = { tally: { yes: 10, no: 0, abstain: 10 }, electorate: { present: 20 } };
    expect(isMet(majority, count)).toBe(true);
    expect(isMet(majorityOfPresent, count)).toBe(false);
    expect(isMet(majorityOfPresent, { ...count, tally: { yes: 11, no: 0, abstain: 0 } })).toBe(true);
  });

  it('[V-5] refuses to guess a basis that nobody counted', () => {
    expect(() => isMet(majorityOfPresent, votes(5, 4))).toThrow(InvariantError);
    expect(() => isMet(majorityOfMembers, votes(5, 4, { present: 9 }))).toThrow(InvariantError);
    expect(() => isMet({ ...majority, measure: 'weight' }, votes(5, 4))).toThrow(InvariantError);
    expect(() => isMet(perBody(['a'], majority), votes(5, 4))).toThrow(InvariantError);
  });

  it('[V-5] takes the number present as counted even when more votes were cast', () => {
    expect(isMet(majorityOfPresent, votes(4, 4, { present: 6 }))).toBe(true);
  });

  it('[V-6] needs all of allOf and any of anyOf', () => {
    const both: Threshold = { allOf: [twoThirds, majorityOfMembers] };
    const either: Threshold = { anyOf: [twoThirds, majorityOfMembers] };
    expect(isMet(both, votes(6, 3, { membership: 12 }))).toBe(false);
    expect(isMet(either, votes(6, 3, { membership: 12 }))).toBe(true);
    expect(isMet(both, votes(7, 3, { membership: 12 }))).toBe(true);
    expect(isMet(either, votes(6, 4, { membership: 12 }))).toBe(false);
  });

  it('[V-6] counts each row in its own body and names the bodies that fail', () => {
    const count = jointCount({ upper: votes(2, 3), lower: votes(90, 10) });
    const threshold: Threshold = { allOf: [twoThirds, perBody(['lower', 'upper'], majority)] };
    expect(isMet(twoThirds, count)).toBe(true);
    expect(isMet(threshold, count)).toBe(false);
    expect(failedBodies(threshold, count)).toEqual(['upper']);
  });

  it('[V-6] lists no body for an alternative that another one makes good', () => {
    const either: Threshold = {
      anyOf: [perBody(['upper'], twoThirds), perBody(['upper'], majorityOfMembers)],
    };
    const upper = (yes: number, no: number): Count => ({
      ...votes(yes, no, {}),
      bodies: { upper: votes(yes, no, { membership: 20 }) },
    });
    expect(failedBodies(either, upper(11, 8))).toEqual([]);
    expect(failedBodies(either, upper(10, 8))).toEqual(['upper']);
  });

  it('[V-7] opens an alternative only by previous notice', () => {
    const count = votes(5, 4, { membership: 30 });
    expect(isMet(changeAdopted, count)).toBe(false);
    expect(isMet(changeAdopted, { ...count, previousNotice: true })).toBe(true);
    expect(isMet(changeAdopted, votes(6, 3, { membership: 30 }))).toBe(true);
    expect(isMet(changeAdopted, votes(16, 14, { membership: 30 }))).toBe(true);
  });

  it.each([
    [4, 5, true, false],
    [5, 5, false, true],
    [5, 4, false, true],
  ])('[V-8] an appeal with %i for the ruling and %i against: reversed %s', (yes, no, reversed, sustained) => {
    expect(isMet(majorityAgainst, votes(yes, no))).toBe(reversed);
    expect(isCarried(majorityAgainst, votes(yes, no))).toBe(sustained);
  });

  it('[V-8] objectors block when they are enough', () => {
    const threshold: Threshold = { num: 1, den: 3, compare: 'ge', basis: 'present', side: 'objectors' };
    expect(isCarried(threshold, { ...votes(0, 0, { present: 30 }), objectors: 10 })).toBe(false);
    expect(isCarried(threshold, { ...votes(0, 0, { present: 30 }), objectors: 9 })).toBe(true);
  });

  it('[V-9] counts yes votes, missing members and demands', () => {
    expect([99, 100].map((yes) => isMet({ atLeast: 100 }, votes(yes, 0)))).toEqual([false, true]);
    expect([23, 24].map((yes) => isMet({ notYesAtMost: 3 }, votes(yes, 0, { membership: 27 })))).toEqual([
      false,
      true,
    ]);
    expect([0, 1].map((demanding) => isMet(demandOfOne, { ...votes(0, 0), demanding }))).toEqual([
      false,
      true,
    ]);
  });

  it('[V-9] can ask that enough members are present', () => {
    const threshold: Threshold = { num: 1, den: 2, compare: 'gt', basis: 'membership', side: 'present' };
    expect([10, 11].map((present) => isMet(threshold, votes(0, 0, { present, membership: 20 })))).toEqual([
      false,
      true,
    ]);
  });

  it('[V-13] an equal number of yes and no is a tie and loses a majority', () => {
    expect(isTie({ yes: 3, no: 3, abstain: 1 })).toBe(true);
    expect(isTie({ yes: 3, no: 2, abstain: 1 })).toBe(false);
    expect(isCarried(majority, votes(3, 3))).toBe(false);
  });

  it('[V-14] sums votes, weights and bases over the bodies, but no basis that one of them lacks', () => {
    const a = { ...votes(3, 1, { present: 5, membership: 9 }), weight: votes(30, 10, { membership: 90 }) };
    const b = { ...votes(1, 2, { membership: 4 }), weight: votes(1, 1, { membership: 10 }) };
    const joint = jointCount({ a, b });
    expect(joint.tally).toEqual({ yes: 4, no: 3, abstain: 0 });
    expect(joint.electorate).toEqual({ membership: 13 });
    expect(joint.weight).toEqual(votes(31, 11, { membership: 100 }));
    expect(jointCount({ a, b: votes(1, 1) }).weight).toBeUndefined();
  });

  it('[V-15] is exact beyond 2^53 in its products', () => {
    const third = 3_002_399_751_580_330;
    expect(isMet(twoThirds, votes(2 * third, third))).toBe(true);
    expect(isMet(twoThirds, votes(2 * third - 1, third))).toBe(false);
    // Three times the yes votes is one less than twice the votes cast, and as a double it would be rounded up to them.
    expect(isMet(twoThirds, votes(6_000_000_000_000_001, 3_000_000_000_000_001))).toBe(false);
  });

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('[V-15] takes %d for no count', (value) => {
    expect(() => isMet(majority, votes(value, 1))).toThrow(InvariantError);
    expect(() => isMet(majorityOfMembers, votes(1, 1, { membership: value }))).toThrow(InvariantError);
  });

  it('[V-2] measures weights where the fraction says so', () => {
    const count: Count = { ...votes(15, 12, { membership: 27 }), weight: votes(65, 35, { membership: 100 }) };
    const council: Threshold = {
      allOf: [
        { num: 55, den: 100, compare: 'ge', basis: 'membership' },
        { num: 65, den: 100, compare: 'ge', basis: 'membership', measure: 'weight' },
      ],
    };
    expect(isMet(council, count)).toBe(true);
    expect(isMet(council, { ...count, weight: votes(64, 36, { membership: 100 }) })).toBe(false);
  });
});

function votes(yes: number, no: number, electorate: Electorate = {}): Count {
  return { tally: { yes, no, abstain: 0 }, electorate };
}
