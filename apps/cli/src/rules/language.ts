import { languages } from '@tauride/minutes';
import { didYouMean, loadRuleWords, type RuleWords } from '@tauride/standing-orders';
import { Stop } from '../stop.ts';

/** @throws Stop when Tauride does not speak the language */
export async function wordsIn(tag: string): Promise<RuleWords> {
  const language = languages.find((one) => one === tag);
  if (language) return await loadRuleWords(language);
  throw new Stop(
    2,
    `There are no words in "${tag}"${didYouMean(tag, languages)}. Languages: ${languages.join(', ')}.`,
  );
}
