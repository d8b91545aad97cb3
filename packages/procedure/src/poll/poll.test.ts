import { describe, expect, it } from 'vitest';
import { BODY, CHAIR, CLERK, openHall, SITTING } from '../testing/hall.ts';
import {
  bring,
  closeTop,
  decideTop,
  main,
  make,
  motion,
  phaseOf,
  sittingOf,
  top,
  votes,
} from '../testing/moves.ts';
import { decisiveVotes, mayCast } from './decide.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

function putBy(method: 'voice' | 'hands' | 'recorded', kind: 'main' | 'limit' = 'main') {
  const hall = openHall();
  bring(hall, 'd1', main(STORE));
  if (kind === 'limit')
    bring(hall, 'd2', make('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: null }));
  hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method });
  return { hall, poll: sittingOf(hall).poll! };
}

describe('putting the question', () => {
  it('[RP-1] only the question immediately pending, by the chair, while nobody speaks', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const put = { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' } as const;
    expect(hall.refused('d1', put).code).toBe('not-entitled');
    hall.act('d3', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never });
    expect(hall.refused(CHAIR, put).code).toBe('interrupts-speaker');
    hall.act(CHAIR, { type: 'EndSpeech', sitting: SITTING });
    bring(hall, 'd2', make('recess', { form: 'minutes', minutes: 5 }));
    expect(hall.refused(CHAIR, put).code).toBe('not-immediately-pending');
  });

  it('[RP-1] while a vote is taken no motion is made and nobody gets the floor', () => {
    const { hall } = putBy('recorded');
    expect(hall.refused('d2', make('adjourn', { form: 'bare' }))).toMatchObject({
      code: 'voting-in-progress',
      citation: 'RONR (12th ed.) 45:6',
    });
    expect(hall.refused(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never }).code).toBe(
      'voting-in-progress',
    );
  });

  it('[RP-2] two thirds are not judged by voice', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const limit = make('limit-extend-debate', { form: 'limit', speechSeconds: 120, speeches: null });
    const id = bring(hall, 'd2', limit);
    expect(
      hall.refused(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'voice' }).code,
    ).toBe('method-not-allowed');
  });
});

describe('secret votes', () => {
  it('[RP-2] are not taken where votes weigh differently', () => {
    const hall = openHall();
    const heavy = {
      member: 'heavy' as never,
      label: 'Heavy',
      voting: 'full',
      weight: 3,
      group: null,
    } as const;
    hall.act(CLERK, { type: 'SeatMembers', body: BODY, members: [heavy], reason: 'By-election.' });
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [heavy.member], left: [] });
    const id = bring(hall, 'd1', main(STORE));
    const put = { type: 'PutQuestion', sitting: SITTING, motion: id } as const;
    expect(hall.refused(CHAIR, { ...put, method: 'ballot' }).code).toBe('method-not-allowed');
    const [opened] = hall.act(CHAIR, { ...put, method: 'recorded' });
    expect(opened).toMatchObject({ membership: 12, present: 12 });
  });
});

describe('casting', () => {
  it('[RP-3] members with a vote who were present, and not the chair', () => {
    const { hall, poll } = putBy('recorded');
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: ['d4' as never] });
    const answer = (voter: string): string => {
      const result = mayCast(hall.founded(), poll, voter as never);
      return result.ok ? 'yes' : result.error.code;
    };
    expect(['d1', 'd4', CLERK, CHAIR, 'nobody'].map(answer)).toEqual([
      'yes',
      'yes',
      'not-entitled',
      'not-decisive',
      'unknown',
    ]);
  });

  it('[RP-3] nobody once the poll is closed', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const poll = closeTop(hall, votes(3, 2));
    expect(mayCast(hall.founded(), poll, 'd1' as never)).toMatchObject({
      ok: false,
      error: { code: 'no-poll' },
    });
  });
});

describe('counting hands', () => {
  it('[RP-4] tellers count by benches, a second count replaces the first, and no more hands than members', () => {
    const { hall, poll } = putBy('hands');
    const count = (place: string, yes: number, no: number) =>
      ({ type: 'EnterCount', sitting: SITTING, poll, place, tally: votes(yes, no) }) as const;
    hall.act(CLERK, count('left', 2, 1));
    hall.act(CLERK, count('right', 1, 3));
    hall.act(CLERK, count('left', 3, 1));
    expect(hall.refused(CLERK, count('middle', 2, 0))).toMatchObject({
      code: 'count-impossible',
      detail: { total: 10, most: 9 },
    });
    expect(hall.refused('d1', count('left', 0, 0)).code).toBe('not-entitled');
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(hall.founded().polls).toBeDefined();
    expect(sittingOf(hall).lastPoll).toBe(poll);
  });
});

describe('results', () => {
  it('[RP-6] a tie loses a majority, and the chair may break it', () => {
    const hall = openHall();
    const lost = bring(hall, 'd1', main(STORE));
    const poll = closeTop(hall, votes(4, 4));
    expect(decisiveVotes(hall.founded(), poll)).toEqual(['yes']);
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll } as const;
    expect(hall.refused(CHAIR, { ...announce, chairVote: 'no' }).code).toBe('not-decisive');
    const [event] = hall.act(CHAIR, { ...announce, chairVote: null });
    expect(event).toMatchObject({ outcome: 'tie-rejected', needed: 5, basis: 8 });
    expect(phaseOf(hall, lost)).toBe('rejected');
  });

  it('[RP-6] the chair carries it by one vote', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    decideTop(hall, votes(4, 4), { chairVote: 'yes' });
    expect(phaseOf(hall, id)).toBe('adopted');
  });

  it('[RP-5] one member has a voice vote counted, not a count counted again', () => {
    const { hall, poll } = putBy('voice');
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: true });
    hall.act('d5', { type: 'DemandDivision', sitting: SITTING, poll });
    hall.act(CLERK, { type: 'EnterCount', sitting: SITTING, poll, place: 'all', tally: votes(3, 5) });
    hall.act(CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null });
    hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(motion(hall, sittingOf(hall).motions[0]!).phase).toBe('rejected');
    expect(hall.refused('d5', { type: 'DemandDivision', sitting: SITTING, poll }).code).toBe('too-late');
  });

  it('[RP-7] a vote without a quorum decides nothing', () => {
    const hall = openHall({ members: 9, present: 5 });
    const id = bring(hall, 'd1', main(STORE), 'd2');
    hall.act(CLERK, { type: 'RecordPresence', sitting: SITTING, arrived: [], left: ['d4' as never] });
    const poll = closeTop(hall, votes(3, 0));
    const [event] = hall.act(CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
    expect(event).toMatchObject({ outcome: 'no-quorum', changes: [] });
    expect(phaseOf(hall, id)).toBe('pending');
    expect(hall.refused('d1', make('lay-on-table', { form: 'bare' })).code).toBe('no-quorum');
    bring(hall, 'd1', make('adjourn', { form: 'bare' }), 'd2');
  });
});
