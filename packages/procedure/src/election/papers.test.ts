import { describe, expect, it } from 'vitest';
import type { MemberId } from '../ids.ts';
import { closesRound, boxWith, electionIn, lastRound, opensRound, standing } from '../testing/election.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';

const at = { sitting: SITTING } as const;
const one = '1'.repeat(64);
const two = '2'.repeat(64);

function withTellers(tellers: readonly string[], present?: number, before?: (hall: Hall) => void) {
  const hall = openHall(present === undefined ? {} : { present });
  before?.(hall);
  for (const member of tellers)
    hall.act('operator', {
      type: 'AssignOffice',
      body: 'congress' as never,
      office: 'teller',
      member: member as MemberId,
    });
  const election = standing(hall, ['d1', 'd2']);
  const poll = opensRound(hall, election);
  const enter = (papers: number, digest = one, batch = 'Box A') =>
    ({ type: 'EnterPapers', ...at, election, poll, batch, papers, digest }) as const;
  return { hall, election, poll, enter };
}

function seatHeavy(hall: Hall): void {
  hall.act(CLERK, {
    type: 'SeatMembers',
    body: 'congress' as never,
    members: [{ member: 'heavy' as never, label: 'Heavy', voting: 'full', weight: 5, group: null }],
    reason: 'By-election.',
  });
}

function phases(hall: Hall, election: Parameters<typeof lastRound>[1]): readonly string[] {
  return lastRound(hall, election).batches.map(({ name, phase }) => `${name}: ${phase}`);
}

describe('paper ballots', () => {
  it('[RE-30] are agreed when two tellers have entered the same', () => {
    const { hall, election, enter } = withTellers(['d6', 'd7']);
    hall.act('d6', enter(3));
    expect(phases(hall, election)).toEqual(['Box A: waits-for-second']);
    expect(hall.refused('d6', enter(3)).code).toBe('already-so');
    hall.act('d7', enter(3));
    expect(phases(hall, election)).toEqual(['Box A: agreed']);
    expect(hall.refused('d7', enter(2)).code).toBe('already-so');
    hall.act('d6', enter(2, two, ' Box B '));
    expect(phases(hall, election)).toEqual(['Box A: agreed', 'Box B: waits-for-second']);
  });

  it('[RE-30] that differ are entered again, or by a third', () => {
    const { hall, election, enter } = withTellers(['d6', 'd7', 'd8']);
    hall.act('d6', enter(3));
    hall.act('d7', enter(3, two));
    expect(phases(hall, election)).toEqual(['Box A: differs']);
    hall.act('d7', enter(2, two));
    expect(phases(hall, election)).toEqual(['Box A: differs']);
    hall.act('d7', enter(3));
    expect(phases(hall, election)).toEqual(['Box A: agreed']);
    hall.act('d6', enter(2, one, 'B'));
    hall.act('d7', enter(2, two, 'B'));
    hall.act('d8', enter(1, two, 'B'));
    expect(phases(hall, election)[1]).toBe('B: differs');
    hall.act('d8', enter(2, two, 'B'));
    expect(phases(hall, election)[1]).toBe('B: agreed');
  });

  it('[RE-30] are counted by chair and clerk too where there are fewer than two tellers', () => {
    const few = withTellers(['d6']);
    few.hall.act(CLERK, few.enter(2));
    few.hall.act(CHAIR, few.enter(2));
    expect(phases(few.hall, few.election)).toEqual(['Box A: agreed']);
    expect(few.hall.refused('d1', few.enter(2)).code).toBe('not-entitled');
    const enough = withTellers(['d6', 'd7']);
    expect(enough.hall.refused(CLERK, enough.enter(2)).code).toBe('not-entitled');
  });

  it('[RE-31] are no more than the voters, in all batches together', () => {
    const { hall, enter } = withTellers([], 6);
    hall.act(CLERK, enter(4));
    expect(hall.refused(CLERK, enter(3, one, 'B'))).toMatchObject({
      code: 'count-impossible',
      detail: { total: 7, most: 6 },
    });
    hall.act(CLERK, enter(2, one, 'B'));
    hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: ['d8', 'd7'] as MemberId[], left: [] });
    hall.act(CHAIR, enter(2, one, 'C'));
  });

  it('[RE-31] are refused where votes weigh differently, and in a wrong form', () => {
    const { hall, enter } = withTellers([]);
    for (const bad of [enter(0), enter(1.5), enter(1, 'abc'), enter(1, one, ' ')])
      expect(hall.refused(CLERK, bad).code).toBe('malformed');
    const weighed = withTellers([], undefined, seatHeavy);
    expect(weighed.hall.refused(CLERK, weighed.enter(2)).code).toBe('method-not-allowed');
  });

  it('[RE-17] keep the round open until they are agreed, and cannot make more ballots than voters', () => {
    const { hall, election, poll, enter } = withTellers([], 6);
    hall.act(CLERK, enter(3));
    const close = { type: 'CloseRound', ...at, election, poll } as const;
    const electionBox = boxWith(hall, poll, ['3*c1', '4*c2']);
    expect(hall.refused(CHAIR, close, { electionBox })).toMatchObject({
      code: 'papers-differ',
      detail: { batch: 'Box A' },
    });
    hall.act(CHAIR, enter(3));
    expect(hall.refused(CHAIR, close, { electionBox }).code).toBe('count-impossible');
    closesRound(hall, election, ['3*c1', '3*c2']);
    expect(electionIn(hall, election).phase).toBe('counting');
    expect(hall.refused(CLERK, enter(1, one, 'D')).code).toBe('no-poll');
  });
});
