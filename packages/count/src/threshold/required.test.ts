import { describe, expect, it } from 'vitest';
import {
  changeAdopted,
  majority,
  majorityAgainst,
  majorityOfMembers,
  majorityOfPresent,
  twoThirds,
} from './common-thresholds.ts';
import type { Count, Electorate } from './count.ts';
import { chairVoteMatters, requiredIfAllVote, requiredYes, wouldCarryIfAllVoted } from './required.ts';
import { perBody } from './threshold.ts';

describe('required numbers', () => {
  it.each([
    [majority, votes(5, 4), 5],
    [majority, votes(5, 5), 6],
    [twoThirds, votes(6, 3), 6],
    [twoThirds, votes(6, 4), 7],
    [majority, votes(0, 0), 1],
    [twoThirds, votes(0, 0), 1],
    [majorityOfPresent, votes(0, 0, { present: 214 }), 108],
    [majorityOfMembers, votes(0, 0, { membership: 7 }), 4],
  ])('[V-10] %j with %j needs %i', (threshold, count, least) => {
    expect(requiredYes(threshold, count)).toBe(least);
  });

  it('[V-10] takes the most of all and the least of any', () => {
    const count = votes(10, 5, { membership: 30 });
    expect(requiredYes({ allOf: [twoThirds, majorityOfMembers, { atLeast: 12 }] }, count)).toBe(16);
    expect(requiredYes(changeAdopted, count)).toBe(10);
    expect(requiredYes(changeAdopted, { ...count, previousNotice: true })).toBe(8);
    expect(requiredYes({ notYesAtMost: 3 }, count)).toBe(27);
    expect(requiredYes({ demand: 1 }, count)).toBe(1);
  });

  it('[V-10] names no number where one number cannot say it', () => {
    const count = { ...votes(10, 5), bodies: { a: votes(10, 5) }, weight: votes(10, 5) };
    expect(requiredYes(perBody(['a'], majority), count)).toBeUndefined();
    expect(requiredYes({ allOf: [majority, majorityAgainst] }, count)).toBeUndefined();
    expect(requiredYes({ allOf: [majority, { ...majority, measure: 'weight' }] }, count)).toBeUndefined();
  });

  it('[V-10] counts the side that the threshold counts', () => {
    expect(requiredYes(majorityAgainst, votes(9, 0))).toBe(5);
  });

  it('[V-10] knows before the vote what is needed if everybody votes', () => {
    expect(requiredIfAllVote(majority, { present: 214 })).toBe(108);
    expect(requiredIfAllVote(twoThirds, { present: 9 })).toBe(6);
    expect(requiredIfAllVote(majorityOfMembers, { present: 9, membership: 20 })).toBe(11);
  });

  it.each([
    [majority, votes(5, 5), ['yes']],
    [majority, votes(5, 4), ['no']],
    [majority, votes(6, 4), []],
    [majority, votes(4, 5), []],
    [twoThirds, votes(6, 3), ['no']],
    [twoThirds, votes(5, 3), ['yes']],
    [twoThirds, votes(5, 4), []],
    [majorityAgainst, votes(4, 5), ['yes']],
    [majorityAgainst, votes(5, 5), ['no']],
    [majorityOfPresent, votes(5, 0, { present: 10 }), ['yes']],
    [majority, votes(0, 0), ['yes']],
  ])("[V-11] %j with %j: the chair's vote matters as %j", (threshold, count, choices) => {
    expect(chairVoteMatters(threshold, count)).toEqual(choices);
  });

  it('[V-12] is safe only when the silent cannot turn it', () => {
    const hall = { present: 20 };
    const count = (yes: number, no: number) => ({ tally: { yes, no, abstain: 3 }, electorate: hall });
    expect(wouldCarryIfAllVoted(majority, count(11, 0))).toBe(true);
    expect(wouldCarryIfAllVoted(majority, count(10, 0))).toBe(false);
    expect(wouldCarryIfAllVoted(twoThirds, count(13, 2))).toBe(false);
    expect(wouldCarryIfAllVoted(twoThirds, count(14, 2))).toBe(true);
  });
});

function votes(yes: number, no: number, electorate: Electorate = {}): Count {
  return { tally: { yes, no, abstain: 0 }, electorate };
}
