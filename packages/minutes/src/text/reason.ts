import { saidReason } from '../words/prepared-reasons.ts';
import type { Words } from '../words/words.ts';
import { type Paragraph, say } from './paragraph.ts';

/** The reason that was given for an act, or nothing where none was. */
export function reasonOf(words: Words, reason: string): readonly Paragraph[] {
  return reason === ''
    ? []
    : [say(words, 'minutes.reason', { reason: saidReason(reason, words.language) }, 'note')];
}
