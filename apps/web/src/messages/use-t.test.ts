import { setupI18n } from '@lingui/core';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { translatorOf } from './use-t.ts';

const file = new URL('en/mandates.json', import.meta.url);
const i18n = setupI18n({ locale: 'en', messages: { en: JSON.parse(readFileSync(file, 'utf8')) as never } });
const t = translatorOf(i18n);

describe('values in a sentence', () => {
  it('keep to themselves where they are written from right to left', () => {
    expect(t('mandates.cast', { name: 'محمد العلي', choice: 'Yes' })).toBe(
      'Cast the vote of \u2068محمد العلي\u2069: Yes',
    );
    expect(t('mandates.for.proxy', { name: 'דוד כהן 12' })).toBe('For \u2068דוד כהן 12\u2069 (proxy)');
  });

  it('stay as they are otherwise, numbers too', () => {
    expect(t('mandates.cast', { name: 'Anna Berg', choice: 'Yes' })).toBe('Cast the vote of Anna Berg: Yes');
    expect(t('mandates.left', { count: 2 })).toBe('2 votes left to cast');
  });
});
