import type { StatementAct } from '../act/act.ts';
import { statementName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { type ActText, quote, say } from './paragraph.ts';

/** A statement with who stands behind it; how they know it is the source of its line. The record never rules on its truth. */
export function statementText(act: StatementAct, words: Words): ActText {
  const { who, capacity, text, about, answers } = act;
  const lead =
    capacity === ''
      ? say(words, 'minutes.statement', { name: who.name })
      : say(words, 'minutes.statement.capacity', { name: who.name, capacity });
  const entry = answers?.entry ?? null;
  return {
    label: statementName(act.statementKind, words),
    paragraphs: [
      lead,
      quote(text),
      ...(about === '' ? [] : [say(words, 'minutes.statement.about', { about }, 'note')]),
      ...(entry === null ? [] : [say(words, 'minutes.statement.answers', { entry }, 'note')]),
    ],
  };
}
