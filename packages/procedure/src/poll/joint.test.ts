import { majority, majorityOfMembers, perBody, type Tally, type Threshold } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import type { Body } from '../assembly/state.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { counted, decided, electedTo, openHouse, question } from '../testing/house.ts';
import { bring, main, motion, sittingOf, top, votes } from '../testing/moves.ts';
import { mayCast, thresholdFor } from './decide.ts';
import type { BodyCount } from './state.ts';

const north = 'north' as Body['id'];
const south = 'south' as Body['id'];

function joint(threshold: Threshold, present?: { north: number; south: number }): Hall {
  const hall = openHouse({
    bodies: [
      { id: 'north', members: 20, ...(present ? { present: present.north } : {}) },
      { id: 'south', members: 10, ...(present ? { present: present.south } : {}) },
    ],
    changes: { thresholds: { main: threshold } },
  });
  bring(hall, 'north-1', main('That the ferry run all night.'), 'north-2');
  return hall;
}

const each = perBody(['each'], majority);

function parts(inNorth: [number, number, number], inSouth: [number, number, number]): readonly BodyCount[] {
  return [
    { body: north, tally: votes(...inNorth), present: null },
    { body: south, tally: votes(...inSouth), present: null },
  ];
}

function sum(bodies: readonly BodyCount[]): Tally {
  const add = (key: 'yes' | 'no' | 'abstain') => bodies.reduce((total, { tally }) => total + tally[key], 0);
  return votes(add('yes'), add('no'), add('abstain'));
}

describe('joint sittings', () => {
  it('[RP-20] a row for each body becomes a row for every body that sits', () => {
    const hall = joint(each);
    const threshold = thresholdFor(hall.founded(), sittingOf(hall), motion(hall, top(hall)));
    expect(threshold).toEqual(perBody(['north', 'south'], majority));
  });

  it('[RP-21] the poll knows the members of each body and the votes of all', () => {
    const hall = joint(each, { north: 12, south: 9 });
    counted(hall, {
      tally: votes(1, 0),
      sealed: { bodies: parts([1, 0, 0], [0, 0, 0]) },
    });
    const opened = hall.entries.findLast(({ event }) => event.type === 'PollOpened')!.event;
    expect(opened).toMatchObject({
      membership: 30,
      present: 21,
      bodies: [
        { body: 'north', membership: 20 },
        { body: 'south', membership: 10 },
      ],
    });
  });

  it('[RP-21] carried only where every body carries it, and says where it failed', () => {
    const lost = parts([12, 3, 1], [4, 4, 2]);
    expect(decided(joint(each), { tally: sum(lost), sealed: { bodies: lost } })).toMatchObject({
      outcome: 'rejected',
      failed: ['south'],
    });
    const won = parts([12, 3, 1], [5, 4, 1]);
    const event = decided(joint(each), { tally: sum(won), sealed: { bodies: won } });
    expect(event.outcome).toBe('adopted');
    expect(event).not.toHaveProperty('failed');
  });

  it.each([
    [[9, 8], 17],
    [[9, null], 21],
    [[null, null], 21],
  ] as const)(
    '[RP-21] of those present: by body where each was counted, %j, else as recorded',
    (present, basis) => {
      const halfPresent: Threshold = { num: 1, den: 2, compare: 'gt', basis: 'present' };
      const bodies = parts([5, 1, 0], [3, 1, 0]).map((part, at) => ({ ...part, present: present[at]! }));
      const vote = { tally: sum(bodies), sealed: { bodies } };
      expect(decided(joint(halfPresent, { north: 12, south: 9 }), vote)).toMatchObject({ basis });
    },
  );

  it('[RP-21] counts as one where the threshold is a plain fraction, of all members where it asks for them', () => {
    const bodies = parts([10, 9, 0], [5, 4, 0]);
    const vote = { tally: sum(bodies), sealed: { bodies } };
    expect(decided(joint(majority), vote).outcome).toBe('adopted');
    expect(decided(joint(majorityOfMembers), vote)).toMatchObject({
      outcome: 'rejected',
      needed: 16,
      basis: 30,
    });
  });

  it("[RP-21] the chair's vote counts in the sum and inside no body", () => {
    const both: Threshold = { allOf: [majority, perBody(['north'], majority)] };
    const bodies = parts([8, 7, 0], [1, 2, 0]);
    const hall = joint(both);
    const vote = { tally: sum(bodies), sealed: { bodies }, chairVote: 'yes' } as const;
    expect(decided(hall, vote)).toMatchObject({ outcome: 'adopted' });
    const tied = parts([7, 7, 0], [2, 2, 0]);
    const second = joint(both);
    const poll = counted(second, { tally: sum(tied), sealed: { bodies: tied } });
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' } as const;
    expect(second.refused(CHAIR, announce).code).toBe('not-decisive');
  });

  it('[RP-21] those present in a body may be what its row asks for', () => {
    const row: Threshold = {
      perBody: [{ ...majorityOfMembers, side: 'present', body: 'each' }],
    };
    const hall = joint(row);
    const bodies = parts([6, 4, 0], [4, 1, 1]).map((part, at) => ({ ...part, present: at === 0 ? 11 : 5 }));
    expect(decided(hall, { tally: sum(bodies), sealed: { bodies } })).toMatchObject({
      outcome: 'rejected',
      failed: ['south'],
    });
  });

  it('[RP-21] a box that does not say the votes of each body closes no such poll', () => {
    const hall = joint(each);
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
    const poll = sittingOf(hall).poll!;
    const sealed = { seal: { root: '00', count: 1 }, tally: votes(1, 0) };
    const close = { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null } as const;
    expect(hall.refused(CHAIR, close, { sealed }).code).toBe('nothing-counted');
  });

  it('[RP-20] a question that names a body which does not sit is not put', () => {
    const hall = joint(perBody(['west'], majority));
    const put = { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' } as const;
    expect(hall.refused(CHAIR, put)).toMatchObject({ code: 'cannot-apply', detail: { body: 'west' } });
  });

  it('[RP-21] a member of two bodies has a vote in each', () => {
    const hall = joint(each);
    const double = { member: 'north-1' as MemberId, label: 'Both', voting: 'full', weight: 1 } as const;
    electedTo(hall, south, { ...double, group: null });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
    const poll = sittingOf(hall).poll!;
    expect(mayCast(hall.founded(), poll, 'north-1' as MemberId)).toMatchObject({
      ok: true,
      value: {
        weight: 2,
        votes: [
          { body: 'north', weight: 1 },
          { body: 'south', weight: 1 },
        ],
      },
    });
    expect(mayCast(hall.founded(), poll, 'south-1' as MemberId)).toMatchObject({ value: { weight: 1 } });
  });
});

describe('hands in a joint sitting', () => {
  function enter(hall: Hall, body: BodyId | null, yes: number, no: number) {
    const poll = sittingOf(hall).poll!;
    const count = {
      type: 'EnterCount',
      sitting: SITTING,
      poll,
      place: 'all',
      tally: votes(yes, no),
    } as const;
    return body === null ? count : { ...count, body };
  }

  function putByHands(threshold: Threshold): Hall {
    const hall = joint(threshold, { north: 15, south: 8 });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'hands' });
    return hall;
  }

  it('[RP-21] are counted in each body, never more than are present in it', () => {
    const hall = putByHands(each);
    hall.act(CLERK, enter(hall, north, 9, 5));
    expect(hall.refused(CLERK, enter(hall, south, 8, 1))).toMatchObject({
      code: 'count-impossible',
      detail: { total: 9, most: 8 },
    });
    hall.act(CLERK, enter(hall, south, 8, 0));
    hall.act(CLERK, enter(hall, south, 3, 4));
    const poll = sittingOf(hall).poll!;
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(event).toMatchObject({ outcome: 'rejected', failed: ['south'] });
    expect(hall.founded()).toBeDefined();
  });

  it('[RP-21] must say the body where bodies count apart, and one that sits', () => {
    const hall = putByHands(each);
    expect(hall.refused(CLERK, enter(hall, null, 3, 2))).toMatchObject({
      code: 'malformed',
      detail: { form: 'body' },
    });
    expect(hall.refused(CLERK, enter(hall, 'west' as BodyId, 3, 2)).code).toBe('unknown');
    const plain = putByHands(majority);
    plain.act(CLERK, enter(plain, null, 3, 2));
  });
});

describe('weights beside heads', () => {
  const both: Threshold = { allOf: [majority, { ...majorityOfMembers, measure: 'weight' }] };

  function weighed(): Hall {
    const bodies = [{ id: 'house', members: 5, weight: 3 }];
    const hall = openHouse({ bodies, chairWeight: 8, changes: { thresholds: { main: both } } });
    question(hall);
    return hall;
  }

  it.each([
    [votes(3, 2), votes(11, 9), 'adopted'],
    [votes(3, 2), votes(9, 11), 'rejected'],
    [votes(2, 3), votes(14, 6), 'rejected'],
    [votes(3, 2), votes(10, 10), 'rejected'],
  ] as const)('[RP-30] heads %j with weights %j: %s', (tally, weights, result) => {
    const sealed = { weight: { tally: weights, total: 20 } };
    expect(decided(weighed(), { tally, sealed })).toMatchObject({ outcome: result, needed: null });
  });

  it("[RP-30] the chair's vote counts in both", () => {
    const sealed = { weight: { tally: votes(6, 6), total: 20 } };
    expect(decided(weighed(), { tally: votes(2, 2), sealed, chairVote: 'yes' }).outcome).toBe('adopted');
  });

  it('[RP-30] no box and no count of hands leaves the weights out', () => {
    const hall = weighed();
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'hands' });
    const poll = sittingOf(hall).poll!;
    const count = { type: 'EnterCount', sitting: SITTING, poll, place: 'all', tally: votes(3, 1) } as const;
    expect(hall.refused(CLERK, count)).toMatchObject({ code: 'malformed', detail: { form: 'weight' } });
    hall.act(CLERK, { ...count, weight: votes(14, 3) });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(event).toMatchObject({ outcome: 'adopted' });
    const other = weighed();
    other.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(other), method: 'recorded' });
    const open = sittingOf(other).poll!;
    const sealed = { seal: { root: '00', count: 1 }, tally: votes(1, 0) };
    const close = { type: 'ClosePoll', sitting: SITTING, poll: open, ayesHaveIt: null } as const;
    expect(other.refused(CHAIR, close, { sealed }).code).toBe('nothing-counted');
  });
});
