import type { MinutesAct, MinutesRef } from '../act/approval-acts.ts';
import type { Terms, Words } from '../words/words.ts';
import { type ActText, say } from './paragraph.ts';

/** What was decided about the minutes of an earlier sitting. */
export function minutesText({ decision, title, version, entry }: MinutesAct, words: Words): ActText {
  const values = { title, version: version ?? 0, entry: entry ?? 0 };
  return {
    label: words.text('minutes.label.minutes'),
    paragraphs: [say(words, `minutes.approval.${decision}`, values)],
  };
}

/** "to approve the minutes of ..." */
export function askAboutMinutes({ title, entry }: MinutesRef, words: Terms): string {
  return entry === null
    ? words.text('minutes.ask.approve', { title })
    : words.text('minutes.ask.correct', { title, entry });
}
