import { loadWords } from '@tauride/minutes';
import { arbitraryJournal, fullJournal, fullVotes, hostileCases } from '@tauride/minutes/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generatedSittings } from '../testing/generated.ts';
import { cannotValidate, schemaFaults } from '../testing/schema.ts';
import { documented, options } from '../testing/sitting.ts';
import { toAkn, writtenAkn } from './to-akn.ts';

const forms = ['debate', 'debateReport'] as const;

const documents = generatedSittings(115);

describe.skipIf(cannotValidate)(
  'documents under the schema of the standard (skipped without xmllint or ../shared)',
  () => {
    it('[XC-1] two hundred sittings of assemblies by lot, with votings and speeches in them', () => {
      const files = documents.flatMap((document) =>
        forms.map((form) => toAkn(document, { ...options, form })),
      );
      expect(schemaFaults(files)).toBe('');
      expect(documents.length).toBeGreaterThan(200);
      const all = files.join('');
      for (const name of [
        'voting',
        'vote',
        'speech',
        'pointOfOrder',
        'proceduralMotions',
        'quorumVerification',
      ])
        expect(all.split(`<${name} `).length, name).toBeGreaterThan(10);
    }, 120_000);

    it('[XC-1] two hundred journals with any text in them', () => {
      const journals = fc.sample(arbitraryJournal(), { numRuns: 200, seed: 1917 });
      const files = journals.flatMap((journal, index) =>
        toAkn(documented(journal), { ...options, form: forms[index % 2]! }),
      );
      expect(schemaFaults(files)).toBe('');
    }, 120_000);

    it('[XC-1] every kind of act with hostile texts in every place, in every language', async () => {
      const languages = await Promise.all(
        (['en', 'de', 'fr', 'es', 'ru'] as const).map((code) => loadWords(code)),
      );
      const files = hostileCases.flatMap(({ text }, index) => {
        const document = documented(fullJournal(text), { sealed: () => fullVotes });
        const words = languages[index % languages.length]!;
        return forms.map((form) => toAkn(document, { ...options, form, words }));
      });
      expect(schemaFaults(files)).toBe('');
    });
  },
);

describe('any sitting', () => {
  it('[XC-3] passes its own checks, and its votes add up', () => {
    for (const document of documents)
      for (const form of forms) expect(writtenAkn(document, { ...options, form }).faults).toEqual([]);
  }, 120_000);
});
