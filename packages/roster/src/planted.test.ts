import { expect, it } from 'vitest';
import { plantedFile } from './testing/planted.ts';
import { readRoster } from './read-roster.ts';
import { hallOf } from './testing/hall.ts';

it('[MB-12] fifty mistakes in ten thousand rows are each reported by row and column, and nothing else is', () => {
  const { text, expected } = plantedFile(10_000, 50);
  const { problems, totals } = readRoster(text, hallOf().existing());
  const errors = problems.filter(({ severity }) => severity === 'error');
  expect(expected).toHaveLength(50);
  expect(errors.map(({ row, column, code }) => `${row} ${column ?? '-'} ${code}`)).toEqual(expected);
  expect(totals).toMatchObject({ new: 9_950, changed: 0, unchanged: 0, error: 50 });
});
