import type { Messages } from '@lingui/core';
import { languages } from '@tauride/minutes';
import { findRulebook, rulebookIds } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { houseCard } from './house-card.ts';
import { motionCard } from './motion-card.ts';
import { loadRuleMessages, loadRuleWords } from './rule-words.ts';

const english = await loadRuleMessages('en');

/** Names of arguments, without what stands inside the branches of a plural. */
function placeholders(messages: Messages): Record<string, readonly string[]> {
  const inside = (text: string): string[] =>
    [...text.matchAll(/\{(\w+)(?=[,}])/gu)].map((match) => match[1]!);
  return Object.fromEntries(
    Object.entries(messages).map(([id, text]) => [id, [...new Set(inside(String(text)))].toSorted()]),
  );
}

function branchesOf(message: string): readonly string[] {
  return [...message.matchAll(/\b(zero|one|two|few|many|other) \{/gu)].map((match) => match[1]!).toSorted();
}

describe.each(languages)('the words of rules in %s', async (language) => {
  const messages = await loadRuleMessages(language);
  const words = await loadRuleWords(language);

  it('[RY-8] are as many as in English, with the same placeholders', () => {
    expect(Object.keys(messages).length).toBeGreaterThan(200);
    expect(placeholders(messages)).toEqual(placeholders(english));
    for (const text of Object.values(messages)) expect(text).not.toMatch(/^\s*$|['"]/u);
  });

  it('[RY-8] have every form of number that the language has', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.toSorted();
    const plurals = Object.values(messages)
      .map(String)
      .filter((text) => text.includes('plural,'));
    expect(plurals.length).toBeGreaterThan(5);
    for (const text of plurals) expect([text, branchesOf(text)]).toEqual([text, forms]);
  });

  it.each(rulebookIds())('[RY-8] say everything of %s', (id) => {
    const book = findRulebook(id)!;
    const cards = Object.values(book.motions)
      .flatMap((rule) => (rule ? [rule] : []))
      .map((rule) => motionCard(book, rule, words));
    expect(cards.length).toBeGreaterThan(0);
    const rows = [houseCard(book, words), ...cards].flatMap((card) => card.rows);
    for (const { text } of rows) expect(text).not.toMatch(/[{}]|undefined|\bnull\b/u);
    for (const card of cards)
      expect(card.rows.map((one) => one.id)).toEqual(expect.arrayContaining(['class', 'cite']));
  });
});
