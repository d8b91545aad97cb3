import { languageOf, loadWords, type Language, type Words } from '@tauride/minutes';
import { type RuleNames, rulebookOf } from '@tauride/procedure';
import { use, useMemo } from 'react';
import { useHallIfAny } from '../live/hall-context.tsx';
import { useLocale, useT } from '../messages/use-t.ts';
import type { Translate } from '../messages/use-t.ts';

/** The words of the screens and those of the minutes, in one language. */
export type Tongue = {
  readonly words: Words;
  readonly t: Translate;
  readonly locale: string;
  /** What the rulebook of the body calls its motions. */
  readonly names?: RuleNames | undefined;
};

const loading = new Map<Language, Promise<Words>>();
const loaded = new Map<Language, Words>();

async function wordsOf(language: Language): Promise<Words> {
  const words = await loadWords(language);
  loaded.set(language, words);
  return words;
}

function wordsIn(language: Language): Promise<Words> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const words = wordsOf(language);
  loading.set(language, words);
  return words;
}

/** Loads the terms of a language before a room asks for them. */
export async function prepareTongue(locale: string): Promise<void> {
  await wordsIn(languageOf(locale));
}

/** Suspends the room until the terms of the language have come. */
export function useTongue(): Tongue {
  const t = useT();
  const locale = useLocale();
  const language = languageOf(locale);
  // What is there already must not suspend: whatever is drawn after a suspension waits for 300 ms.
  const words = loaded.get(language) ?? use(wordsIn(language));
  const names = useRuleNames();
  return useMemo(() => ({ words, t, locale, names }), [words, t, locale, names]);
}

function useRuleNames(): RuleNames | undefined {
  const hall = useHallIfAny();
  return hall === null || hall.sitting === null ? undefined : rulebookOf(hall.assembly, hall.sitting).names;
}
