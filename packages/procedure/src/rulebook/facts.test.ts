import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { factsOf } from '../testing/facts.ts';
import { allRulebooks } from './all-rulebooks.ts';

const folder = new URL('facts/', import.meta.url);

/** The tables beside this file are kept by hand: whoever changes a rule changes its line from the source. */
describe('a rulebook', () => {
  it.each(allRulebooks.map((book) => [book.id, book] as const))(
    '[RB-32] %s says of every motion, of debate and of voting what stands in its table',
    (id, book) => {
      const table = readFileSync(new URL(`${id}.txt`, folder), 'utf8').trimEnd();
      expect(factsOf(book).split('\n')).toEqual(table.split('\n'));
    },
  );

  it('[RB-27] has a table, and each table a rulebook', () => {
    expect(readdirSync(folder).toSorted()).toEqual(allRulebooks.map(({ id }) => `${id}.txt`).toSorted());
  });
});
