import type { Messages } from '@lingui/core';
import {
  type Compile,
  type Language,
  loadMessages,
  type MessageId,
  motionName,
  type Words,
  wordsOf,
} from '@tauride/minutes';
import type { MotionKind, Rulebook } from '@tauride/procedure';
import type rules from '../messages/en/rules.json';

/** The words of one language for rules, and for all that minutes have words for. */
export type RuleWords = Words<MessageId | keyof typeof rules>;

type File = Promise<{ readonly default: Messages }>;

// Each import is written out, so that a bundler makes one chunk for each language.
const files: { readonly [language in Language]: () => File } = {
  en: () => import('../messages/en/rules.json', { with: { type: 'json' } }),
  de: () => import('../messages/de/rules.json', { with: { type: 'json' } }),
  fr: () => import('../messages/fr/rules.json', { with: { type: 'json' } }),
  es: () => import('../messages/es/rules.json', { with: { type: 'json' } }),
  ru: () => import('../messages/ru/rules.json', { with: { type: 'json' } }),
};

/** The message file of a language, to be put into another catalogue. */
export async function loadRuleMessages(language: Language): Promise<Messages> {
  return (await files[language]()).default;
}

/** @param compile needed where `NODE_ENV` is `production` */
export async function loadRuleWords(language: Language, compile?: Compile): Promise<RuleWords> {
  const messages = { ...(await loadMessages(language)), ...(await loadRuleMessages(language)) };
  return wordsOf(language, messages, compile);
}

/** The name that standing orders give to a motion, or that of the catalogue. */
export function motionTitle({ names }: Rulebook, kind: MotionKind, words: RuleWords): string {
  return motionName(kind, words, names?.[kind]);
}

export function listed(parts: readonly string[], words: RuleWords, type: 'and' | 'or' = 'and'): string {
  const style = type === 'and' ? 'conjunction' : 'disjunction';
  return new Intl.ListFormat(words.language, { type: style }).format(parts);
}
