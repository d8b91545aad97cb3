import { majority, perBody, type Threshold } from '@tauride/count';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pollOf } from '../assembly/access.ts';
import type { MemberId } from '../ids.ts';
import { CHAIR, type Hall, SITTING } from '../testing/hall.ts';
import { electedTo, openHouse, question } from '../testing/house.ts';
import { sittingOf, top, votes } from '../testing/moves.ts';
import type { Choice, Poll } from './state.ts';
import { type CastBallot, tallyBallots } from './tally.ts';

const each = perBody(['each'], majority);
const weighed: Threshold = { allOf: [majority, { ...majority, measure: 'weight' }] };

/** A house of ten, whose first member has a seat in the senate too, and an open poll. */
function open(threshold: Threshold, joint: boolean): { readonly hall: Hall; readonly poll: Poll } {
  const house = { id: 'house', members: 10, weight: 3 };
  const bodies = joint ? [house, { id: 'senate', members: 4 }] : [house];
  const hall = openHouse({ bodies, changes: { thresholds: { main: threshold } } });
  const double = {
    member: 'house-1' as MemberId,
    label: 'Both',
    voting: 'full',
    weight: 2,
    group: null,
  } as const;
  if (joint) electedTo(hall, 'senate' as never, double);
  question(hall);
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method: 'recorded' });
  return { hall, poll: pollOf(hall.founded(), sittingOf(hall).poll!) };
}

const cast = (voter: string, choice: Choice, weight?: number): CastBallot => ({
  voter: voter as MemberId,
  choice,
  ...(weight === undefined ? {} : { weight }),
});

describe('the ballots of a box', () => {
  it('[RP-31] count by weight, each as heavy as when it was cast', () => {
    const { hall, poll } = open(majority, false);
    const ballots = [cast('house-1', 'yes', 3), cast('house-2', 'no', 3), cast(CHAIR, 'yes')];
    expect(tallyBallots(hall.founded(), poll, ballots)).toEqual({ tally: votes(4, 3) });
  });

  it('[RP-31] count by heads, and by weight beside, where the question asks for both', () => {
    const { hall, poll } = open(weighed, false);
    const ballots = [cast('house-1', 'yes', 3), cast('house-2', 'no', 3), cast('house-3', 'abstain', 3)];
    expect(tallyBallots(hall.founded(), poll, ballots)).toEqual({
      tally: votes(1, 1, 1),
      weight: { tally: votes(3, 3, 3), total: 28 },
    });
  });

  it('[RP-31] count in each body of a joint sitting, a double member in both', () => {
    const { hall, poll } = open(each, true);
    const ballots = [cast('house-1', 'yes', 5), cast('house-2', 'no', 3), cast('senate-1', 'no')];
    expect(tallyBallots(hall.founded(), poll, ballots)).toEqual({
      tally: votes(5, 4),
      bodies: [
        { body: 'house', tally: votes(3, 3), present: null },
        { body: 'senate', tally: votes(2, 1), present: null },
      ],
    });
  });

  it('[RP-31] come to the same in any order, and the bodies to the whole', () => {
    const { hall, poll } = open(each, true);
    const members = ['house-1', 'house-2', 'house-3', 'senate-1', 'senate-2', CHAIR];
    const choice = fc.constantFrom<Choice>('yes', 'no', 'abstain');
    const ballots = fc
      .shuffledSubarray(members)
      .chain((voters) => fc.tuple(...voters.map((voter) => choice.map((chosen) => cast(voter, chosen)))));
    let withBoth = 0;
    fc.assert(
      fc.property(ballots, (box) => {
        const found = tallyBallots(hall.founded(), poll, box);
        expect(tallyBallots(hall.founded(), poll, box.toReversed())).toEqual(found);
        const parts = found.bodies!.map(({ tally }) => tally);
        for (const key of ['yes', 'no', 'abstain'] as const)
          expect(parts.reduce((sum, part) => sum + part[key], 0)).toBe(found.tally[key]);
        if (parts.every(({ yes, no }) => yes + no > 0)) withBoth += 1;
      }),
    );
    expect(withBoth).toBeGreaterThan(10);
  });
});
