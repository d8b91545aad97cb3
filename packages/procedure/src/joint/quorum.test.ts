import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { quorumOf } from '../sitting/quorum.ts';
import { type JointMode, jointModes, type JointTerms } from '../sitting/state.ts';
import { balloted, byBody } from '../testing/ballots.ts';
import { CHAIR, type Hall, SITTING } from '../testing/hall.ts';
import { openHouse } from '../testing/house.ts';
import { bring, main, phaseOf, sittingOf, top } from '../testing/moves.ts';

const north = 'north' as BodyId;

function joint(mode: JointMode, agreed: JointTerms = {}, present = 2): Hall {
  const minimum = { num: 1, den: 3, compare: 'ge', basis: 'cast' } as const;
  return openHouse({
    bodies: [
      { id: 'north', members: 10, present: 10 },
      { id: 'south', members: 5, present, changes: { quorum: { kind: 'number', count: 2, cite: '4' } } },
    ],
    mode,
    joint: { ...agreed, ...(mode === 'mixed' ? { minimum } : {}) },
  });
}

function quorum(hall: Hall) {
  return quorumOf(hall.founded(), sittingOf(hall));
}

function move(left: readonly string[], arrived: readonly string[] = []) {
  const [came, went] = [arrived, left] as unknown as [MemberId[], MemberId[]];
  return { type: 'RecordPresence', sitting: SITTING, arrived: came, left: went } as const;
}

const apart: readonly JointMode[] = ['concurrent', 'concurrent-sequential', 'separate-rooms'];

describe('the quorum of a joint sitting', () => {
  it.each(jointModes)(
    '[JS-10] in the mode %s: of all together, or of each where they decide apart',
    (mode) => {
      const each = apart.includes(mode);
      const rows = [
        { body: 'north', needed: each ? 6 : null, present: 10, members: 10, holds: true },
        { body: 'south', needed: each ? 2 : null, present: 1, members: 5, holds: !each },
      ];
      expect(quorum(joint(mode, {}, 1))).toEqual({
        needed: 8,
        present: 11,
        members: 15,
        counted: !each,
        holds: !each,
        bodies: rows,
      });
    },
  );

  it('[JS-10] as was agreed, whatever the mode', () => {
    expect(quorum(joint('as-one', { quorum: 'each' }, 1)).holds).toBe(false);
    expect(quorum(joint('concurrent', { quorum: 'combined' }, 1)).holds).toBe(true);
  });

  it('[JS-10] is watched as members come and leave, and a motion says which body lacks it', () => {
    const hall = joint('concurrent');
    expect(quorum(hall).holds).toBe(true);
    hall.act('south-2', move(['south-2']));
    expect(quorum(hall).bodies!.map(({ holds }) => holds)).toEqual([true, false]);
    const refused = hall.refused('north-1', {
      ...main('That the ferry run all night.'),
    });
    expect(refused).toMatchObject({
      code: 'no-quorum',
      detail: { body: 'south', present: 1, needed: 2, kind: 'main' },
    });
    hall.act('south-3', move([], ['south-3']));
    expect(quorum(hall).holds).toBe(true);
  });

  it('[JS-10] nobody counted is nobody missing', () => {
    const hall = openHouse({
      bodies: [
        { id: 'north', members: 10 },
        { id: 'south', members: 5 },
      ],
      mode: 'concurrent',
    });
    expect(quorum(hall)).toMatchObject({ needed: 9, present: null, counted: null, holds: true });
    expect(quorum(hall).bodies!.map(({ holds }) => holds)).toEqual([true, true]);
  });
});

describe('a vote while a body lacks its quorum', () => {
  function voted(hall: Hall) {
    bring(hall, 'north-1', main('That the ferry run all night.'), 'south-1');
    hall.act('south-2', move(['south-2']));
    return balloted(hall, byBody({ north: [8, 0], south: [1, 0] }));
  }

  it.each(apart)('[JS-11] in the mode %s decides nothing and says for want of whom', (mode) => {
    const hall = joint(mode);
    const first = mode === 'concurrent-sequential' ? null : ['south'];
    const event = voted(hall);
    // The north votes first, has its quorum and carries it.
    expect(event).toMatchObject(
      first ? { outcome: 'no-quorum', failed: first, changes: [] } : { outcome: 'carried-so-far' },
    );
    if (first === null)
      expect(balloted(hall, byBody({ south: [1, 0] }))).toMatchObject({
        outcome: 'no-quorum',
        failed: ['south'],
      });
    expect(phaseOf(hall, top(hall))).toBe('pending');
    hall.act('south-2', move([], ['south-2']));
    expect(balloted(hall, byBody({ north: [8, 0], south: [2, 0] })).outcome).toBe('adopted');
  });

  it('[JS-11] decides where all have one quorum together', () => {
    expect(voted(joint('as-one')).outcome).toBe('adopted');
  });

  it('[JS-11] where one votes after the other and all have one quorum, on the roll of all', () => {
    // Four of ten and five of five: nine of fifteen are there, and six of ten are not.
    const hall = joint('concurrent-sequential', { quorum: 'combined' }, 5);
    hall.act(CHAIR, move(['north-4', 'north-5', 'north-6', 'north-7', 'north-8', 'north-9']));
    expect(quorumOf(hall.founded(), sittingOf(hall), 'decision', [north])).toMatchObject({
      needed: 8,
      present: 9,
      holds: true,
    });
    bring(hall, 'north-1', main('That the ferry run all night.'), 'south-1');
    expect(balloted(hall, byBody({ north: [3, 0] })).outcome).toBe('carried-so-far');
  });

  it('[JS-11] lets the chair adjourn', () => {
    const hall = joint('concurrent');
    voted(hall);
    const adjourn = { type: 'AdjournSitting', sitting: SITTING, ground: 'no-quorum', reason: '' } as const;
    hall.act(CHAIR, adjourn);
  });
});
