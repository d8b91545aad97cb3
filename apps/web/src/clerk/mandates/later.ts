import { later } from '../../later.tsx';
import { needTopics } from '../../messages/catalogue.ts';

/** Most sittings have neither alternates nor proxies. */
export const MandatesForm = later(async () => {
  const words = needTopics(['mandates']);
  const { MandatesForm: form } = await import('./mandates-form.tsx');
  await words;
  return form;
}, 'notice');
