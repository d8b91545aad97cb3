import type { Fraction, Threshold } from './threshold.ts';

/** More than half of the votes cast. Source: RONR (12th ed.) 44:1. */
export const majority: Fraction = { num: 1, den: 2, compare: 'gt', basis: 'cast' };

/** At least two thirds of the votes cast. Source: RONR (12th ed.) 44:3. */
export const twoThirds: Fraction = { num: 2, den: 3, compare: 'ge', basis: 'cast' };

/** At least three fifths of the votes cast. */
export const threeFifths: Fraction = { num: 3, den: 5, compare: 'ge', basis: 'cast' };

/** More than half of those present, so that abstaining has the effect of a no. Source: RONR (12th ed.) 44:7-9. */
export const majorityOfPresent: Fraction = { num: 1, den: 2, compare: 'gt', basis: 'present' };

/** Source: RONR (12th ed.) 44:7-9. */
export const twoThirdsOfPresent: Fraction = { num: 2, den: 3, compare: 'ge', basis: 'present' };

/** More than half of all current members. Source: RONR (12th ed.) 44:9. */
export const majorityOfMembers: Fraction = { num: 1, den: 2, compare: 'gt', basis: 'membership' };

/** Source: RONR (12th ed.) 44:7-9. */
export const twoThirdsOfMembers: Fraction = { num: 2, den: 3, compare: 'ge', basis: 'membership' };

/** More than half of those seated and entitled to vote. */
export const majorityOfEntitled: Fraction = { num: 1, den: 2, compare: 'gt', basis: 'entitled' };

/** Reverses a ruling: a tie sustains the chair. Source: RONR (12th ed.) 24:3(7). */
export const majorityAgainst: Fraction = { ...majority, side: 'no' };

/** Blocks consideration, or sets the orders of the day aside. Source: RONR (12th ed.) 26:2(7). */
export const twoThirdsAgainst: Fraction = { ...twoThirds, side: 'no' };

/** A majority that suffices only when previous notice was given. */
export const majorityWithNotice: Fraction = { ...majority, requires: 'previous-notice' };

/** Changes what was adopted before: any one of the three suffices. Source: RONR (12th ed.) 35:2(7). */
export const changeAdopted: Threshold = {
  anyOf: [majorityWithNotice, twoThirds, majorityOfMembers],
};

/** Amends bylaws that do not say how. Source: RONR (12th ed.) § 57. */
export const amendBylaws: Threshold = {
  anyOf: [{ ...twoThirds, requires: 'previous-notice' }, majorityOfMembers],
};

/** Granted when one member demands it, without a vote. */
export const demandOfOne: Threshold = { demand: 1 };
