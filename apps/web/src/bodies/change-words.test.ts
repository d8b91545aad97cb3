import { loadTerms } from '@tauride/minutes';
import { describe, expect, it } from 'vitest';
import type { Tongue } from '../house/tongue.ts';
import { changeWords } from './change-words.ts';

const tongue: Tongue = { words: await loadTerms('de'), t: (id) => `<${id}>`, locale: 'de' };

describe('what a row of a list changes', () => {
  it('is told with a name of the catalogue for the field, and words for what is no text of somebody', () => {
    expect(changeWords(['voting', 'full', 'none'], 'changed', tongue)).toBe(
      '<bodies.field.voting>: <bodies.voting.full> → <bodies.voting.none>',
    );
    expect(changeWords(['office', '', 'chair'], 'new', tongue)).toBe('<bodies.field.office>: Vorsitz');
    expect(changeWords(['group', 'North', ''], 'changed', tongue)).toBe(
      '<bodies.field.group>: North → <bodies.field.nothing>',
    );
    expect(changeWords(['term_until', '', '2027-12-31'], 'changed', tongue)).toBe(
      '<bodies.field.term-until>: 2027-12-31',
    );
  });
});
