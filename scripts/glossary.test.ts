import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { filesMatching, ROOT } from './repository.ts';

const languages = ['en', 'de', 'fr', 'es', 'ru'] as const;
type Language = (typeof languages)[number];

function read(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

function wordsOf(language: Language): string {
  const files = filesMatching([
    `{packages,apps}/*/src/messages/${language}/*.json`,
    `apps/server/src/*/messages/${language}.json`,
  ]);
  return files.flatMap((path) => Object.values(JSON.parse(read(path)) as object)).join('\n');
}

/** The terms of a concept, in the order of the languages; what stands in brackets only tells two concepts apart. */
function rows(): readonly (readonly string[])[] {
  return read('docs/glossary.md')
    .split('\n')
    .filter((line) => line.startsWith('| ') && !line.startsWith('| English') && !line.startsWith('| --'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.replace(/\(.*\)/u, '').trim()),
    );
}

/** A term however its words are inflected: each by the letters that it keeps. */
function inflected(term: string): RegExp {
  const words = term.replace(/^to /u, '').split(' ');
  const stems = words.map((word) => `${word.slice(0, Math.max(4, word.length - 3))}\\p{L}*`);
  return new RegExp(`(?<!\\p{L})${stems.join('\\s')}`, 'iu');
}

describe('the glossary', () => {
  it.each(rows())('has words that messages use: %s', (...terms) => {
    const missing = languages.filter(
      (language, at) => !terms[at]!.split(', ').some((term) => inflected(term).test(wordsOf(language))),
    );
    expect(terms).toHaveLength(languages.length);
    expect(missing).toEqual([]);
  });

  it('can tell a word that no message uses', () => {
    expect(inflected('point of orders').test('a point of order')).toBe(true);
    expect(inflected('papeleta de acceso').test('un pase de acceso')).toBe(false);
  });
});
