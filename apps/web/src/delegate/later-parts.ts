import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What a delegate's page draws after the question: by then whoever opened it has something to read. */
const turnPart = async () => {
  const [part] = await Promise.all([import('./turn-part.tsx'), needTopics(['forms'])]);
  return part;
};

export const TurnPart = later(async () => (await turnPart()).TurnPart);
export const ResultPart = later(async () => (await turnPart()).ResultPart);
export const Papers = later(async () => (await import('./papers.tsx')).Papers, 'notice');
export const MyRecord = later(async () => (await import('./my-record.tsx')).MyRecord, 'notice');
export const KeysSheet = later(async () => (await import('../parts/keys-sheet.tsx')).KeysSheet);
