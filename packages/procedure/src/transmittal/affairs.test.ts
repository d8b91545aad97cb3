import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { openBodies } from '../testing/bodies.ts';
import { openHouse } from '../testing/house.ts';
import { CHAIR, CLERK } from '../testing/hall.ts';
import { affairsOf } from './affairs.ts';
import { isOfAffairs } from './desk.ts';

describe('whoever serves at a desk', () => {
  it('[RT-41] [RT-49] is told of the same bodies, one by one or all at once', () => {
    const bodies = [
      { id: 'house', members: 9 },
      { id: 'council', members: 5 },
    ];
    const joint = openHouse({ bodies, mode: 'as-one' }).founded();
    const apart = openBodies('a', 'b').founded();
    const held = (state: typeof joint, member: string): readonly string[] =>
      affairsOf(state, member as MemberId).map(({ body }) => body);
    for (const state of [joint, apart])
      for (const member of [CHAIR, CLERK, 'house-1', 'a-chair', 'a-clerk', 'b-1', 'b-clerk'])
        expect(held(state, member), member).toEqual(
          Object.keys(state.bodies)
            .sort()
            .filter((body) => isOfAffairs(state, body as BodyId, member as MemberId)),
        );
    expect(held(joint, CHAIR)).toEqual(['house']);
    expect(held(apart, 'a-clerk')).toEqual(['a']);
  });
});
