import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What only members and the desk do about statements: most who read a page never load it. */
export const RowActs = later(async () => {
  const words = needTopics(['statements', 'refusals']);
  const { RowActs: acts } = await import('./row-acts.tsx');
  await words;
  return acts;
});
export const StateButton = later(async () => {
  const words = needTopics(['statements', 'refusals']);
  const { StateButton: button } = await import('./state-button.tsx');
  await words;
  return button;
});
export const MineNotice = later(async () => {
  const words = needTopics(['statements', 'refusals']);
  const { MineNotice: notice } = await import('./mine-notice.tsx');
  await words;
  return notice;
});
