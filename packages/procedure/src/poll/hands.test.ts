import { majority, majorityOfPresent, perBody, type Tally } from '@tauride/count';
import { tableGet } from '@tauride/kernel';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '../ids.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { type House, openHouse, question } from '../testing/house.ts';
import { bring, main, sittingOf, top, votes } from '../testing/moves.ts';
import { mayCast } from './decide.ts';
import type { Poll } from './state.ts';

function byHands(house: House): Hall {
  const hall = openHouse(house);
  const [first] = house.bodies ?? [{ id: 'house' }];
  bring(hall, `${first!.id}-1`, main('That the ferry run all night.'), `${first!.id}-2`);
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'hands' });
  return hall;
}

function count(hall: Hall, tally: Tally, more: { place?: string; body?: string; weight?: Tally } = {}) {
  const { place = 'all', body, weight } = more;
  return {
    type: 'EnterCount',
    sitting: SITTING,
    poll: sittingOf(hall).poll!,
    place,
    tally,
    ...(body === undefined ? {} : { body: body as BodyId }),
    ...(weight === undefined ? {} : { weight }),
  } as const;
}

function closed(hall: Hall): Poll {
  const poll = sittingOf(hall).poll!;
  hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
  return tableGet(hall.founded().polls, poll)!;
}

describe('a count of hands', () => {
  it('[RP-4] holds as many votes as there are members present, and not one more', () => {
    const hall = byHands({ bodies: [{ id: 'house', members: 9, present: 7 }] });
    expect(hall.refused(CLERK, count(hall, votes(4, 3, 1)))).toMatchObject({
      code: 'count-impossible',
      detail: { total: 8, most: 7 },
    });
    hall.act(CLERK, count(hall, votes(4, 2, 1)));
    expect(closed(hall)).toMatchObject({ finding: { tally: votes(4, 2, 1), seal: null } });
  });

  it('[RP-4] is closed by the chair once something was counted', () => {
    const hall = byHands({});
    const close = {
      type: 'ClosePoll',
      sitting: SITTING,
      poll: sittingOf(hall).poll!,
      ayesHaveIt: null,
    } as const;
    expect(hall.refused(CHAIR, close).code).toBe('nothing-counted');
    hall.act(CLERK, count(hall, votes(4, 2)));
    expect(hall.refused(CLERK, close).code).toBe('not-entitled');
    hall.act(CHAIR, close);
    expect(hall.refused(CHAIR, close).code).toBe('no-poll');
    expect(hall.refused(CLERK, { ...count(hall, votes(1, 1)) }).code).toBe('no-poll');
  });

  it('[RP-30] weighs where a weight was told at each place, and not where it was told at one', () => {
    const bodies = [{ id: 'house', members: 9, weight: 2 }];
    const weight = votes(4, 2);
    const hall = byHands({ bodies });
    hall.act(CLERK, count(hall, votes(2, 1), { place: 'left', weight }));
    hall.act(CLERK, count(hall, votes(2, 1), { place: 'right', weight }));
    expect(closed(hall)).toMatchObject({
      finding: { tally: votes(4, 2), weight: { tally: votes(8, 4), total: 17 } },
    });
    const partly = byHands({ bodies });
    partly.act(CLERK, count(partly, votes(2, 1), { place: 'left', weight }));
    partly.act(CLERK, count(partly, votes(2, 1), { place: 'right' }));
    const poll = closed(partly);
    expect(poll.phase === 'closed' && poll.finding).not.toHaveProperty('weight');
  });

  it('[RP-21] counts each body within those present in it', () => {
    const bodies = [
      { id: 'north', members: 6, present: 5 },
      { id: 'south', members: 4, present: 3 },
    ];
    const thresholds = { main: perBody(['each'], majority) };
    const hall = byHands({ bodies, changes: { thresholds } });
    const refused = (tally: Tally, body?: string) =>
      hall.refused(CLERK, count(hall, tally, body === undefined ? {} : { body }));
    expect(refused(votes(1, 0))).toMatchObject({ code: 'malformed', detail: { form: 'body' } });
    expect(refused(votes(1, 0), 'east')).toMatchObject({ code: 'unknown', detail: { what: 'body' } });
    expect(refused(votes(2, 2), 'south')).toMatchObject({ detail: { total: 4, most: 3 } });
    hall.act(CLERK, count(hall, votes(2, 1), { body: 'south' }));
    hall.act(CLERK, count(hall, votes(3, 2), { body: 'north' }));
    expect(closed(hall)).toMatchObject({
      finding: {
        tally: votes(5, 3),
        bodies: [
          { body: 'north', tally: votes(3, 2), present: 5 },
          { body: 'south', tally: votes(2, 1), present: 3 },
        ],
      },
    });
  });

  it('[RP-25] takes those who were counted in a body as present in it where presence was not recorded', () => {
    const bodies = [
      { id: 'north', members: 20 },
      { id: 'south', members: 10 },
    ];
    const thresholds = { main: perBody(['each'], majorityOfPresent) };
    const hall = byHands({ bodies, changes: { thresholds } });
    hall.act(CLERK, count(hall, votes(3, 1, 3), { body: 'north' }));
    hall.act(CLERK, count(hall, votes(4, 1, 2), { body: 'south' }));
    const { id: poll } = closed(hall);
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(event).toMatchObject({ outcome: 'rejected', failed: ['north'] });
  });

  it('[RP-21] counts bodies that decide as one together, apart only where each place says which body it is', () => {
    const bodies = [
      { id: 'north', members: 6 },
      { id: 'south', members: 4 },
    ];
    const findings = ([undefined, 'south'] as const).map((second) => {
      const hall = byHands({ bodies });
      const north = second === undefined ? {} : { body: 'north' };
      hall.act(CLERK, count(hall, votes(2, 1), { place: 'left', ...north }));
      const south = second === undefined ? {} : { body: second };
      hall.act(CLERK, count(hall, votes(2, 1), { place: 'right', ...south }));
      const poll = closed(hall);
      return poll.phase === 'closed' && poll.finding;
    });
    expect(findings[0]).not.toHaveProperty('bodies');
    expect(findings[1]).toMatchObject({ tally: votes(4, 2), bodies: [{ body: 'north' }, { body: 'south' }] });
  });

  it('[RP-24] leaves the chair who votes with all a vote where one is missing from it', () => {
    const rules = { chairVotesOnlyIfDecisive: false } as const;
    const announced = (tally: Tally): Hall => {
      const hall = byHands({
        bodies: [{ id: 'house', members: 25, present: 25 }],
        changes: { voting: rules },
      });
      hall.act(CLERK, count(hall, tally));
      closed(hall);
      return hall;
    };
    const act = (hall: Hall) =>
      ({ type: 'AnnounceResult', sitting: SITTING, poll: sittingOf(hall).poll!, chairVote: 'yes' }) as const;
    const all = announced(votes(12, 12, 1));
    expect(all.refused(CHAIR, act(all))).toMatchObject({
      code: 'not-entitled',
      detail: { act: 'vote-twice' },
    });
    const missing = announced(votes(12, 12));
    expect(missing.act(CHAIR, act(missing))[0]).toMatchObject({ outcome: 'adopted', basis: 25 });
  });
});

describe('where votes lie in a box', () => {
  it('[RP-3] members cast them, but not where hands or voices are counted', () => {
    for (const [method, casts] of [
      ['recorded', true],
      ['roll-call', true],
      ['ballot', true],
      ['hands', false],
      ['voice', false],
    ] as const) {
      const hall = openHouse();
      const motion = question(hall);
      hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method });
      expect(mayCast(hall.founded(), sittingOf(hall).poll!, 'house-1' as never).ok).toBe(casts);
    }
  });
});
