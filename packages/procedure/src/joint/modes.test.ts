import { majority, perBody, type Threshold, twoThirds } from '@tauride/count';
import { describe, expect, it } from 'vitest';
import type { BodyId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import { thresholdFor } from '../poll/decide.ts';
import { balloted, byBody } from '../testing/ballots.ts';
import type { Hall } from '../testing/hall.ts';
import { type House, openHouse } from '../testing/house.ts';
import { bring, main, make, motion, sittingOf, strikeInsert, top } from '../testing/moves.ts';
import { type JointMode, jointModes, type JointTerms } from '../sitting/state.ts';

const FERRY = 'That the ferry run all night.';
const bodies = [
  { id: 'north', members: 12 },
  { id: 'south', members: 7 },
];
const north = 'north' as BodyId;
const south = 'south' as BodyId;
const least = { num: 2, den: 5, compare: 'ge', basis: 'cast' } as const;
const usual: { readonly [mode in JointMode]?: JointTerms } = { mixed: { minimum: least } };

function joint(mode: JointMode | undefined, house: House = {}): Hall {
  const agreed = mode && (house.joint ?? usual[mode]);
  return openHouse({ bodies, ...house, ...(mode ? { mode } : {}), ...(agreed ? { joint: agreed } : {}) });
}

function needed(hall: Hall, asked: Motion = motion(hall, top(hall))): Threshold {
  return thresholdFor(hall.founded(), sittingOf(hall), asked);
}

function moved(hall: Hall, text = FERRY): Hall {
  bring(hall, 'north-1', main(text), 'south-1');
  return hall;
}

const each = perBody([north, south], majority);

describe('a joint sitting', () => {
  it.each([
    [undefined, majority],
    ['as-one', majority],
    ['concurrent', each],
    ['concurrent-sequential', each],
    ['separate-rooms', each],
    ['weighted', { ...majority, measure: 'weight' }],
    ['mixed', { allOf: [majority, perBody([north, south], least)] }],
  ] as const)('[JS-2] [JS-3] in the mode %s asks for what that mode means', (mode, threshold) => {
    expect(needed(moved(joint(mode)))).toEqual(threshold);
  });

  it('[JS-3] a question that the bodies carry together is lost where one of them does not carry it', () => {
    const votes = byBody({ north: [9, 1], south: [2, 4] });
    expect(balloted(moved(joint('as-one')), votes).outcome).toBe('adopted');
    expect(balloted(moved(joint('concurrent')), votes)).toMatchObject({
      outcome: 'rejected',
      failed: ['south'],
    });
  });

  it('[JS-3] leaves each body its own choice among alternatives', () => {
    const rescind = make('rescind-amend-adopted', { form: 'bare' });
    const hall = moved(joint('concurrent'));
    const adopted = top(hall);
    balloted(hall, byBody({ north: [6, 0], south: [4, 0] }));
    bring(hall, 'north-1', { ...rescind, target: adopted }, 'north-2');
    // Two thirds of the votes in the north, a majority of all members in the south.
    const result = balloted(hall, byBody({ north: [4, 2], south: [4, 3] }));
    expect(result).toMatchObject({ outcome: 'adopted' });
    expect(result).not.toHaveProperty('failed');
  });

  it('[JS-3] notice that was given suffices in every body', () => {
    const given = (noticeGiven: boolean) => {
      const hall = moved(joint('concurrent'));
      const target = top(hall);
      balloted(hall, byBody({ north: [6, 0], south: [4, 0] }));
      const rescind = make('rescind-amend-adopted', { form: 'bare' }, { target });
      bring(hall, 'north-1', noticeGiven ? { ...rescind, particulars: { noticeGiven } } : rescind, 'north-2');
      return balloted(hall, byBody({ north: [4, 3], south: [2, 1] })).failed;
    };
    expect(given(true)).toBeUndefined();
    expect(given(false)).toEqual(['north']);
  });

  it('[JS-3] that two thirds must carry needs two thirds in every body', () => {
    const changes = { thresholds: { main: twoThirds } };
    expect(needed(moved(joint('concurrent', { changes })))).toEqual(perBody([north, south], twoThirds));
  });

  it.each(jointModes)('[JS-4] in the mode %s amendments may be agreed to be decided as one', (mode) => {
    const agreed = { ...usual[mode], amendments: 'as-one' } as const;
    for (const rulebook of ['ronr12', 'joint-generic']) {
      const hall = moved(joint(mode, { joint: agreed, rulebook }));
      const question = needed(hall);
      bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
      expect(needed(hall)).toEqual(majority);
      expect(needed(hall, motion(hall, sittingOf(hall).stack[0]!))).toEqual(question);
    }
  });

  it.each(jointModes)(
    '[JS-4] in the mode %s an amendment needs otherwise what its question needs',
    (mode) => {
      const hall = moved(joint(mode));
      const question = needed(hall);
      bring(hall, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
      expect(needed(hall)).toEqual(question);
      bring(hall, 'south-3', strikeInsert('dawn', 'noon'), 'north-3');
      expect(needed(hall)).toEqual(question);
    },
  );

  it.each(jointModes)('[JS-5] in the mode %s the way of doing business is decided as one', (mode) => {
    const hall = moved(joint(mode));
    bring(hall, 'south-2', make('commit', { form: 'committee', committee: 'the board' }), 'north-2');
    expect(needed(hall)).toEqual(majority);
    bring(hall, 'south-3', strikeInsert('the board', 'a committee of three'), 'north-3');
    expect(needed(hall)).toEqual(majority);
    bring(hall, 'south-4', make('adjourn', { form: 'bare' }), 'north-4');
    expect(needed(hall)).toEqual(majority);
  });

  it('[JS-6] leaves rules as they are that say themselves what each body must reach', () => {
    const generic = moved(joint('concurrent', { rulebook: 'joint-generic' }));
    bring(generic, 'south-2', make('commit', { form: 'committee', committee: 'the board' }), 'north-2');
    expect(needed(generic)).toEqual(each);
    const congress = joint('concurrent', { rulebook: 'br-congresso' });
    bring(congress, 'north-1', make('unicameral-revision', { form: 'text', text: FERRY }), 'north-2');
    expect(needed(congress)).toMatchObject({ num: 1, den: 2, basis: 'membership' });
    const orders = { thresholds: { main: { perBody: [{ ...twoThirds, body: 'south' }] } } };
    const own = moved(joint('concurrent', { changes: orders }));
    expect(needed(own)).toEqual({ perBody: [{ ...twoThirds, body: 'south' }] });
    bring(own, 'south-2', strikeInsert('all night', 'at dawn'), 'north-2');
    expect(needed(own)).toEqual(each);
  });

  it('[JS-6] one body that sits alone decides as it always does', () => {
    const hall = openHouse();
    bring(hall, 'house-1', main(FERRY), 'house-2');
    expect(needed(hall)).toEqual(majority);
  });
});
