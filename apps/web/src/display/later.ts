import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What the hall sees of an election. */
export const ElectionBelow = later(async () => {
  const words = needTopics(['election-desk', 'results']);
  const { ElectionBelow: below } = await import('./election-below.tsx');
  await words;
  return below;
});

/** What the question would do to earlier texts. */
export const FollowsLine = later(async () => {
  const words = needTopics(['affairs']);
  const { FollowsLine: line } = await import('../affairs/follows-line.tsx');
  await words;
  return line;
});
