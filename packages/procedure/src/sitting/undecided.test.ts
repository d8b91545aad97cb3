import { describe, expect, it } from 'vitest';
import { CHAIR, openHall, SITTING } from '../testing/hall.ts';
import { bring, main, motion, phaseOf, sittingOf } from '../testing/moves.ts';

describe('what a sitting leaves open', () => {
  it('[RS-6] a motion that still waits for the chair ends undecided with what is pending', () => {
    const hall = openHall();
    const pending = bring(hall, 'd1', main('That we stay.'), 'd2');
    hall.act('d3', { ...main('That we stay.'), kind: 'recess', wording: { form: 'minutes', minutes: 5 } });
    const offered = sittingOf(hall).offered.at(-1)!;
    const [event] = hall.act(CHAIR, {
      type: 'AdjournSitting',
      sitting: SITTING,
      ground: 'emergency',
      reason: 'The hall is on fire.',
    });
    expect(event).toMatchObject({ undecided: [pending, offered] });
    expect([pending, offered].map((id) => phaseOf(hall, id))).toEqual(['undecided', 'undecided']);
    expect(motion(hall, offered).seconder).toBeNull();
  });
});
