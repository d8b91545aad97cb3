import { emptyTable, type Table, tableDelete, tableSet } from '@tauride/kernel';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { jsonPieces, pieceOf } from './json-pieces.ts';

const textOf = (state: object): string =>
  [...jsonPieces(state)].map(({ bytes }) => bytes.toString()).join('');

const steps = fc.array(
  fc.record({ id: fc.string({ unit: 'binary' }), value: fc.option(fc.jsonValue()), to: fc.nat() }),
  { maxLength: 30 },
);

test('[P-33] the pieces of a state are its JSON, whatever changed since others were made', () => {
  fc.assert(
    fc.property(steps, (all) => {
      let state: {
        phase: string;
        seq: number;
        few: object;
        left?: undefined;
        many: Table<unknown>;
        none: object;
      } = {
        phase: 'founded',
        seq: 0,
        few: { a: [1, 'ä"\n'] },
        left: undefined,
        many: emptyTable,
        none: emptyTable,
      };
      for (const { id, value, to } of all) {
        const many = value === null ? tableDelete(state.many, id) : tableSet(state.many, id, value);
        state = { ...state, seq: state.seq + 1, many, few: to % 2 === 0 ? state.few : { b: to } };
        expect(textOf(state)).toBe(JSON.stringify(state));
      }
    }),
  );
  expect(textOf({})).toBe('{}');
});

test('[P-33] after a change only what it touched is encoded again', () => {
  let many: Table<number> = emptyTable;
  for (let at = 0; at < 1_000; at += 1) many = tableSet(many, `id-${at}`, at);
  const before = new Set(jsonPieces({ many, few: emptyTable }));
  const after = [...jsonPieces({ many: tableSet(many, 'id-7', -1), few: emptyTable })];
  const made = after.filter((piece) => !before.has(piece) && piece.bytes.length > 40);
  expect(made).toHaveLength(1);
  const few = { a: 1 };
  expect(pieceOf(few)).toBe(pieceOf(few));
});
