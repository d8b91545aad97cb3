import { expect, test } from 'vitest';
import type { MandateId, PollId } from '@tauride/procedure';
import { createAlarms } from './alarms.ts';

const POLL = 'p1' as PollId;
const own = 'ann' as MandateId;

test('[PR-13] a free vote with the proxy of another takes no alarm about one’s own away', () => {
  const proxy = 'bob~ann' as MandateId;
  const alarms = createAlarms({ all: () => [] });
  alarms.add({ poll: POLL, mandate: own, forced: true });
  alarms.add({ poll: POLL, mandate: proxy, forced: false });
  expect([...alarms.in(POLL)]).toEqual([['ann', 'forced']]);
  alarms.add({ poll: POLL, mandate: own, forced: false });
  expect([...alarms.in(POLL)]).toEqual([['ann', 'again']]);
});

test('[PR-13] after a start, a free vote that takes the place of a forced one is told as such', () => {
  let payload = JSON.stringify({ choice: 'yes', forced: true });
  const alarms = createAlarms({ all: () => [{ voter: own, payload }] });
  alarms.prepare(POLL);
  payload = JSON.stringify({ choice: 'no' });
  alarms.add({ poll: POLL, mandate: own, forced: false });
  expect([...alarms.in(POLL)]).toEqual([['ann', 'again']]);
});
