import type { Messages } from '@lingui/core';
import type { Language, Topic } from './topics.ts';

type Load = () => Promise<Messages>;

/** What rooms show at first. The names of all other files come with the first of them that is asked for: there are five to a topic. */
const own = import.meta.glob<Messages>(
  './*/{call,chair,check-in,clerk,delegate,member,desk,display,election-desk,forms,gallery,joint,refusals,roll}.json',
  { import: 'default' },
);
/** What several rooms show comes in one file: each file costs a phone a way to the server and back. */
const common = import.meta.glob<Messages>('./common/*.ts', { import: 'messages' });
const commonTopics: ReadonlySet<Topic> = new Set(['caucus', 'house', 'live', 'parts', 'shell']);

const others = new Map<string, Load>();

/** What loads the file of a topic: the same for all topics that come in one file. */
export function fileOf(language: Language, topic: Topic): Load {
  const path = `./${language}/${topic}.json`;
  const load = commonTopics.has(topic) ? common[`./common/${language}.ts`] : own[path];
  return load ?? otherFile(path);
}

function otherFile(path: string): Load {
  const known = others.get(path) ?? (async () => (await import('./later-files.ts')).loadLater(path));
  others.set(path, known);
  return known;
}
