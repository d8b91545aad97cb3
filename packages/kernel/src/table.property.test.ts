import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyTable, type Table, tableDelete, tableEntries, tableGet, tableHas, tableSet } from './table.ts';

const id = fc.oneof(fc.constantFrom('a', 'b', '__proto__', 'constructor'), fc.string({ unit: 'binary' }));
const acts = fc.array(fc.record({ id, value: fc.option(fc.integer(), { nil: undefined }) }), {
  maxLength: 200,
});

describe('table', () => {
  it('does what a Map does, and never changes an earlier table', () => {
    fc.assert(
      fc.property(acts, (steps) => {
        const map = new Map<string, number>();
        let table: Table<number> = emptyTable;
        for (const step of steps) {
          const [before, text] = [table, JSON.stringify(table)];
          table =
            step.value === undefined ? tableDelete(table, step.id) : tableSet(table, step.id, step.value);
          if (step.value === undefined) map.delete(step.id);
          else map.set(step.id, step.value);
          expect(JSON.stringify(before)).toBe(text);
          expect(tableGet(table, step.id)).toBe(map.get(step.id));
          expect(tableHas(table, step.id)).toBe(map.has(step.id));
        }
        expect(table.size).toBe(map.size);
        expect(tableEntries(table)).toEqual([...map].sort(([a], [b]) => Number(a > b) - Number(a < b)));
      }),
    );
  });

  it('survives JSON', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (ids) => {
        const table = ids.reduce((sum, one, index) => tableSet(sum, one, index), emptyTable as Table<number>);
        const copy = JSON.parse(JSON.stringify(table)) as Table<number>;
        expect(tableEntries(copy)).toEqual(tableEntries(table));
      }),
    );
  });
});
