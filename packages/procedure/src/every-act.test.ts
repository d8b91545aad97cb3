import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { actTable } from './testing/act-table.ts';

/** The tables beside this file tell what everybody's every act comes to in fifteen situations. They are kept by hand: whoever
 *  changes a rule reads in them what else has changed, and why. */
describe('what everybody may do', () => {
  it.each(['ronr12', 'un-ga', 'de-gosp-bonn'])('[RM-1] [RW-2] %s: is what its table says', (rulebook) => {
    const table = readFileSync(new URL(`act-tables/${rulebook}.txt`, import.meta.url), 'utf8').trimEnd();
    expect(actTable(rulebook).split('\n')).toEqual(table.split('\n'));
  });
});
