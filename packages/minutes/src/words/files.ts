import type { Messages } from '@lingui/core';
import type { Language } from './language.ts';

type File = Promise<{ readonly default: Messages }>;
type Files = { readonly [language in Language]: () => readonly File[] };

// Each import is written out, so that a bundler makes one chunk for each language.
const terms: Files = {
  en: () => [
    import('../messages/en/terms.json', { with: { type: 'json' } }),
    import('../messages/en/motions.json', { with: { type: 'json' } }),
  ],
  de: () => [
    import('../messages/de/terms.json', { with: { type: 'json' } }),
    import('../messages/de/motions.json', { with: { type: 'json' } }),
  ],
  fr: () => [
    import('../messages/fr/terms.json', { with: { type: 'json' } }),
    import('../messages/fr/motions.json', { with: { type: 'json' } }),
  ],
  es: () => [
    import('../messages/es/terms.json', { with: { type: 'json' } }),
    import('../messages/es/motions.json', { with: { type: 'json' } }),
  ],
  ru: () => [
    import('../messages/ru/terms.json', { with: { type: 'json' } }),
    import('../messages/ru/motions.json', { with: { type: 'json' } }),
  ],
};

const lines: Files = {
  en: () => [
    import('../messages/en/minutes.json', { with: { type: 'json' } }),
    import('../messages/en/elections.json', { with: { type: 'json' } }),
  ],
  de: () => [
    import('../messages/de/minutes.json', { with: { type: 'json' } }),
    import('../messages/de/elections.json', { with: { type: 'json' } }),
  ],
  fr: () => [
    import('../messages/fr/minutes.json', { with: { type: 'json' } }),
    import('../messages/fr/elections.json', { with: { type: 'json' } }),
  ],
  es: () => [
    import('../messages/es/minutes.json', { with: { type: 'json' } }),
    import('../messages/es/elections.json', { with: { type: 'json' } }),
  ],
  ru: () => [
    import('../messages/ru/minutes.json', { with: { type: 'json' } }),
    import('../messages/ru/elections.json', { with: { type: 'json' } }),
  ],
};

/** The messages that name motions, votes and decisions. Asked for before they are needed, they are there at once then. */
export async function loadTermMessages(language: Language): Promise<Messages> {
  return await merged(terms[language]());
}

/** The message files of a language, to be put into another catalogue. */
export async function loadMessages(language: Language): Promise<Messages> {
  return await merged([...terms[language](), ...lines[language]()]);
}

async function merged(files: readonly File[]): Promise<Messages> {
  const loaded = await Promise.all(files);
  return Object.assign({}, ...loaded.map((file) => file.default)) as Messages;
}
