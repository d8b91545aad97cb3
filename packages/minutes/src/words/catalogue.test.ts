import type { Messages } from '@lingui/core';
import { describe, expect, it } from 'vitest';
import { languages } from './language.ts';
import { loadMessages } from './files.ts';

const catalogues = new Map(
  await Promise.all(languages.map(async (language) => [language, await loadMessages(language)] as const)),
);
const english = catalogues.get('en')!;

/** Names of arguments, without what stands inside the branches of a plural. */
function argumentsOf(message: string): readonly string[] {
  return [...new Set([...message.matchAll(/\{(\w+)(?=[,}])/gu)].map((match) => match[1]!))].sort();
}

function placeholders(messages: Messages): Record<string, readonly string[]> {
  return Object.fromEntries(Object.entries(messages).map(([id, text]) => [id, argumentsOf(String(text))]));
}

function branchesOf(message: string): readonly string[] {
  return [...message.matchAll(/\b(zero|one|two|few|many|other) \{/gu)].map((match) => match[1]!).sort();
}

describe.each(languages)('%s', (language) => {
  const messages = catalogues.get(language)!;

  it('[MIN-19] has the same messages', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(english).sort());
    expect(Object.keys(messages).length).toBeGreaterThan(200);
  });

  it('[MIN-19] has the same placeholders', () => {
    expect(placeholders(messages)).toEqual(placeholders(english));
  });

  it('[MIN-19] gives every plural all forms of the language', () => {
    const forms = new Set(
      Array.from({ length: 200 }, (_, count) => new Intl.PluralRules(language).select(count)),
    );
    const wanted = [...forms, 'other'].filter((form, at, all) => all.indexOf(form) === at).sort();
    const plurals = Object.values(messages)
      .map(String)
      .filter((text) => text.includes('plural,'));
    expect(plurals.length).toBeGreaterThan(10);
    for (const text of plurals) expect([text, branchesOf(text)]).toEqual([text, wanted]);
  });

  it('has no straight quotes, which the message form reads as escapes', () => {
    for (const text of Object.values(messages)) expect(text).not.toMatch(/['"]/u);
  });
});
