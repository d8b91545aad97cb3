import { describe, expect, it } from 'vitest';
import type { BodyId, MemberId } from '../ids.ts';
import { electedTo, openHouse } from '../testing/house.ts';
import { closesRound, declares, lastRound, opensRound, standing } from '../testing/election.ts';
import { sittingOf } from '../testing/moves.ts';
import { jointModes } from '../sitting/state.ts';
import { mayVoteIn } from './cast.ts';
import { usualRules } from './rules-for.ts';

const bodies = [
  { id: 'house', members: 5 },
  { id: 'senate', members: 3 },
];

describe('an election in a joint sitting', () => {
  it.each(jointModes.filter((mode) => mode !== 'advisory'))(
    '[JS-29] is held by all counted as one, and needs no majority in each body: %s',
    (mode) => {
      const minimum = { num: 1, den: 2, compare: 'gt', basis: 'cast' } as const;
      const hall = openHouse({ bodies, mode, ...(mode === 'mixed' ? { joint: { minimum } } : {}) });
      const id = standing(hall, ['house-1', 'senate-1']);
      const poll = opensRound(hall, id);
      expect(lastRound(hall, id).membership).toBe(8);
      const voters = ['house-2', 'senate-2', 'senate-3'] as unknown as readonly MemberId[];
      expect(voters.map((voter) => mayVoteIn(hall.founded(), poll, voter))).toEqual(
        voters.map(() => ({ ok: true, value: { weight: 1 } })),
      );
      closesRound(hall, id, ['5*c1', '3*c2']);
      expect(declares(hall, id)).toEqual(['c1']);
    },
  );

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
