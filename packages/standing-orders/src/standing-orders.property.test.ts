import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findRulebook, withChanges } from '@tauride/procedure';
import { rulebookChangesSchema } from '@tauride/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standingOrdersFrom } from './standing-orders.ts';

const FOLDER = join(import.meta.dirname, '../../../examples/standing-orders');
const texts = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(FOLDER, name), 'utf8'));

/** A piece of a text replaced by another piece, or by what means something in YAML. */
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 0, max: 30 }),
  by: fc.oneof(
    fc.constantFrom(
      '',
      '{',
      '}',
      '[',
      ']',
      ': ',
      ',',
      '- ',
      '? ',
      '&a',
      '*a',
      '!t',
      '---\n',
      '\t',
      '~',
      '"',
      '|',
      '\n  ',
    ),
    fc.constantFrom(
      'off',
      'no',
      '0',
      '-1',
      '1e9',
      'x-a',
      'like: main',
      'rank: above main',
      'two-thirds',
      '0/0',
      '__proto__',
    ),
    fc.string({ unit: 'binary', maxLength: 5 }),
  ),
});

const edited = fc
  .tuple(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) =>
    edits.reduce((before, { at, length, by }) => {
      const start = Math.floor(at * before.length);
      return before.slice(0, start) + by + before.slice(start + length);
    }, text),
  );

const entry = fc.record(
  {
    second: fc.boolean(),
    threshold: fc.constantFrom('majority', '3/5 of members', 'two-thirds or 5 yes', '2/3 in each body'),
    debatable: fc.constantFrom('yes', 'no', 'restricted'),
    guards: fc.constantFrom([], 'chair-allows', ['germane', 'suspendable']),
    rank: fc.constantFrom('none', 'above main', 'below adjourn', 'beside commit'),
    speakers: fc.record({ for: fc.nat(3), against: fc.constant('none') }),
  },
  { requiredKeys: [] },
);

/** Standing orders of which most are in order. JSON is YAML. */
const written = fc
  .record({
    title: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }),
    extends: fc.constantFrom('ronr12', 'mun', 'de-gosp-bonn'),
    quorum: fc.oneof(fc.integer({ min: 1, max: 99 }), fc.constantFrom('1/3 of members', 'none')),
    motions: fc.dictionary(fc.constantFrom('adjourn', 'commit', 'amend', 'proposal', 'main'), entry, {
      maxKeys: 3,
    }),
  })
  .map((orders) => JSON.stringify(orders));

describe('whatever text is given as standing orders', () => {
  it('[RY-7] [RY-3] is read into changes that go over the wire, or told what is wrong within it', () => {
    let good = 0;
    let bad = 0;
    fc.assert(
      fc.property(fc.oneof(edited, written), (text) => {
        const read = standingOrdersFrom(text);
        if (read.ok) {
          good += 1;
          expect(rulebookChangesSchema.parse(read.value.changes)).toEqual(read.value.changes);
          withChanges(findRulebook(read.value.extends)!, read.value.changes);
        } else {
          bad += 1;
          const lines = text.split(/\r\n|\r|\n/).length;
          expect(read.error).not.toEqual([]);
          for (const { line, column, says } of read.error) {
            expect(line).toBeGreaterThanOrEqual(1);
            expect(line).toBeLessThanOrEqual(lines);
            expect(column).toBeGreaterThanOrEqual(1);
            expect(says).not.toMatch(/undefined|\[object/);
          }
        }
      }),
      { numRuns: 400 },
    );
    // Both ways were walked.
    expect(Math.min(good, bad)).toBeGreaterThan(20);
  });
});
