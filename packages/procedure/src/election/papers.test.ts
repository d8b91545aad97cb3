import { describe, expect, it } from 'vitest';
import type { MemberId } from '../ids.ts';
import { closesRound, boxWith, electionIn, lastRound, opensRound, standing } from '../testing/election.ts';
import { mayVoteIn } from './cast.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';

const at = { sitting: SITTING } as const;
const one = '1'.repeat(64);
const two = '2'.repeat(64);

function withTellers(tellers: readonly string[], present?: number, before?: (hall: Hall) => void) {
  const hall = openHall(present === undefined ? {} : { present });
  before?.(hall);
  for (const member of tellers)
    hall.act(CHAIR, {
      type: 'AssignOffice',
      body: 'congress' as never,
      office: 'teller',
      member: member as MemberId,
      reason: 'To count.',
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
  hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: ['heavy' as MemberId], left: [] });
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
    expect(hall.refused(CHAIR, enter(1, one, 'C')).code).toBe('count-impossible');
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

describe('papers handed out by name', () => {
  const handing = ({ election, poll }: Pick<ReturnType<typeof withTellers>, 'election' | 'poll'>) => ({
    hand: (member: string) =>
      ({ type: 'HandPaper', ...at, election, poll, member: member as MemberId }) as const,
    back: (member: string) =>
      ({ type: 'TakePaperBack', ...at, election, poll, member: member as MemberId }) as const,
  });

  it('[RE-34] leave who got one no vote on screen', () => {
    const room = withTellers(['d6', 'd7']);
    const { hall, poll, election } = room;
    const { hand } = handing(room);
    for (const [desk, member] of [
      [CHAIR, 'd1'],
      [CLERK, 'd2'],
      ['d6', 'd3'],
    ] as const)
      hall.act(desk, hand(member));
    expect(lastRound(hall, election).onPaper).toEqual(['d1', 'd2', 'd3']);
    expect(mayVoteIn(hall.founded(), poll, 'd2' as MemberId)).toMatchObject({
      error: { code: 'on-paper', detail: { member: 'd2' } },
    });
    expect(mayVoteIn(hall.founded(), poll, 'd4' as MemberId).ok).toBe(true);
  });

  it('[RE-34] are for those who may vote, one each, from the desk, while the round is open', () => {
    const room = withTellers(['d6', 'd7'], 6);
    const { hall, election } = room;
    const { hand, back } = handing(room);
    expect(hall.refused('d1', hand('d1')).code).toBe('not-entitled');
    expect(hall.refused(CLERK, hand('d8'))).toMatchObject({ detail: { act: 'vote-absent' } });
    expect(hall.refused(CLERK, hand('nobody')).code).toBe('unknown');
    hall.act(CLERK, hand('d1'));
    expect(hall.refused(CLERK, hand('d1'))).toMatchObject({
      code: 'already-so',
      detail: { phase: 'on-paper' },
    });
    closesRound(hall, election, ['1*c1']);
    expect(hall.refused(CLERK, hand('d2')).code).toBe('no-poll');
    expect(hall.refused(CLERK, back('d1')).code).toBe('no-poll');
    const weighed = withTellers([], undefined, seatHeavy);
    expect(weighed.hall.refused(CLERK, handing(weighed).hand('d1')).code).toBe('method-not-allowed');
  });

  it('[RE-34] are not begun once papers of nobody knows whom were entered', () => {
    const room = withTellers([]);
    room.hall.act(CLERK, room.enter(2));
    expect(room.hall.refused(CLERK, handing(room).hand('d1')).code).toBe('too-late');
  });

  it('[RE-35] are taken back while they cannot be among those entered', () => {
    const room = withTellers([]);
    const { hall, election, poll, enter } = room;
    const { hand, back } = handing(room);
    expect(hall.refused(CLERK, back('d1'))).toMatchObject({
      code: 'already-so',
      detail: { phase: 'on-screen' },
    });
    hall.act(CLERK, hand('d1'));
    hall.act(CLERK, back('d1'));
    expect(lastRound(hall, election)).not.toHaveProperty('onPaper');
    expect(mayVoteIn(hall.founded(), poll, 'd1' as MemberId).ok).toBe(true);
    for (const member of ['d1', 'd2', 'd3']) hall.act(CLERK, hand(member));
    hall.act(CLERK, enter(2));
    expect(hall.refused('d1', back('d1')).code).toBe('not-entitled');
    hall.act(CLERK, back('d2'));
    expect(hall.refused(CLERK, back('d1')).code).toBe('too-late');
    expect(lastRound(hall, election).onPaper).toEqual(['d1', 'd3']);
  });

  it('[RE-36] bound how many are entered, in all batches together', () => {
    const room = withTellers([]);
    const { hall, enter } = room;
    const { hand } = handing(room);
    for (const member of ['d1', 'd2', 'd3']) hall.act(CLERK, hand(member));
    hall.act(CLERK, enter(2));
    expect(hall.refused(CLERK, enter(2, one, 'B'))).toMatchObject({
      code: 'count-impossible',
      detail: { total: 4, most: 3 },
    });
    hall.act(CLERK, enter(1, one, 'B'));
    hall.act(CLERK, hand('d4'));
    hall.act(CHAIR, enter(2, one, 'B'));
  });
});
