import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import { pollOf } from '../assembly/access.ts';
import { evolve } from '../evolve.ts';
import type { MandateId, MemberId, Seq } from '../ids.ts';
import { mayCast } from '../poll/cast.ts';
import { tallyBallots } from '../poll/tally.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { sittingOf, top, votes } from '../testing/moves.ts';
import {
  arrives,
  bylaws,
  endsPoll,
  HOUSE,
  leaves,
  openRepresented,
  opensPoll,
  pending,
  proxy,
  registerIn,
  seatFor,
  SENATE,
} from '../testing/represented.ts';
import { linesBy } from './access.ts';

const may = (hall: Hall, voter: string, mandate?: string) => {
  const { poll } = sittingOf(hall);
  const found = mayCast(hall.founded(), poll!, voter as MemberId, mandate as MandateId | undefined);
  return found.ok ? found.value.weight : `${found.error.code} ${found.error.detail.act ?? ''}`.trim();
};

describe('the register of a vote', () => {
  it('[RV-1] has those who are there and have a vote, with its weight', () => {
    const hall = openRepresented({ present: ['ann', 'bob', 'obs', 'alt'], weights: { bob: 3 } });
    const poll = opensPoll(hall);
    expect(registerIn(hall, poll)).toEqual(['ann member house', 'bob member house*3', 'chair member house']);
    expect(pollOf(hall.founded(), poll).register).toMatchObject({ lines: 3, votes: 5 });
  });

  it('[RV-1] has all who have a vote where nobody records who is there', () => {
    const hall = openRepresented({ present: null, proxies: bylaws });
    hall.act('ann', proxy('ann', 'bob'));
    const members = ['ann', 'bob', 'cem', 'chair', 'dot', 'eva'];
    expect(registerIn(hall, opensPoll(hall))).toEqual(members.map((id) => `${id} member house`));
  });

  it('[RV-2] has one line for who sits in two bodies, with a vote in each', () => {
    const hall = openRepresented({ joint: true, present: ['ann', 'sue'] });
    expect(registerIn(hall, opensPoll(hall))).toEqual([
      'ann member house+senate',
      'chair member house',
      'sue member senate',
    ]);
  });

  it('[RV-3] gives the seat of one who is not there to the alternate who sits in it, before a proxy', () => {
    const hall = openRepresented({ present: ['bob', 'alt'], proxies: bylaws });
    hall.act('ann', proxy('ann', 'bob'));
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(registerIn(hall, opensPoll(hall))).toEqual([
      'ann~alt alternate house',
      'bob member house',
      'chair member house',
    ]);
  });

  it('[RV-4] gives it to the holder of a proxy who is there, and who comes votes in person', () => {
    const hall = openRepresented({ present: ['bob'], proxies: bylaws });
    hall.act('ann', proxy('ann', 'bob'));
    hall.act('cem', proxy('cem', 'dot'));
    const first = opensPoll(hall);
    expect(registerIn(hall, first)).toEqual([
      'ann~bob proxy house',
      'bob member house',
      'chair member house',
    ]);
    endsPoll(hall, votes(2, 0));
    arrives(hall, 'ann');
    expect(registerIn(hall, opensPoll(hall))).toEqual([
      'ann member house',
      'bob member house',
      'chair member house',
    ]);
  });

  it('[RV-5] counts each seat once, and is one act where two rights come to one hand', () => {
    const hall = openRepresented({
      joint: true,
      present: ['alt', 'sue'],
      proxies: { ...bylaws, holders: 'seated' },
    });
    hall.act('ann', proxy('ann', 'sue', { kind: 'all' }, SENATE));
    hall.act(CLERK, seatFor('alt', 'ann'));
    expect(registerIn(hall, opensPoll(hall))).toEqual([
      'ann~alt alternate house',
      'ann~sue proxy senate',
      'chair member house',
      'sue member senate',
    ]);
  });

  it('[RV-6] has no proxy in a secret ballot unless the rules let holders cast it', () => {
    const closed = openRepresented({ present: ['bob'], proxies: bylaws });
    closed.act('ann', proxy('ann', 'bob'));
    expect(registerIn(closed, opensPoll(closed, 'ballot'))).toEqual([
      'bob member house',
      'chair member house',
    ]);
    const open = openRepresented({ present: ['bob'], proxies: { ...bylaws, secretBallots: true } });
    open.act('ann', proxy('ann', 'bob'));
    expect(registerIn(open, opensPoll(open, 'ballot'))).toContain('ann~bob proxy house');
  });

  it('[RV-6] [I-8] lets a ballot be secret only where each line counts one', () => {
    const heavy = { weights: { bob: 3 } };
    const put = (hall: Hall) =>
      ({ type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'ballot' }) as const;
    const there = openRepresented(heavy);
    pending(there);
    expect(there.refused(CHAIR, put(there)).code).toBe('method-not-allowed');
    const away = openRepresented({ ...heavy, present: ['ann', 'dot', 'eva'] });
    pending(away);
    away.act(CHAIR, put(away));
    const both = openRepresented({ joint: true });
    pending(both);
    expect(both.refused(CHAIR, put(both)).code).toBe('method-not-allowed');
  });

  it('[RV-8] is not joined by who comes later, nor left by who leaves', () => {
    const hall = openRepresented({ present: ['ann', 'bob'] });
    opensPoll(hall);
    arrives(hall, 'cem', 'obs');
    leaves(hall, 'bob');
    expect(['ann', 'bob', 'cem', 'dot', 'obs', CHAIR].map((id) => may(hall, id))).toEqual([
      1,
      1,
      'not-in-register',
      'not-entitled vote-absent',
      'not-entitled vote',
      'not-decisive',
    ]);
  });

  it('[RV-8] [RV-17] lets nobody cast under another’s mandate', () => {
    const hall = openRepresented({ present: ['bob', 'cem'], proxies: bylaws });
    hall.act('ann', proxy('ann', 'bob'));
    opensPoll(hall);
    expect(may(hall, 'bob', 'ann~bob')).toBe(1);
    expect(may(hall, 'bob')).toBe(1);
    expect(may(hall, 'cem', 'ann~bob')).toBe('not-entitled mandate');
    expect(may(hall, 'cem', 'ann~cem')).toBe('not-in-register');
    expect(may(hall, 'cem', 'bob')).toBe('not-entitled mandate');
    const lines = linesBy(pollOf(hall.founded(), sittingOf(hall).poll!), 'bob' as MemberId);
    expect(lines.map(({ of }) => of)).toEqual(['bob', 'ann']);
  });

  it('[RV-17] lets who presides cast the proxies they hold, though not their own vote', () => {
    const hall = openRepresented({ present: ['bob'], proxies: bylaws });
    hall.act('ann', proxy('ann', CHAIR));
    opensPoll(hall);
    expect([may(hall, CHAIR), may(hall, CHAIR, 'ann~chair')]).toEqual(['not-decisive', 1]);
  });

  it('[RV-9] is what the numbers of the vote are taken from', () => {
    const hall = openRepresented({ joint: true, present: ['ann', 'alt', 'sue'], proxies: bylaws });
    hall.act(CLERK, seatFor('alt', 'bob'));
    hall.act('tim', proxy('tim', 'sue', { kind: 'all' }, SENATE));
    const poll = opensPoll(hall, 'hands');
    expect(pollOf(hall.founded(), poll)).toMatchObject({ membership: 9, present: 6 });
    leaves(hall, 'sue');
    const enter = (yes: number, body = SENATE) =>
      ({ type: 'EnterCount', sitting: SITTING, poll, place: '1', body, tally: votes(yes, 0) }) as const;
    expect(hall.refused(CLERK, enter(4))).toMatchObject({ code: 'count-impossible', detail: { most: 3 } });
    hall.act(CLERK, enter(3));
    hall.act(CLERK, { ...enter(1, HOUSE), place: '2' });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    expect(pollOf(hall.founded(), poll)).toMatchObject({
      finding: {
        bodies: [
          { body: HOUSE, present: 3 },
          { body: SENATE, present: 3 },
        ],
      },
    });
  });

  it('[RV-8] [I-3] is not changed by seats that change, were it during the vote', () => {
    const hall = openRepresented({ present: ['ann', 'bob'] });
    const poll = opensPoll(hall);
    const { register } = pollOf(hall.founded(), poll);
    const seat = { member: 'ann' as MemberId, label: 'ann', voting: 'full', weight: 9, group: null } as const;
    const seats = [seat, { ...seat, member: 'bob' as MemberId, voting: 'none' as const }];
    const event = { type: 'SeatsChanged', body: HOUSE, seats } as const;
    const seq = hall.state.seq as Seq;
    hall.state = evolve(hall.state, { v: 1, seq, at: hall.now, by: CLERK, event });
    expect(pollOf(hall.founded(), poll).register).toEqual(register);
    expect([may(hall, 'ann'), may(hall, 'bob')]).toEqual([1, 1]);
    const ballots = ['ann', 'bob'].map((voter) => ({ voter: voter as MemberId, choice: 'yes' }) as const);
    expect(tallyBallots(hall.founded(), pollOf(hall.founded(), poll), ballots).tally).toEqual(votes(2, 0));
  });

  it('[RV-7] keeps its lines until the result, and its digest for good', () => {
    const hall = openRepresented();
    const poll = opensPoll(hall);
    const { register } = pollOf(hall.founded(), poll);
    expect(register?.digest).toMatch(/^[0-9a-f]{64}$/);
    endsPoll(hall, votes(3, 1));
    const { who: _who, ...seal } = register!;
    expect(pollOf(hall.founded(), poll).register).toEqual(seal);
  });

  it('[RV-7] is the same once a vote by voice is counted after its result', () => {
    const hall = openRepresented({ present: ['ann', 'bob'] });
    const poll = opensPoll(hall, 'voice');
    const { register } = pollOf(hall.founded(), poll);
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    arrives(hall, 'cem');
    hall.act('ann', { type: 'DemandDivision', sitting: SITTING, poll });
    expect(pollOf(hall.founded(), poll)).toMatchObject({ phase: 'open', method: 'hands' });
    expect(pollOf(hall.founded(), poll).register).toEqual(register);
    expect(tableGet(register!.who!, 'cem')).toBeUndefined();
  });
});
