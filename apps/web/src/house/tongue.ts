import { languageOf, loadWords, type Language, type Words } from '@tauride/minutes';
import { use, useMemo } from 'react';
import { useLocale, useT } from '../messages/use-t.ts';
import type { Translate } from '../messages/use-t.ts';

/** The words of the screens and those of the minutes, in one language. */
export type Tongue = { readonly words: Words; readonly t: Translate; readonly locale: string };

const loading = new Map<Language, Promise<Words>>();

function wordsIn(language: Language): Promise<Words> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const words = loadWords(language);
  loading.set(language, words);
  return words;
}

/** Suspends the room until the terms of the language have come. */
export function useTongue(): Tongue {
  const t = useT();
  const locale = useLocale();
  const words = use(wordsIn(languageOf(locale)));
  return useMemo(() => ({ words, t, locale }), [words, t, locale]);
}
