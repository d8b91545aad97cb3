import { describe, expect, it } from 'vitest';
import type { MandateId, MemberId } from '../ids.ts';
import { boxWith, closesRound, lastRound, opensRound, standing } from '../testing/election.ts';
import { CHAIR, CLERK, type Hall, SITTING } from '../testing/hall.ts';
import { arrives, bylaws, leaves, openRepresented, proxy, seatFor } from '../testing/represented.ts';
import { mayVoteIn } from './cast.ts';

const there = ['bob', 'cem', 'dot', 'eva', 'alt'];
const named = { secret: false } as const;

/** The house, `ann` away with `alt` in her seat, and `any` who gave a vote to `bob`. */
function opened(secret: boolean, present = there) {
  const hall = openRepresented({ present, proxies: { ...bylaws, perHolder: null } });
  hall.act('ann', proxy('ann', 'bob'));
  const election = standing(hall, ['dot', 'eva'], secret ? {} : named);
  return { hall, election };
}

const may = (hall: Hall, poll: string, voter: string, mandate?: string): string => {
  const found = mayVoteIn(hall.founded(), poll as never, voter as MemberId, mandate as MandateId);
  return found.ok ? 'may' : found.error.code;
};

describe('a round of an election', () => {
  it('[RV-8] [RV-17] is voted in under the lines of its register, each mandate by itself', () => {
    const { hall, election } = opened(false);
    const poll = opensRound(hall, election);
    expect(lastRound(hall, election)).toMatchObject({ present: 6, register: { lines: 6, votes: 6 } });
    arrives(hall, 'ann');
    leaves(hall, 'cem');
    expect(may(hall, poll, 'bob')).toBe('may');
    expect(may(hall, poll, 'bob', 'ann~bob')).toBe('may');
    expect(may(hall, poll, 'cem')).toBe('may');
    expect(may(hall, poll, 'ann')).toBe('not-in-register');
    expect(may(hall, poll, 'dot', 'ann~bob')).toBe('not-entitled');
  });

  it('[RV-6] has no proxies where it is secret, unless the rules let holders cast such ballots', () => {
    const { hall, election } = opened(true);
    const poll = opensRound(hall, election);
    expect(may(hall, poll, 'bob', 'ann~bob')).toBe('not-in-register');
    expect(lastRound(hall, election).register?.lines).toBe(5);
  });

  it('[RV-11] is not for a proxy that was given for questions', () => {
    const hall = openRepresented({ present: there, proxies: bylaws });
    const election = standing(hall, ['dot', 'eva'], named);
    hall.act('ann', proxy('ann', 'bob', { kind: 'sitting', sitting: SITTING }));
    expect(may(hall, opensRound(hall, election), 'bob', 'ann~bob')).toBe('may');
  });

  it('[RV-3] is voted in by an alternate who sits, on screen or on paper', () => {
    const { hall, election } = opened(true);
    hall.act(CLERK, seatFor('alt', 'ann'));
    const poll = opensRound(hall, election);
    expect(may(hall, poll, 'alt', 'ann~alt')).toBe('may');
    const of = { sitting: SITTING, election, poll } as const;
    hall.act(CLERK, { type: 'HandPaper', ...of, member: 'alt' as MemberId });
    expect(may(hall, poll, 'alt', 'ann~alt')).toBe('on-paper');
    hall.act(CLERK, { type: 'TakePaperBack', ...of, member: 'alt' as MemberId });
    expect(may(hall, poll, 'alt', 'ann~alt')).toBe('may');
  });

  it('[RV-9] [RV-17] hands a paper for each line, so that no more are entered than that', () => {
    const { hall, election } = opened(false);
    const poll = opensRound(hall, election);
    const of = { sitting: SITTING, election, poll } as const;
    hall.act(CLERK, { type: 'HandPaper', ...of, member: 'bob' as MemberId });
    expect(may(hall, poll, 'bob', 'ann~bob')).toBe('on-paper');
    const enter = (papers: number) =>
      ({ type: 'EnterPapers', ...of, batch: 'A', papers, digest: '1'.repeat(64) }) as const;
    expect(hall.refused(CLERK, enter(3))).toMatchObject({ code: 'count-impossible', detail: { most: 2 } });
    hall.act(CLERK, enter(1));
    expect(hall.refused(CLERK, { type: 'TakePaperBack', ...of, member: 'bob' as MemberId }).code).toBe(
      'too-late',
    );
    hall.act(CLERK, enter(2));
    hall.act(CHAIR, enter(2));
    const electionBox = boxWith(hall, poll, ['7*c1']);
    expect(hall.refused(CHAIR, { type: 'CloseRound', ...of }, { electionBox }).code).toBe('count-impossible');
    closesRound(hall, election, ['6*c1']);
  });

  it('[RV-7] keeps the lines until it is declared', () => {
    const { hall, election } = opened(false);
    opensRound(hall, election);
    closesRound(hall, election, ['4*c1', '1*c2']);
    expect(lastRound(hall, election).register).toHaveProperty('who');
    const { poll } = lastRound(hall, election);
    hall.act(CHAIR, { type: 'DeclareRound', sitting: SITTING, election, poll });
    const { register } = lastRound(hall, election);
    expect(register).toMatchObject({ lines: 6, digest: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(register).not.toHaveProperty('who');
  });
});
