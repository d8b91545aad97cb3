import type { PollId } from '@tauride/procedure';
import { expect, test } from 'vitest';
import { sealRound } from './seal-round.ts';

test('[PR-25] what is counted of a box is in the order of what it says, and not of those who said it', () => {
  const ballots = ['c2>c1', 'c3', 'c1>c2', 'c3'].map((choice, at) => ({
    voter: `member-${at}`,
    payload: JSON.stringify({ choice, nonce: String(at).repeat(32) }),
  }));
  const { papers } = sealRound({ poll: 'r1' as PollId, secret: true, veiled: true, ballots, papers: [] });
  expect(papers).toEqual([
    { paper: 'c1>c2', weight: 1 },
    { paper: 'c2>c1', weight: 1 },
    { paper: 'c3', weight: 2 },
  ]);
});
