import { expect, test } from 'vitest';
import type { MandateId, PollId } from '@tauride/procedure';
import { createRevisions, type RevisedBallot } from './revisions.ts';

const poll = 'p1' as PollId;
const ballot = (device: string, number: number, mandate = 'ann'): RevisedBallot => ({
  poll,
  mandate: mandate as MandateId,
  revision: { device, number },
});

test('[P-34] an earlier ballot of the same device, voter and poll is told from the latest, which may come again', () => {
  const revisions = createRevisions();
  expect([1, 3, 2, 3, 1, 4].map((number) => revisions.take(ballot('phone', number)))).toEqual([
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(revisions.take(ballot('desk', 1))).toBe(true);
  expect(revisions.take(ballot('phone', 1, 'bob'))).toBe(true);
  expect(revisions.take({ ...ballot('phone', 1), poll: 'p2' as PollId })).toBe(true);
});

test('[P-34] nothing is kept of a sealed poll, nor of more devices of a voter than anyone uses', () => {
  const revisions = createRevisions(2);
  for (const device of ['a', 'b', 'a', 'c']) revisions.take(ballot(device, 5));
  expect(['a', 'c', 'b'].map((device) => revisions.take(ballot(device, 4)))).toEqual([false, false, true]);
  revisions.forget(poll);
  expect(revisions.take(ballot('b', 1))).toBe(true);
});
