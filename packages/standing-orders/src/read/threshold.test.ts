import {
  majority,
  majorityOfMembers,
  majorityOfPresent,
  majorityWithNotice,
  threeFifths,
  twoThirds,
  twoThirdsAgainst,
} from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { threshold } from './threshold.ts';

const third = { num: 1, den: 3, compare: 'ge', basis: 'present' } as const;

describe('a threshold in words', () => {
  it.each([
    ['majority', majority],
    ['more than half of the votes cast', majority],
    ['Majority of  members present', majorityOfPresent],
    ['majority of those present', majorityOfPresent],
    ['majority of all members', majorityOfMembers],
    ['majority of the entire membership', majorityOfMembers],
    ['two-thirds', twoThirds],
    ['2/3', twoThirds],
    ['at least 2/3 of votes', twoThirds],
    ['three-fifths', threeFifths],
    ['60%', { ...threeFifths, num: 60, den: 100 }],
    ['more than 3/5', { ...threeFifths, compare: 'gt' }],
    ['at least 1/2 of those entitled', { num: 1, den: 2, compare: 'ge', basis: 'entitled' }],
    ['two-thirds against', twoThirdsAgainst],
    ['1/3 of members present objecting', { ...third, side: 'objectors' }],
    ['1/3 of members attending', { ...third, basis: 'membership', side: 'present' }],
    ['65% by weight', { num: 65, den: 100, compare: 'ge', basis: 'cast', measure: 'weight' }],
    ['majority with notice', majorityWithNotice],
    ['majority with notice or two-thirds', { anyOf: [majorityWithNotice, twoThirds] }],
    ['majority and at least 100 yes', { allOf: [majority, { atLeast: 100 }] }],
    ['2/3 or majority and 5 yes', { anyOf: [twoThirds, { allOf: [majority, { atLeast: 5 }] }] }],
    ['majority in each body', { perBody: [{ body: 'each', ...majority }] }],
    ['majority in body laity', { perBody: [{ body: 'laity', ...majority }] }],
    ['demand of one member', { demand: 1 }],
    ['demand of 20 members', { demand: 20 }],
    ['unanimous', { notYesAtMost: 0 }],
    ['at most 3 others than yes', { notYesAtMost: 3 }],
  ])('[RY-4] %j', (words, expected) => {
    expect(threshold.parse(words)).toEqual(expected);
  });

  it.each([
    '',
    'most',
    '1/2',
    '50%',
    '2/3 of chairs',
    'majority or',
    'two-thirds with butter',
    '1/0/3',
    7,
    null,
  ])('[RY-4] %j is none', (words) => {
    const problems = threshold.safeParse(words).error?.issues ?? [];
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining('expected a threshold such as "majority"'),
    ]);
  });

  it.each([
    ['0/1', 'never'],
    ['1/0', 'never'],
    ['3/2', 'never'],
    ['more than 100%', 'never'],
    ['more than 2/3 and more than 1/3 against', 'never'],
    ['at least 0 yes', 'always'],
    ['demand of 0 members', 'always'],
    ['majority or at least 0 yes', 'always'],
  ])('[RY-5] %j is %s met, whatever the votes', (words, how) => {
    const problems = threshold.safeParse(words).error?.issues ?? [];
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`${how} met`)]);
  });

  it.each(['100%', '2/3 and 1/3 against', 'at least 99999 yes', '99999/100000'])(
    '[RY-5] %j can be met, and missed',
    (words) => expect(threshold.safeParse(words).success).toBe(true),
  );
});
