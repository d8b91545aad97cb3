import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { electedTo, openHouse } from '../testing/house.ts';
import { sittingOf } from '../testing/moves.ts';
import { usualRules } from './rules-for.ts';

const bodies = [
  { id: 'house', members: 5 },
  { id: 'senate', members: 3 },
];

describe('an election in a joint sitting', () => {
  it('[RE-2] is not in secret where one member has two votes', () => {
    const isSecret = (hall: ReturnType<typeof openHouse>): boolean =>
      usualRules(
        { state: hall.founded(), sitting: sittingOf(hall) },
        { seats: 1, method: { kind: 'people', by: 'plurality' } },
      ).secret;
    const hall = openHouse({ bodies });
    expect(isSecret(hall)).toBe(true);
    const member = 'house-1' as MemberId;
    electedTo(hall, 'senate' as BodyId, { member, label: 'Both', voting: 'full', weight: 1, group: null });
    expect(isSecret(hall)).toBe(false);
  });
});
