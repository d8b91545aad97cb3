import { describe, expect, it } from 'vitest';
import { firstWrongInJson } from './json-place.ts';

describe('the place where a text stops being JSON', () => {
  it.each([
    ['x', 0],
    ['{"a":1,}', 7],
    ['{"a":tru', 8],
    ['{"a":1}}', 7],
    [`{"long":"${'a'.repeat(5_000)}" "b":1}`, 5_011],
    ['{"a":"\n"}', 6],
  ])('of %s', (text, at) => expect(firstWrongInJson(text)).toBe(at));
});
