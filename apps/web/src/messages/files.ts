import type { Messages } from '@lingui/core';
import type { Language, Topic } from './topics.ts';

const own = import.meta.glob<Messages>(
  './*/{affairs,bodies,call,chair,check-in,clerk,debate,delegate,desk,display,election,election-desk,forms,gallery,help,joint,mandates,recount,register,results,roll,statements}.json',
  {
    import: 'default',
  },
);
/** What several rooms show comes in one file: each file costs a phone a way to the server and back. */
const common = import.meta.glob<Messages>('./common/*.ts', { import: 'messages' });

/** What loads the file of a topic: the same for all topics that come in one file. */
export function fileOf(language: Language, topic: Topic): () => Promise<Messages> {
  const load = own[`./${language}/${topic}.json`] ?? common[`./common/${language}.ts`];
  if (load === undefined) throw new Error(`There are no messages in ${language}`);
  return load;
}
