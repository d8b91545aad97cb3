import { describe, expect, it } from 'vitest';
import { putSitting } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { type Hall, openHall } from '../testing/hall.ts';
import { sittingOf } from '../testing/moves.ts';
import { place } from '../testing/place.ts';
import { openOffers } from './offers.ts';

function offer(hall: Hall): MotionId {
  const id = place(hall, 'postpone-certain', { phase: 'seconded' });
  hall.state = putSitting(hall.founded(), { ...sittingOf(hall), offered: [id] });
  return id;
}

describe('an offer', () => {
  it('[RM-14] waits for what was brought back only while that is pending', () => {
    for (const [phase, isOpen] of [
      ['pending', false],
      ['tabled', true],
    ] as const) {
      const hall = openHall();
      const question = place(hall, 'main', { phase });
      place(hall, 'main');
      const offered = offer(hall);
      place(hall, 'take-from-table', { phase: 'adopted', target: question });
      expect(openOffers(hall.founded(), sittingOf(hall))).toEqual(isOpen ? [offered] : []);
    }
  });

  it('[RM-14] does not wait for what the house refused to bring back', () => {
    const hall = openHall();
    const question = place(hall, 'main');
    const offered = offer(hall);
    place(hall, 'take-from-table', { phase: 'rejected', target: question });
    expect(openOffers(hall.founded(), sittingOf(hall))).toEqual([offered]);
  });
});
