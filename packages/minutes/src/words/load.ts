import type { Messages } from '@lingui/core';
import type { Language } from './language.ts';
import { type Compile, type Words, wordsOf } from './words.ts';

type File = Promise<{ readonly default: Messages }>;

// Each import is written out, so that a bundler makes one chunk for each language.
const files: { readonly [language in Language]: () => readonly [File, File] } = {
  en: () => [
    import('../messages/en/terms.json', { with: { type: 'json' } }),
    import('../messages/en/minutes.json', { with: { type: 'json' } }),
  ],
  de: () => [
    import('../messages/de/terms.json', { with: { type: 'json' } }),
    import('../messages/de/minutes.json', { with: { type: 'json' } }),
  ],
  fr: () => [
    import('../messages/fr/terms.json', { with: { type: 'json' } }),
    import('../messages/fr/minutes.json', { with: { type: 'json' } }),
  ],
  es: () => [
    import('../messages/es/terms.json', { with: { type: 'json' } }),
    import('../messages/es/minutes.json', { with: { type: 'json' } }),
  ],
  ru: () => [
    import('../messages/ru/terms.json', { with: { type: 'json' } }),
    import('../messages/ru/minutes.json', { with: { type: 'json' } }),
  ],
};

/** The message files of a language, to be put into another catalogue. */
export async function loadMessages(language: Language): Promise<Messages> {
  const [terms, minutes] = await Promise.all(files[language]());
  return { ...terms.default, ...minutes.default };
}

/** The words of a language, loaded when first asked for. */
export async function loadWords(language: Language, compile?: Compile): Promise<Words> {
  return wordsOf(language, await loadMessages(language), compile);
}
