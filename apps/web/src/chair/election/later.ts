import { later } from '../../later.tsx';
import { needTopics } from '../../messages/catalogue.ts';

/** What the chair's console needs of elections only once there is one. */
export const ElectionMain = later(async () => {
  const words = needTopics(['results']);
  const { ElectionMain: part } = await import('./election-main.tsx');
  await words;
  return part;
});

export const ElectionDialogs = later(async () => (await import('./election-dialogs.tsx')).ElectionDialogs);
