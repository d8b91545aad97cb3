import { setupI18n } from '@lingui/core';
import type { Messages } from '@lingui/core';
import { fileOf } from './files.ts';
import { rememberLanguage } from './language.ts';
import { languages } from './topics.ts';
import type { Language, Topic } from './topics.ts';

const loaded = new Map<() => Promise<Messages>, Promise<void>>();
const wanted = new Set<Topic>();

/** The one catalogue of this page. Components read it through `useT`. */
export const i18n = setupI18n();

async function loadTopic(language: Language, topic: Topic): Promise<void> {
  const load = fileOf(language, topic);
  const known = loaded.get(load);
  if (known !== undefined) return await known;
  const loading = load().then((messages) => i18n.load(language, messages));
  loaded.set(load, loading);
  // What failed may be asked for again.
  loading.catch(() => loaded.delete(load));
  await loading;
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
