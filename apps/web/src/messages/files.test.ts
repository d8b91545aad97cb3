import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fileOf } from './files.ts';
import { languages, topics } from './topics.ts';

const here = new URL('.', import.meta.url);

describe('the files of messages', () => {
  it.each(topics)('are found for each topic in each language: %s', async (topic) => {
    for (const language of languages) {
      const text = readFileSync(new URL(`${language}/${topic}.json`, here), 'utf8');
      const [id] = Object.keys(JSON.parse(text) as object);
      expect(await fileOf(language, topic)()).toHaveProperty([id!]);
    }
  });

  it('are the same for topics that come together, and for one topic that is asked for twice', () => {
    expect(fileOf('en', 'house')).toBe(fileOf('en', 'parts'));
    expect(fileOf('en', 'help')).toBe(fileOf('en', 'help'));
    expect(fileOf('en', 'help')).not.toBe(fileOf('de', 'help'));
  });
});
