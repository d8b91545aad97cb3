import { describe, expect, it } from 'vitest';
import { minutesOf } from '../document/document.ts';
import { fullJournal, fullVotes } from '../testing/full-journal.ts';
import { hostileCases } from '../testing/hostile-texts.ts';
import { SITTING, silent } from '../testing/journal.ts';
import { loadWords } from '../words/load.ts';
import { typstString } from './escape.ts';
import { typstTemplate } from './template.ts';
import { toTypst } from './to-typst.ts';

const en = await loadWords('en');

function source(text: string): string {
  const head = { size: 31, root: 'ab'.repeat(32) };
  return toTypst(
    minutesOf(fullJournal(text).entries, SITTING, { ...silent, sealed: () => fullVotes, head })!,
    en,
  );
}

/** The source without its string literals. */
function code(typst: string): string {
  return typst.replace(typstTemplate, '').replace(/"(?:[^"\\]|\\.)*"/gsu, '""');
}

describe('Typst', () => {
  it.each(hostileCases)('[MIN-21] a text changes only what stands in literals: $named', ({ text }) => {
    // Words that differ make other runs of a difference, so the plain text repeats the shape of the hostile one.
    const calls = code(source(text)).replace(/\(text: "", mark: (?:none|"")\),? ?/gu, '');
    expect(calls).toBe(code(source('plain')).replace(/\(text: "", mark: (?:none|"")\),? ?/gu, ''));
  });

  it('escapes what ends a literal', () => {
    expect(typstString('a"b\\c\nd\te\u0000')).toBe('"a\\"b\\\\c\\nd e\ufffd"');
  });

  it('[MIN-21] a run that no line could hold can be broken, but not within a letter or a root', () => {
    const root = 'ab'.repeat(32);
    const typst = source('👩‍👩‍👧'.repeat(30));
    expect(source('y'.repeat(100))).toContain(
      `"${'y'.repeat(40)}\u200b${'y'.repeat(40)}\u200b${'y'.repeat(20)}"`,
    );
    expect(typst).toContain('\u200b');
    expect(typst).not.toMatch(/\u200d\u200b|\u200b\u200d/u);
    expect(typst).toContain(root);
  });

  it('[MIN-16] gives size and root to the foot of the page', () => {
    expect(source('x')).toContain(`Record of 31 entries, root ${'ab'.repeat(32)}`);
  });
});
