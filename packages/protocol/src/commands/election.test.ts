import { apportionmentIds } from '@tauride/count/apportionment';
import { methodIds } from '@tauride/count/elections';
import { describe, expect, it } from 'vitest';
import { ballotSchema } from '../ballot.ts';
import { papersBodySchema } from '../papers.ts';
import { commandSchema } from './command.ts';
import { countingMethods, seatMethods } from './election.ts';

const at = { sitting: 's1', election: 'e1' };
const people = { kind: 'people', by: 'meek' };
const call = (rules: object): object => ({ type: 'CallElection', sitting: 's1', office: 'Treasurer', rules });
const takes = (command: unknown): boolean => commandSchema.safeParse(command).success;

describe('elections on the wire', () => {
  it('[P-2] know every method of the counting library, no more and no less', () => {
    expect([...countingMethods]).toEqual([...methodIds]);
    expect([...seatMethods]).toEqual([...apportionmentIds]);
  });

  it.each([
    { seats: 1, method: people },
    { seats: 5, method: people, quotas: [{ group: 'Women', atLeast: 3 }], lots: 'seed', secret: true },
    { seats: 3, method: { kind: 'people', by: 'plurality' }, paper: { kind: 'several', most: 3 } },
    { seats: 9, method: { kind: 'lists', by: 'dhondt', threshold: '5%' } },
    { seats: 9, method: { kind: 'lists', by: 'sainte-lague-1.4', threshold: '2.5%' } },
  ])('[P-2] take a call with the rules %j', (rules) => expect(takes(call(rules))).toBe(true));

  it.each([
    { seats: 0, method: people },
    { seats: 1.5, method: people },
    { seats: 1, method: { kind: 'people', by: 'dhondt' } },
    { seats: 1, method: { kind: 'lists', by: 'dhondt', threshold: '1/20' } },
    { seats: 1, method: people, paper: { kind: 'ranks' } },
    { seats: 1, method: people, quotas: [{ group: '', atLeast: 1 }] },
    { seats: 1, method: people, force: true },
    { seats: 1 },
  ])('[P-2] refuse a call with the rules %j', (rules) => expect(takes(call(rules))).toBe(false));

  it.each([
    [{ type: 'OpenRound', ...at, commitment: 'ab'.repeat(32) }, { commitment: 'AB'.repeat(32) }],
    [{ type: 'OpenRound', ...at, candidates: ['c1', 'c2'] }, { candidates: ['c 1'] }],
    [{ type: 'DrawLot', ...at, poll: 'p1', chosen: 'c2' }, { chosen: 2 }],
    [{ type: 'DrawLot', ...at, poll: 'p1', seed: 'of dice: 4 4 1 6' }, { seed: '' }],
    [
      { type: 'EnterPapers', ...at, poll: 'p1', batch: 'A', papers: 12, digest: '0'.repeat(64) },
      { digest: '0' },
    ],
    [{ type: 'HandPaper', ...at, poll: 'p1', member: 'ann' }, { member: 'Ann B.' }],
    [{ type: 'TakePaperBack', ...at, poll: 'p1', member: 'ann' }, { by: 'bob' }],
    [{ type: 'AbandonElection', ...at, reason: 'No light.' }, { reason: ' ' }],
    [{ type: 'AnswerNomination', ...at, candidate: 'c1', accepts: false }, { accepts: 'no' }],
    [
      { type: 'AnswerNomination', ...at, candidate: 'c1', accepts: true, groups: ['Women'] },
      { groups: [''] },
    ],
    [
      { type: 'Nominate', ...at, candidate: { member: 'ann', name: 'Ann', groups: [] }, source: 'self' },
      { candidate: { member: 'ann', name: 'Ann', groups: [], phase: 'accepted' } },
    ],
  ])('[P-2] take %j, and not with %j', (good, wrong) => {
    expect([takes(good), takes({ ...good, ...wrong })]).toEqual([true, false]);
  });
});

describe('ballots on the wire', () => {
  const revision = { device: 'a'.repeat(32), number: 1 };
  const isBallot = (ballot: object): boolean => ballotSchema.safeParse({ revision, ...ballot }).success;

  it('[P-35] hold a choice or a paper, and not both', () => {
    expect([isBallot({ choice: 'yes' }), isBallot({ paper: 'c3>c1=c2' }), isBallot({ paper: '' })]).toEqual([
      true,
      true,
      true,
    ]);
    expect([isBallot({}), isBallot({ choice: 'yes', paper: 'c1' }), isBallot({ choice: 'c1' })]).toEqual([
      false,
      false,
      false,
    ]);
    expect(isBallot({ paper: 'c1>'.repeat(3_000) })).toBe(false);
  });

  it('[P-36] of a batch are counted by whole numbers from one', () => {
    const isBatch = (count: unknown): boolean =>
      papersBodySchema.safeParse({ poll: 'p1', batch: 'A', papers: [{ paper: 'c1', count }] }).success;
    expect([isBatch(1), isBatch(0), isBatch(1.5), isBatch('1'), isBatch(1e9)]).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
