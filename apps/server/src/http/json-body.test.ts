import { expect, test } from 'vitest';
import { whereIn } from './json-body.ts';

function placeOf(text: string): string {
  try {
    JSON.parse(text);
    return 'nowhere';
  } catch (error) {
    return whereIn(text, (error as Error).message);
  }
}

test.each([
  ['{"a": abc}', 'line 1, column 7, near "abc}"'],
  ['{"a":1,,}', 'line 1, column 8, near ",}"'],
  ['{\n  "a": truu\n}', 'line 2, column 11, near "u\\n}"'],
  ['nope', 'line 1, column 2, near "ope"'],
  ['{"a":1} x', 'line 1, column 9, near "x"'],
  [`{"${'a'.repeat(60)}": x, "b": "${'b'.repeat(60)}"}`, 'line 1, column 66, near "x, \\"b\\": \\"bbb"'],
  ['{"a"', 'it ends too early'],
  ['"abc', 'it ends too early'],
  ['[1,2', 'it ends too early'],
  ['{"a":1}', 'nowhere'],
])('[P-14] %j goes wrong at: %s', (text, place) => {
  expect(placeOf(text)).toBe(place);
});
