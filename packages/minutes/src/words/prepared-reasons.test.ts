import { describe, expect, it } from 'vitest';
import { reasonOf } from '../text/reason.ts';
import { languages } from './language.ts';
import { loadWords } from './load.ts';
import { type PreparedReason, preparedReason, saidReason } from './prepared-reasons.ts';

const kinds: readonly PreparedReason[] = ['danger', 'doors-close', 'doors-open'];

describe('a reason that a screen held ready', () => {
  it('[MIN-49] is told in the language of the reader, whoever gave it in whichever', () => {
    for (const kind of kinds)
      for (const given of languages)
        for (const read of languages)
          expect(saidReason(preparedReason(kind, given), read)).toBe(preparedReason(kind, read));
    const all = kinds.flatMap((kind) => languages.map((language) => preparedReason(kind, language)));
    expect(new Set(all).size).toBe(kinds.length * languages.length);
  });

  it('[MIN-49] leaves words of somebody’s own as they are', () => {
    for (const own of ['', 'Those present are in danger', 'Fire in the cellar.'])
      expect(saidReason(own, 'de')).toBe(own);
  });

  it('[MIN-49] stands so in the minutes', async () => {
    const [paragraph] = reasonOf(await loadWords('de'), preparedReason('danger', 'ru'));
    expect(paragraph?.spans.map(({ text }) => text).join('')).toContain('Die Anwesenden sind in Gefahr.');
  });
});
