import { languageOf, loadTerms, type Language, type Terms } from '@tauride/minutes';
import { type RuleNames, rulebookOf } from '@tauride/procedure';
import { use, useMemo } from 'react';
import { useHallIfAny } from '../live/hall-context.tsx';
import { useLocale, useT } from '../messages/use-t.ts';
import type { Translate } from '../messages/use-t.ts';

/** The words of the screens and what motions and decisions are called, in one language. */
export type Tongue = {
  readonly words: Terms;
  readonly t: Translate;
  readonly locale: string;
  /** What the rulebook of the body calls its motions. */
  readonly names?: RuleNames | undefined;
};

const loading = new Map<Language, Promise<Terms>>();
const loaded = new Map<Language, Terms>();

async function wordsOf(language: Language): Promise<Terms> {
  const words = await loadTerms(language);
  loaded.set(language, words);
  return words;
}

function wordsIn(language: Language): Promise<Terms> {
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
