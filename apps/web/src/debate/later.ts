import { later } from '../later.tsx';
import { needTopics } from '../messages/catalogue.ts';

/** What the desk needs beside a speech. */
export const SpeechPane = later(async () => {
  const words = needTopics(['debate']);
  const { SpeechPane: pane } = await import('./speech-pane.tsx');
  await words;
  return pane;
}, 'notice');

/** What is typed while somebody speaks. */
export const CaptionLine = later(async () => {
  const words = needTopics(['debate']);
  const { CaptionLine: line } = await import('./caption-line.tsx');
  await words;
  return line;
});
