import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

async function elections() {
  const words = needTopics(['election', 'results']);
  const parts = await import('./election-list.tsx');
  await words;
  return parts;
}

/** What a gallery shows of elections. */
export const ElectionList = later(async () => (await elections()).ElectionList);
export const ElectionNow = later(async () => (await elections()).ElectionNow);
