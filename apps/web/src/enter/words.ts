import { currentLanguage, rememberLanguage } from '../messages/language.ts';
import type en from '../messages/en/enter.json';
import type { Language } from '../messages/topics.ts';

export type EnterMessage = keyof typeof en;

/** A message as it was built: a text, or texts with the names of what stands between them. */
type Built = string | readonly (string | readonly [string])[];

const files = import.meta.glob<Readonly<Record<string, Built>>>('../messages/*/enter.json', {
  import: 'default',
  eager: true,
});

let language: Language = currentLanguage();

export function shownLanguage(): Language {
  return language;
}

export function showIn(chosen: Language): void {
  language = chosen;
  rememberLanguage(chosen);
}

/** All languages come at once: another way to the server takes a phone longer than these few words. */
export function say(id: EnterMessage, values: Readonly<Record<string, string>> = {}): string {
  const built = files[`../messages/${language}/enter.json`]?.[id] ?? id;
  // Not built: as it is written, with names in braces.
  const parts = typeof built === 'string' ? piecesOf(built) : built;
  return parts.map((part) => (typeof part === 'string' ? part : (values[part[0]] ?? ''))).join('');
}

function piecesOf(text: string): readonly (string | readonly [string])[] {
  return text.split(/(\{\w+\})/u).map((part) => (part.startsWith('{') ? [part.slice(1, -1)] : part));
}
