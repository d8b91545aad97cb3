import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

const topics = ['election', 'results'] as const;

/** What a gallery shows of elections. */
export const ElectionList = later(async () => {
  const words = needTopics(topics);
  const { ElectionList: list } = await import('./election-list.tsx');
  await words;
  return list;
});

export const ElectionNow = later(async () => {
  const words = needTopics(topics);
  const { ElectionNow: now } = await import('./election-list.tsx');
  await words;
  return now;
});
