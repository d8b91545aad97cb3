import type { StatementAct } from '../act/act.ts';
import { knowledgeName, statementName } from '../words/terms.ts';
import type { Words } from '../words/words.ts';
import { type LineText, type Paragraph, quote, say } from './paragraph.ts';

/** A statement with who stands behind it. The record never rules on its truth. */
export function statementText(act: StatementAct, words: Words): LineText {
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
      knowledgeText(act, words),
      ...(entry === null ? [] : [say(words, 'minutes.statement.answers', { entry }, 'note')]),
    ],
  };
}

function knowledgeText({ how, source }: StatementAct, words: Words): Paragraph {
  const name = knowledgeName(how, words);
  if (source === '') return { role: 'note', spans: [{ voice: 'words', text: name }] };
  return say(words, 'minutes.how.source', { how: name, source }, 'note');
}
