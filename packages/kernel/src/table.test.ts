import { describe, expect, it } from 'vitest';
import {
  emptyTable,
  type Table,
  tableDelete,
  tableEntries,
  tableGet,
  tableHas,
  tableIds,
  tableSet,
  tableSetAll,
  tableValues,
} from './table.ts';

const AWKWARD = [
  '',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '0',
  '-1',
  'ä',
  '\u{1f600}',
  '\ud83d',
];

describe('table', () => {
  it('holds nothing at first, not even what objects inherit', () => {
    for (const id of AWKWARD) {
      expect(tableHas(emptyTable, id)).toBe(false);
      expect(tableGet(emptyTable, id)).toBeUndefined();
    }
    expect(emptyTable.size).toBe(0);
  });

  it('sets many ids as it sets them one by one, and leaves the table before as it was', () => {
    const before = tableSet(emptyTable as Table<string>, 'other', 'b');
    const entries = [...AWKWARD, 'other', '0'].map((id, at) => [id, `v${at}`] as const);
    const single = entries.reduce((table, [id, value]) => tableSet(table, id, value), before);
    expect(tableSetAll(before, entries)).toEqual(single);
    expect(tableEntries(tableSetAll(before, entries))).toEqual(tableEntries(single));
    expect(tableEntries(before)).toEqual([['other', 'b']]);
  });

  it.each(AWKWARD)('keeps and deletes the id %j like any other', (id) => {
    const table = tableSet(tableSet(emptyTable as Table<string>, 'other', 'b'), id, 'a');
    expect(tableGet(table, id)).toBe('a');
    expect(table.size).toBe(2);
    expect(tableIds(tableDelete(table, id))).toEqual(['other']);
  });

  it('keeps an id whose value is undefined', () => {
    const table = tableSet(emptyTable as Table<undefined>, 'a', undefined);
    expect(tableHas(table, 'a')).toBe(true);
    expect(tableSet(table, 'a', undefined).size).toBe(1);
  });

  it('gives ids, entries and values in one ascending order', () => {
    let table: Table<number> = emptyTable;
    for (const [index, id] of ['b', 'a10', 'c', 'a9'].entries()) table = tableSet(table, id, index);
    expect(tableIds(table)).toEqual(['a10', 'a9', 'b', 'c']);
    expect(tableEntries(table).map(([id]) => id)).toEqual(tableIds(table));
    expect(tableValues(table)).toEqual([1, 3, 0, 2]);
  });

  it('returns the same table when there is nothing to delete', () => {
    const table = tableSet(emptyTable as Table<number>, 'a', 1);
    expect(tableDelete(table, 'b')).toBe(table);
  });

  it('grows by more buckets, and keeps every id, set one by one or at once', () => {
    const entries = [...AWKWARD, ...Array.from({ length: 9_000 }, (_, at) => `m-${at}`)].map(
      (id, at) => [id, at] as const,
    );
    const many = tableSetAll(emptyTable as Table<number>, entries);
    const single = entries.reduce((table, [id, at]) => tableSet(table, id, at), emptyTable as Table<number>);
    expect(many).toEqual(single);
    expect(many.size).toBe(entries.length);
    expect(Math.max(...many.buckets.map((bucket) => Object.keys(bucket).length))).toBeLessThan(80);
    for (const [id, at] of entries) expect(tableGet(many, id)).toBe(at);
    expect(tableHas(tableDelete(many, '__proto__'), '__proto__')).toBe(false);
  });

  it('copies one bucket only', () => {
    const before = tableSet(emptyTable as Table<number>, 'a', 1);
    const after = tableSet(before, 'b', 2);
    expect(after.buckets.filter((bucket, index) => bucket !== before.buckets[index])).toHaveLength(1);
  });
});
