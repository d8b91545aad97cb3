import { type Language, languageOf } from '@tauride/minutes';
import { loadRuleWords, type RuleWords } from '@tauride/standing-orders';
import { use } from 'react';
import { useLocale } from '../../messages/use-t.ts';

const loading = new Map<Language, Promise<RuleWords>>();

function rulesIn(language: Language): Promise<RuleWords> {
  const known = loading.get(language);
  if (known !== undefined) return known;
  const words = loadRuleWords(language);
  loading.set(language, words);
  // What failed may be asked for again.
  words.catch(() => loading.delete(language));
  return words;
}

/** Suspends until the words for rules have come in the language of the screen. */
export function useRuleWords(): RuleWords {
  return use(rulesIn(languageOf(useLocale())));
}
