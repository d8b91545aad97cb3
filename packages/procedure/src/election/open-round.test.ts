import { describe, expect, it } from 'vitest';
import { evolve } from '../evolve.ts';
import type { MemberId, Seq } from '../ids.ts';
import { electionIn, lastRound, opensRound, standing } from '../testing/election.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';

/** As a by-election between the call and the ballot would. */
function seatHeavy(hall: Hall): void {
  const heavy = {
    member: 'heavy' as MemberId,
    label: 'Heavy',
    voting: 'full',
    weight: 5,
    group: null,
  } as const;
  hall.state = evolve(hall.state, {
    v: 1,
    seq: hall.state.seq as Seq,
    at: hall.now,
    by: CLERK,
    event: { type: 'MembersSeated', body: BODY, members: [heavy] },
  });
}

describe('opening a round', () => {
  it('[RE-4] [I-8] is refused in secret once votes weigh differently, and allowed where votes are named', () => {
    const hall = openHall();
    const secret = standing(hall, ['d1', 'd2'], { secret: true });
    const named = standing(hall, ['d3', 'd4'], { secret: false });
    seatHeavy(hall);
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: ['heavy' as MemberId], left: [] });
    const open = { type: 'OpenRound', sitting: SITTING, election: secret } as const;
    expect(hall.refused(CHAIR, open)).toMatchObject({
      code: 'weights-differ',
      citation: expect.stringContaining(electionIn(hall, secret).citation),
    });
    opensRound(hall, named);
    expect(lastRound(hall, named).phase).toBe('open');
  });

  it('[RE-4] in secret goes on while all votes weigh the same', () => {
    const hall = openHall();
    const secret = standing(hall, ['d1', 'd2'], { secret: true });
    opensRound(hall, secret);
    expect(lastRound(hall, secret).phase).toBe('open');
  });
});
