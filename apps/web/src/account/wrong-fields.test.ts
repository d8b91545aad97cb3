import { expect, it } from 'vitest';
import { wrongIn } from './wrong-fields.ts';

const field = (value: string, more: object = {}) => ({
  name: 'password',
  value,
  required: true,
  minLength: 12,
  ...more,
});

it.each([
  ['', 'missing', 1],
  ['   ', 'missing', 1],
  ['eleven char', 'short', 12],
  ['🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲🌲', 'short', 12],
] as const)('names what is wrong with “%s”', (value, kind, least) => {
  expect(wrongIn([field(value)])).toEqual([{ name: 'password', kind, least }]);
});

it('takes what is long enough, what has no least length, and what may be left out', () => {
  expect(wrongIn([field('twelve chars'), field('x', { minLength: -1 })])).toEqual([]);
  expect(wrongIn([field('', { required: false })])).toEqual([]);
});
