import { setupI18n } from '@lingui/core';
import type { Messages } from '@lingui/core';
import { rememberLanguage } from './language.ts';
import { languages } from './topics.ts';
import type { Language, Topic } from './topics.ts';

const files = import.meta.glob<Messages>('./*/*.json', { import: 'default' });
const loaded = new Set<string>();
const wanted = new Set<Topic>();

/** The one catalogue of this page. Components read it through `useT`. */
export const i18n = setupI18n();

async function loadTopic(language: Language, topic: Topic): Promise<void> {
  const path = `./${language}/${topic}.json`;
  if (loaded.has(path)) return;
  const load = files[path];
  if (load === undefined) throw new Error(`There is no message file ${path}`);
  i18n.load(language, await load());
  loaded.add(path);
}

/** Loads topics in the language that is active. A room awaits this before it is drawn. */
export async function needTopics(topics: readonly Topic[]): Promise<void> {
  for (const topic of topics) wanted.add(topic);
  const language = languages.find((one) => one === i18n.locale);
  if (language !== undefined) await Promise.all(topics.map((topic) => loadTopic(language, topic)));
}

/** Switches the page to a language, with all topics asked for so far. */
export async function activateLanguage(language: Language): Promise<void> {
  await Promise.all([...wanted].map((topic) => loadTopic(language, topic)));
  i18n.activate(language);
  document.documentElement.lang = language;
}

/** Switches the page by the person's own choice and keeps the choice for the next visit. */
export async function chooseAndRemember(language: Language): Promise<void> {
  await activateLanguage(language);
  rememberLanguage(language);
}
