import { readdirSync, readFileSync } from 'node:fs';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { chooseLanguage } from './language.ts';
import { languages, topics } from './topics.ts';
import type { Language } from './topics.ts';

const here = new URL('.', import.meta.url);
type Catalogue = Readonly<Record<string, string>>;

function read(language: Language, topic: string): Catalogue {
  return JSON.parse(readFileSync(new URL(`${language}/${topic}.json`, here), 'utf8')) as Catalogue;
}

/** The names of all placeholders, also those inside the branches of a plural. */
function placeholders(message: string): readonly string[] {
  const names = new Set<string>();
  const visit = (part: unknown): void => {
    if (!Array.isArray(part)) return;
    if (typeof part[0] === 'string' && isPlaceholder(part)) names.add(part[0]);
    for (const inner of part) {
      visit(inner);
      // A branch is a list of parts, also where it is one text alone.
      if (isBranches(inner)) Object.values(inner).forEach((branch) => [branch].flat().forEach(visit));
    }
  };
  const compiled = compileMessage(message);
  if (typeof compiled !== 'string') compiled.forEach(visit);
  return [...names].sort();
}

function isPlaceholder(part: readonly unknown[]): boolean {
  return (
    part.length === 1 ||
    ['plural', 'selectordinal', 'select', 'number', 'date', 'time'].includes(String(part[1]))
  );
}

function isBranches(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Words that are rightly the same in two languages, by id and language. */
const sameWord = new Set([
  'debate.reaction.silence fr',
  'house.pages.debate es',
  'parts.choice.no es',
  'parts.choice.absent fr',
  'parts.choice.abstain fr',
  'parts.votes.receipt ru',
  'house.present.quorum fr',
  'house.ask.length fr',
  'account.passkeys de',
  'affairs.form.question fr',
  'approval.version fr',
  'approval.versions fr',
  'bodies.lists.error es',
  'call.quorum fr',
  'election-desk.call.quota fr',
  'joint.quorum fr',
  'record.alarm.server de',
  'recount.table.name de',
]);

function untranslated(topic: string, language: Language): readonly string[] {
  const english = read('en', topic);
  return Object.entries(read(language, topic))
    .filter(([id, text]) => text === english[id] && /\p{L}{2}/u.test(text.replaceAll(/\{[^}]*\}/gu, '')))
    .map(([id]) => `${id} ${language}`)
    .filter((entry) => !sameWord.has(entry));
}

/** What no text of a language may hold: straight quotes and apostrophes, quotation marks of another language, and in French a plain
 *  space where a line must not break. */
const wrongMarks: Readonly<Record<Language, RegExp>> = {
  en: /["'«»„]/u,
  de: /["'«»”]/u,
  fr: /["'“”„]| [;:!?»]|« /u,
  es: /["'“”„]/u,
  ru: /["'“”„]/u,
};

describe('message catalogues', () => {
  it('have exactly the topics that are declared, in every language', () => {
    const declared = topics.map((topic) => `${topic}.json`).sort();
    for (const language of languages) expect(readdirSync(new URL(language, here)).sort()).toEqual(declared);
  });

  it.each(topics)('have the same ids in the same order in all languages: %s', (topic) => {
    const ids = Object.keys(read('en', topic));
    for (const language of languages) expect(Object.keys(read(language, topic))).toEqual(ids);
  });

  it.each(topics)('name every id after its topic: %s', (topic) => {
    for (const id of Object.keys(read('en', topic)))
      expect(id).toMatch(new RegExp(`^${topic}\\.[a-z0-9.-]+$`));
  });

  it.each(topics)('have the same placeholders in all languages: %s', (topic) => {
    const english = read('en', topic);
    for (const language of languages) {
      for (const [id, text] of Object.entries(read(language, topic))) {
        expect([id, language, ...placeholders(text)]).toEqual([
          id,
          language,
          ...placeholders(english[id] ?? ''),
        ]);
      }
    }
  });

  it.each(topics)('leave nothing empty or in English: %s', (topic) => {
    for (const language of languages) {
      expect(Object.values(read(language, topic)).filter((text) => text.trim() === '')).toEqual([]);
      if (language !== 'en') expect(untranslated(topic, language)).toEqual([]);
    }
  });

  it('give every plural the categories its language needs', () => {
    for (const language of languages) {
      const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const topic of topics) {
        for (const text of Object.values(read(language, topic))) {
          if (!text.includes(', plural,')) continue;
          const integers = needed.filter((category) => !(category === 'many' && language !== 'ru'));
          for (const category of integers) expect(text).toMatch(new RegExp(`\\b${category} \\{`));
        }
      }
    }
  });

  it.each(topics)('have the marks and spaces of their language: %s', (topic) => {
    for (const language of languages) {
      const wrong = Object.entries(read(language, topic)).filter(([, text]) =>
        wrongMarks[language].test(text),
      );
      expect(wrong).toEqual([]);
    }
  });

  it.each(topics)('open in Spanish what they ask or call out: %s', (topic) => {
    const count = (text: string, mark: string) => text.split(mark).length;
    const wrong = Object.entries(read('es', topic)).filter(
      ([, text]) => count(text, '?') !== count(text, '¿') || count(text, '!') !== count(text, '¡'),
    );
    expect(wrong).toEqual([]);
  });

  it('can tell a missing placeholder', () => {
    expect(placeholders('{a} and {b, plural, one {# of {c}} other {{d}}}')).toEqual(['a', 'b', 'c', 'd']);
    expect(placeholders('{e, select, one {Words.} other {{f} more}}')).toEqual(['e', 'f']);
  });
});

describe('the language of the screen', () => {
  const preferred = ['pt-BR', 'ru-RU', 'de'];

  it('is the one in the address first', () => {
    expect(chooseLanguage({ search: '?lang=fr', stored: 'es', preferred })).toBe('fr');
  });

  it('is the stored choice when the address asks for an unknown one', () => {
    expect(chooseLanguage({ search: '?lang=xx', stored: 'es', preferred })).toBe('es');
  });

  it('is the first known one of the browser, then English', () => {
    expect(chooseLanguage({ search: '', stored: null, preferred })).toBe('ru');
    expect(chooseLanguage({ search: '', stored: null, preferred: ['pt'] })).toBe('en');
  });
});
