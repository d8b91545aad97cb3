import { readFileSync } from 'node:fs';
import { rulebookIds } from '@tauride/procedure';
import { expect, it } from 'vitest';
import { languages } from '../messages/topics.ts';
import { rulebookTitle } from './rulebook-title.ts';

it('gives every rulebook a title in every language, and no other', () => {
  for (const language of languages) {
    const file = new URL(`../messages/${language}/rulebooks.json`, import.meta.url);
    const titles = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
    const titleOf = (id: string) => rulebookTitle(id, (message) => titles[message] ?? `no ${message}`);
    const shown = rulebookIds().map(titleOf);
    expect(shown.filter((title) => /^no |^[a-z0-9-]+$/u.test(title))).toEqual([]);
    expect(Object.keys(titles).length).toBe(rulebookIds().length);
    expect(new Set(shown).size).toBe(shown.length);
  }
});

it('leaves an id that no rulebook has as it is', () => {
  expect(rulebookTitle('our-own', (message) => message)).toBe('our-own');
});
