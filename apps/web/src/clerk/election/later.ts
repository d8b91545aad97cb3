import { later } from '../../later.tsx';
import { needTopics } from '../../messages/catalogue.ts';

/** What the desk needs of elections only once it enters something for one. */
export const ElectionForm = later(async () => {
  const words = needTopics(['election-desk', 'results', 'forms']);
  const { ElectionForm: form } = await import('./election-form.tsx');
  await words;
  return form;
}, 'notice');
