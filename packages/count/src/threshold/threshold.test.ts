import { describe, expect, it } from 'vitest';
import { majority, majorityOfMembers, twoThirds } from './common-thresholds.ts';
import { asksWeight, inBodies, perBody, rowsOf, type Threshold } from './threshold.ts';

describe('rows for each body', () => {
  const each = perBody(['each'], majority);

  it('[V-17] a row for each stands for one in every body', () => {
    expect(inBodies(each, ['north', 'south'])).toEqual(perBody(['north', 'south'], majority));
    expect(inBodies({ allOf: [twoThirds, { anyOf: [each, majorityOfMembers] }] }, ['north'])).toEqual({
      allOf: [twoThirds, { anyOf: [perBody(['north'], majority), majorityOfMembers] }],
    });
  });

  it('[V-17] rows of named bodies and plain fractions stay as they are', () => {
    const named: Threshold = { allOf: [perBody(['north'], majority), { atLeast: 3 }] };
    expect(inBodies(named, ['north', 'south'])).toEqual(named);
    expect(rowsOf(named)).toEqual([{ body: 'north', ...majority }]);
    expect(rowsOf({ anyOf: [twoThirds, named] })).toHaveLength(1);
  });

  it('[V-6] asks for weights where any part measures them', () => {
    const weighed: Threshold = { ...majority, measure: 'weight' };
    expect(asksWeight({ anyOf: [{ allOf: [majority, weighed] }, { notYesAtMost: 3 }] })).toBe(true);
    expect(asksWeight(perBody(['north'], weighed))).toBe(true);
    expect([majority, each, { demand: 1 }].some(asksWeight)).toBe(false);
  });
});
