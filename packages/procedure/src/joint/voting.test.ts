import type { Tally } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import { available } from '../available/available.ts';
import { chairTurn } from '../available/chair-turn.ts';
import { wouldFollow } from '../available/would-follow.ts';
import { pollOf } from '../assembly/access.ts';
import type { Command } from '../command.ts';
import type { BodyId, ItemId, MemberId } from '../ids.ts';
import { decisiveVotes, mayCast } from '../poll/decide.ts';
import type { JointMode, JointTerms } from '../sitting/state.ts';
import { type Announced, balloted, byBody, takeBallots } from '../testing/ballots.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { type House, openHouse } from '../testing/house.ts';
import {
  bare,
  bring,
  main,
  make,
  motion,
  phaseOf,
  sittingOf,
  strikeInsert,
  top,
  votes,
} from '../testing/moves.ts';
import { bodyResults } from './body-results.ts';

const [north, south, west] = ['north', 'south', 'west'] as unknown as [BodyId, BodyId, BodyId];
const FERRY = 'That the ferry run all night.';

function joint(mode: JointMode, agreed: JointTerms = {}, house: House = {}): Hall {
  return openHouse({
    bodies: [
      { id: 'north', members: 9, officers: true },
      { id: 'south', members: 6, officers: true },
      { id: 'west', members: 5, officers: true },
    ],
    mode,
    joint: agreed,
    ...house,
  });
}

function moved(hall: Hall): Hall {
  bring(hall, 'north-1', main(FERRY), 'south-1');
  return hall;
}

function put(hall: Hall, method: 'hands' | 'ballot' | 'recorded' | 'voice') {
  return { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method } as const;
}

function hands(hall: Hall, body: BodyId | null, tally: Tally) {
  const poll = sittingOf(hall).poll!;
  const count = { type: 'EnterCount', sitting: SITTING, poll, place: 'all', tally } as const;
  return body === null ? count : { ...count, body };
}

function closing(hall: Hall) {
  return { type: 'ClosePoll', sitting: SITTING, poll: sittingOf(hall).poll!, ayesHaveIt: null } as const;
}

function announced(hall: Hall, chairVote: 'yes' | 'no' | null = null): Announced {
  const poll = sittingOf(hall).poll!;
  return hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote })[0] as Announced;
}

const offers = (hall: Hall, member: string, type: string) =>
  available(hall.founded(), SITTING, { member: member as MemberId, now: hall.now }).acts.filter(
    (act) => act.type === type,
  );

describe('one body after the other', () => {
  const all = byBody({ north: [5, 1], south: [4, 1], west: [3, 1] });

  it('[JS-12] each votes alone, in the order of the call; adopted with the last', () => {
    const hall = moved(joint('concurrent-sequential'));
    const question = top(hall);
    const turns = [north, south, west].map((body) => {
      const { say, body: named } = chairTurn(hall.founded(), SITTING);
      expect([say, named]).toEqual(['debate', body]);
      const poll = takeBallots(hall, all);
      const state = hall.founded();
      expect(pollOf(state, poll)).toMatchObject({ of: [body], threshold: { perBody: [{ body }] } });
      expect(pollOf(state, poll).bodies).toHaveLength(1);
      expect(chairTurn(state, SITTING)).toMatchObject({ say: 'announce', body });
      return announced(hall);
    });
    expect(turns.map(({ outcome }) => outcome)).toEqual(['carried-so-far', 'carried-so-far', 'adopted']);
    expect(turns[1]!.changes).toEqual([{ change: 'carried-in', motion: question, bodies: [north, south] }]);
    expect(phaseOf(hall, question)).toBe('adopted');
    expect(motion(hall, question)).not.toHaveProperty('carriedIn');
  });

  it('[JS-12] lost in one, it is lost, and the others do not vote', () => {
    const hall = moved(joint('concurrent-sequential'));
    balloted(hall, all);
    expect(balloted(hall, byBody({ south: [2, 2] }))).toMatchObject({ outcome: 'rejected', failed: [south] });
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[JS-12] only members of the body vote, and only they are its members and its present', () => {
    const hall = moved(joint('concurrent-sequential'));
    balloted(hall, all);
    hall.act(CHAIR, put(hall, 'recorded'));
    const poll = sittingOf(hall).poll!;
    const may = (member: string) => mayCast(hall.founded(), poll, member as MemberId).ok;
    expect(['south-1', 'north-1', 'west-1'].map(may)).toEqual([true, false, false]);
    expect(pollOf(hall.founded(), poll)).toMatchObject({ membership: 6, present: null });
  });

  it('[JS-12] an amendment in between begins the round anew', () => {
    const hall = moved(joint('concurrent-sequential'));
    const question = top(hall);
    balloted(hall, all);
    expect(motion(hall, question).carriedIn).toEqual([north]);
    bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    expect([1, 2, 3].map(() => balloted(hall, all).outcome)).toEqual([
      'carried-so-far',
      'carried-so-far',
      'adopted',
    ]);
    expect(motion(hall, question)).not.toHaveProperty('carriedIn');
    expect(chairTurn(hall.founded(), SITTING).body).toBe(north);
  });

  it('[JS-12] an amendment that is lost leaves what was carried', () => {
    const hall = moved(joint('concurrent-sequential'));
    balloted(hall, all);
    bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    balloted(hall, byBody({ north: [1, 5] }));
    expect(chairTurn(hall.founded(), SITTING).body).toBe(south);
  });

  it('[JS-12] what was laid aside begins anew', () => {
    const hall = moved(joint('concurrent-sequential'));
    const question = top(hall);
    balloted(hall, all);
    bring(hall, 'south-2', make('lay-on-table', bare), 'north-2');
    balloted(hall, all);
    expect(motion(hall, question)).toMatchObject({ phase: 'tabled' });
    expect(motion(hall, question)).not.toHaveProperty('carriedIn');
  });

  it('[JS-12] what would follow is the vote of the next body, or after the last what adoption brings', () => {
    const hall = moved(joint('concurrent-sequential'));
    const follows = (carried: boolean) =>
      wouldFollow(hall.founded(), sittingOf(hall), { question: top(hall), carried, now: hall.now });
    expect(follows(true)).toMatchObject({ next: south, changes: [], stack: [top(hall)] });
    expect(follows(false)).toMatchObject({ stack: [] });
    balloted(hall, all);
    balloted(hall, all);
    expect(follows(true)).toMatchObject({ stack: [] });
    expect(follows(true)).not.toHaveProperty('next');
  });

  it('[JS-12] what asks for a count of all at once is put to all at once', () => {
    const changes = {
      thresholds: {
        main: {
          allOf: [
            { num: 2, den: 3, compare: 'ge', basis: 'cast' },
            { perBody: [{ body: 'south', num: 1, den: 2, compare: 'gt', basis: 'cast' }] },
          ],
        },
      },
    } as const;
    const hall = moved(joint('concurrent-sequential', {}, { changes }));
    expect(chairTurn(hall.founded(), SITTING)).not.toHaveProperty('body');
    expect(balloted(hall, all).outcome).toBe('adopted');
  });

  it('[JS-18] may vote in secret, which bodies that are counted side by side may not', () => {
    const secret = (mode: JointMode) => {
      const hall = moved(joint(mode));
      hall.act(CHAIR, put(hall, 'ballot'));
    };
    expect(() => secret('concurrent-sequential')).not.toThrow();
    expect(() => secret('as-one')).not.toThrow();
    expect(() => secret('concurrent')).toThrow('method-not-allowed');
    expect(() => secret('weighted')).toThrow('method-not-allowed');
  });
});

describe('in separate rooms', () => {
  function put3(): Hall {
    const hall = moved(joint('separate-rooms'));
    hall.act(CHAIR, put(hall, 'hands'));
    return hall;
  }

  it('[JS-14] the officers of a body enter its count, and nobody else', () => {
    const hall = put3();
    for (const [member, body] of [
      [CHAIR, south],
      [CLERK, south],
      ['north-3', south],
      ['south-1', west],
      ['south-4', south],
    ] as const) {
      expect(hall.refused(member, hands(hall, body, votes(2, 1)))).toMatchObject({
        code: 'not-entitled',
        detail: { act: 'count-in', body },
      });
      expect(offers(hall, member, 'EnterCount')).not.toContainEqual(expect.objectContaining({ body }));
    }
    for (const member of ['south-1', 'south-2', 'south-3']) {
      expect(offers(hall, member, 'EnterCount')).toMatchObject([{ body: south }]);
      hall.act(member, hands(hall, south, votes(3, 1)));
    }
    hall.act(CHAIR, hands(hall, north, votes(5, 2)));
  });

  it('[JS-14] closes once every body has reported', () => {
    const hall = put3();
    hall.act('south-3', hands(hall, south, votes(3, 1)));
    hall.act('west-2', hands(hall, west, votes(3, 1)));
    expect(hall.refused(CHAIR, closing(hall))).toMatchObject({
      code: 'nothing-counted',
      detail: { body: 'north' },
    });
    hall.act('north-2', hands(hall, north, votes(4, 5)));
    hall.act(CHAIR, closing(hall));
    expect(announced(hall)).toMatchObject({ outcome: 'rejected', failed: [north] });
  });

  it('[JS-14] meanwhile nothing is moved and nobody speaks', () => {
    const hall = put3();
    const asked = { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'debate' } as const;
    expect(hall.refused('south-2', strikeInsert('all night', 'at dawn')).code).toBe('voting-in-progress');
    hall.act('south-2', asked);
    const give = { type: 'GiveFloor', sitting: SITTING, member: 'south-2' as MemberId } as const;
    expect(hall.refused(CHAIR, give).code).toBe('voting-in-progress');
  });

  it('[JS-14] business is decided in the hall, where its desk counts', () => {
    const hall = moved(joint('separate-rooms'));
    bring(hall, 'south-2', make('lay-on-table', bare), 'north-2');
    hall.act(CHAIR, put(hall, 'hands'));
    hall.act(CLERK, hands(hall, null, votes(12, 3)));
    hall.act(CHAIR, closing(hall));
    expect(announced(hall).outcome).toBe('adopted');
  });

  it('[JS-14] elsewhere officers count for their body too, and the desk for every body', () => {
    const hall = moved(joint('concurrent'));
    hall.act(CHAIR, put(hall, 'hands'));
    hall.act('south-3', hands(hall, south, votes(3, 1)));
    hall.act(CLERK, hands(hall, west, votes(3, 1)));
    expect(hall.refused('south-3', hands(hall, west, votes(3, 1))).code).toBe('not-entitled');
    expect(hall.refused('south-3', hands(hall, null, votes(3, 1))).code).toBe('not-entitled');
  });
});

describe('an advisory sitting', () => {
  it('[JS-15] puts no question of substance, neither to a vote nor by consent, and elects nobody', () => {
    const hall = moved(joint('advisory'));
    const refused = [
      put(hall, 'recorded'),
      { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion: top(hall) } },
      {
        type: 'CallElection',
        sitting: SITTING,
        office: 'Chair',
        rules: { seats: 1, method: { kind: 'people', by: 'plurality' } },
      },
    ] as const satisfies readonly Command[];
    for (const act of refused) expect(hall.refused(CHAIR, act).code).toBe('advisory-sitting');
    expect(offers(hall, CHAIR, 'PutQuestion')).toEqual([]);
    bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    expect(hall.refused(CHAIR, put(hall, 'recorded')).code).toBe('advisory-sitting');
  });

  it('[JS-15] decides on its business as one, and on amendments where that was agreed', () => {
    const hall = moved(joint('advisory'));
    bring(hall, 'south-2', make('lay-on-table', bare), 'north-2');
    expect(balloted(hall, byBody({ north: [8, 0], west: [0, 3] })).outcome).toBe('adopted');
    const other = moved(joint('advisory', { amendments: 'as-one' }));
    bring(other, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    expect(balloted(other, byBody({ north: [8, 0] })).outcome).toBe('adopted');
    expect(other.refused(CHAIR, put(other, 'recorded')).code).toBe('advisory-sitting');
  });

  it('[JS-15] goes on to the next item, and leaves the question undecided', () => {
    const hall = joint('advisory');
    hall.act(CHAIR, { type: 'AddAgendaItem', sitting: SITTING, title: 'Bridge' });
    const [first, second] = sittingOf(hall).agenda as unknown as { id: ItemId }[];
    hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: first!.id });
    moved(hall);
    const question = top(hall);
    bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    const amendment = top(hall);
    expect(chairTurn(hall.founded(), SITTING)).toMatchObject({
      say: 'left-to-bodies',
      act: { type: 'TakeUpItem', item: second!.id },
    });
    const [event] = hall.act(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item: second!.id });
    expect(event).toMatchObject({ undecided: [question, amendment] });
    expect([question, amendment].map((id) => phaseOf(hall, id))).toEqual(['undecided', 'undecided']);
    expect(sittingOf(hall).stack).toEqual([]);
  });

  it('[JS-15] with a motion on business pending it does not go on', () => {
    const hall = moved(joint('advisory'));
    const item = sittingOf(hall).agenda[0]!.id;
    bring(hall, 'south-2', make('lay-on-table', bare), 'north-2');
    expect(hall.refused(CHAIR, { type: 'TakeUpItem', sitting: SITTING, item }).code).toBe('business-pending');
  });

  it('[JS-15] adjourned, it leaves the question undecided', () => {
    const hall = moved(joint('advisory'));
    const question = top(hall);
    const adjourn = { type: 'AdjournSitting', sitting: SITTING, ground: 'agenda-done', reason: '' } as const;
    expect(hall.act(CHAIR, adjourn)[0]).toMatchObject({ undecided: [question] });
    expect(phaseOf(hall, question)).toBe('undecided');
  });
});

describe('by weight', () => {
  const blocs = [
    { body: north, weight: 4 },
    { body: south, weight: 3 },
    { body: west, weight: 3 },
  ];

  it.each([
    // Of the heads 8 against 9, of the weights 7 against 3.
    [{ north: [5, 3], south: [3, 2], west: [0, 4] }, [7, 3, 0], 'adopted'],
    // A body that is divided evenly has no majority to cast.
    [{ north: [4, 4], south: [3, 0], west: [0, 1] }, [3, 3, 4], 'rejected'],
    [{ north: [0, 8], south: [3, 0], west: [1, 0] }, [6, 4, 0], 'adopted'],
    // One in which nobody votes abstains.
    [{ south: [1, 0] }, [3, 0, 7], 'adopted'],
  ] as const)('[JS-16] each body casts its weight as its majority falls: %j', (given, weights, outcome) => {
    const hall = moved(joint('weighted', { blocs }));
    const event = balloted(hall, byBody(given));
    const poll = pollOf(hall.founded(), event.poll);
    expect(poll).toMatchObject({
      finding: { weight: { tally: votes(weights[0], weights[1], weights[2]), total: 10 } },
    });
    expect(event.outcome).toBe(outcome);
  });

  it('[JS-16] hands are counted in each body', () => {
    const hall = moved(joint('weighted', { blocs }));
    hall.act(CHAIR, put(hall, 'hands'));
    expect(hall.refused(CLERK, hands(hall, null, votes(3, 1)))).toMatchObject({ detail: { form: 'body' } });
    hall.act(CLERK, hands(hall, north, votes(3, 5)));
    hall.act(CLERK, hands(hall, south, votes(3, 1)));
    expect(hall.refused(CHAIR, closing(hall))).toMatchObject({ detail: { body: 'west' } });
    hall.act(CLERK, hands(hall, west, votes(2, 1)));
    hall.act(CHAIR, closing(hall));
    expect(announced(hall)).toMatchObject({ outcome: 'adopted', needed: 6, basis: 10 });
  });

  it('[JS-16] without weights of bodies those of the members count', () => {
    const bodies = [
      { id: 'north', members: 3 },
      { id: 'south', members: 2, weight: 5 },
    ];
    const hall = moved(joint('weighted', {}, { bodies, chairWeight: 1 }));
    const event = balloted(hall, byBody({ north: [0, 2], south: [1, 0] }));
    expect(event).toMatchObject({ outcome: 'adopted', basis: 7 });
    bring(hall, 'north-1', main('That the pier be mended.'), 'north-2');
    hall.act(CHAIR, put(hall, 'hands'));
    expect(hall.refused(CLERK, hands(hall, null, votes(3, 1)))).toMatchObject({ detail: { form: 'weight' } });
  });

  it('[JS-16] its business is decided by heads', () => {
    const hall = moved(joint('weighted', { blocs }));
    bring(hall, 'south-2', make('lay-on-table', bare), 'north-2');
    expect(balloted(hall, byBody({ north: [8, 0], south: [0, 4], west: [0, 3] })).outcome).toBe('adopted');
  });
});

describe('a least share in each body', () => {
  const minimum = { num: 2, den: 5, compare: 'ge', basis: 'cast' } as const;

  it.each([
    [{ north: [7, 1], south: [2, 3], west: [2, 2] }, 'adopted', undefined],
    [{ north: [7, 1], south: [1, 3], west: [2, 2] }, 'rejected', [south]],
    [{ north: [7, 1], south: [1, 3], west: [1, 2] }, 'rejected', [south, west]],
    [{ north: [4, 5], south: [2, 2], west: [1, 1] }, 'rejected', undefined],
  ] as const)('[JS-21] %j: %s', (given, outcome, failed) => {
    const event = balloted(moved(joint('mixed', { minimum })), byBody(given));
    expect([event.outcome, event.failed]).toEqual([outcome, failed]);
  });
});

describe('the vote of who presides', () => {
  const tied = { north: [3, 3], south: [2, 2], west: [1, 1] } as const;
  const minimum = { num: 2, den: 5, compare: 'ge', basis: 'cast' } as const;
  const blocs = [north, south, west].map((body) => ({ body, weight: 2 }));

  it.each<[JointMode, JointTerms, readonly string[]]>([
    ['as-one', {}, ['yes']],
    ['concurrent', {}, []],
    ['concurrent-sequential', {}, []],
    ['separate-rooms', {}, []],
    ['weighted', {}, ['yes']],
    ['weighted', { blocs }, []],
    ['mixed', { minimum }, ['yes']],
  ])('[JS-13] %s, %j: settles an even split where all are counted as one', (mode, agreed, decisive) => {
    const hall = moved(joint(mode, agreed));
    const poll = takeBallots(hall, byBody(tied));
    expect(decisiveVotes(hall.founded(), poll)).toEqual(decisive);
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: 'yes' } as const;
    if (decisive.length === 0) expect(hall.refused(CHAIR, announce).code).toBe('not-decisive');
    else expect(announced(hall, 'yes').outcome).toBe('adopted');
  });

  const casting = { rulebook: 'in-art108' } as const;

  it.each<[JointMode, JointTerms, readonly string[]]>([
    ['as-one', {}, ['yes', 'no']],
    ['concurrent', {}, []],
    ['weighted', { blocs }, ['yes', 'no']],
  ])('[JS-13] %s, %j: a casting vote', (mode, agreed, given) => {
    const hall = joint(mode, agreed, casting);
    bring(hall, 'north-1', make('bill', { form: 'text', text: FERRY }), 'north-2');
    const even = mode === 'weighted' ? { north: [3, 2], south: [1, 2], west: [1, 1] } : tied;
    const poll = takeBallots(hall, byBody(even as never));
    expect(decisiveVotes(hall.founded(), poll)).toEqual(given);
    if (given.length > 0) expect(announced(hall, 'yes').outcome).toBe('adopted');
  });
});

describe('the part of each body in a result', () => {
  it('[JS-20] says its votes, what it needed, of how many, and whether it carried', () => {
    const hall = moved(joint('concurrent'));
    hall.act(CHAIR, put(hall, 'recorded'));
    const open = sittingOf(hall).poll!;
    const results = () => bodyResults(pollOf(hall.founded(), open));
    expect(results()).toMatchObject([
      { body: north, tally: null, membership: 9, needed: null, carried: null },
      { body: south, tally: null, membership: 6 },
      { body: west, tally: null, membership: 5 },
    ]);
    const bodies = [
      { body: north, tally: votes(4, 3, 1), present: 8 },
      { body: south, tally: votes(2, 2), present: null },
      { body: west, tally: votes(1, 0, 3), present: null },
    ];
    hall.act(CHAIR, closing(hall), {
      sealed: { seal: { root: '00', count: 16 }, tally: votes(7, 5, 4), bodies },
    });
    expect(results()).toMatchObject([
      { tally: votes(4, 3, 1), present: 8, needed: 4, basis: 7, carried: true },
      { tally: votes(2, 2), present: null, needed: 3, basis: 4, carried: false },
      { tally: votes(1, 0, 3), needed: 1, basis: 1, carried: true },
    ]);
  });

  it('[JS-20] hands are known while they are counted', () => {
    const hall = moved(joint('concurrent'));
    hall.act(CHAIR, put(hall, 'hands'));
    hall.act(CLERK, hands(hall, south, votes(3, 1)));
    hall.act(CLERK, { ...hands(hall, south, votes(1, 1)), place: 'gallery' });
    const [first, second] = bodyResults(pollOf(hall.founded(), sittingOf(hall).poll!));
    expect(first!.tally).toBeNull();
    expect(second).toMatchObject({ tally: votes(4, 2), needed: 4, basis: 6, carried: true });
  });

  it('[JS-20] counts alone where nothing is asked of the body', () => {
    const hall = moved(joint('as-one'));
    const { poll } = balloted(hall, byBody({ north: [5, 1], south: [1, 2] }));
    expect(bodyResults(pollOf(hall.founded(), poll))).toMatchObject([
      { tally: votes(5, 1), needed: null, basis: null, carried: null, rows: [] },
      { tally: votes(1, 2) },
      { tally: votes(0, 0) },
    ]);
  });

  it('[JS-20] has several rows where a body must reach several things', () => {
    const row = (basis: 'cast' | 'membership') =>
      ({ body: 'each', num: 1, den: 2, compare: 'gt', basis }) as const;
    const changes = { thresholds: { main: { perBody: [row('cast'), row('membership')] } } };
    const hall = moved(joint('concurrent', {}, { changes }));
    const { poll } = balloted(hall, byBody({ north: [5, 1], south: [3, 2], west: [3, 0] }));
    expect(
      bodyResults(pollOf(hall.founded(), poll)).map(({ carried, rows }) => [carried, rows]),
    ).toMatchObject([
      [
        true,
        [
          { needed: 4, basis: 6, met: true },
          { needed: 5, basis: 9, met: true },
        ],
      ],
      [
        false,
        [
          { needed: 3, basis: 5, met: true },
          { needed: 4, basis: 6, met: false },
        ],
      ],
      [true, [{ met: true }, { met: true }]],
    ]);
  });

  it('[JS-20] of alternatives one is enough', () => {
    const hall = moved(joint('concurrent'));
    const adopted = top(hall);
    balloted(hall, byBody({ north: [5, 0], south: [4, 0], west: [3, 0] }));
    bring(hall, 'north-1', { ...make('rescind-amend-adopted', bare), target: adopted }, 'north-2');
    const { poll } = balloted(hall, byBody({ north: [4, 2], south: [4, 2], west: [2, 2] }));
    const results = bodyResults(pollOf(hall.founded(), poll));
    expect(results.map(({ carried }) => carried)).toEqual([true, true, false]);
    // Two thirds of those who voted, since no notice was given.
    expect(results[0]).toMatchObject({
      needed: 4,
      basis: 6,
      rows: [{ needed: null }, { met: true }, { met: false }],
    });
  });

  it('[JS-20] none in a sitting of one body', () => {
    const hall = openHouse();
    bring(hall, 'house-1', main(FERRY), 'house-2');
    const { poll } = balloted(hall, byBody({ house: [5, 1] }));
    expect(bodyResults(pollOf(hall.founded(), poll))).toEqual([]);
  });
});
