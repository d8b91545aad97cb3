import { later } from '../../later.tsx';
import { needTopics } from '../../messages/catalogue.ts';

/** Most sittings never close their doors. */
export const DoorsDialog = later(async () => {
  const words = needTopics(['refusals']);
  const { DoorsDialog: dialog } = await import('./doors-dialog.tsx');
  await words;
  return dialog;
});
