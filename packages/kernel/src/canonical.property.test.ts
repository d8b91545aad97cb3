import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from './canonical.ts';
import type { Json } from './json.ts';

const json = fc.jsonValue({ maxDepth: 4 }) as fc.Arbitrary<Json>;

describe('canonical JSON', () => {
  it('reads back as the same value', () => {
    fc.assert(
      fc.property(json, (value) => {
        // JSON has one zero only.
        expect(JSON.parse(canonicalText(value))).toEqual(JSON.parse(JSON.stringify(value)));
      }),
    );
  });

  it('is the same whatever the order of the members', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), json), (value) => {
        const reversed = Object.fromEntries(Object.entries(value).toReversed());
        expect(canonicalText(reversed)).toBe(canonicalText(value));
      }),
    );
  });

  it('is a fixed point', () => {
    fc.assert(
      fc.property(json, (value) => {
        const text = canonicalText(value);
        expect(canonicalText(JSON.parse(text) as Json)).toBe(text);
      }),
    );
  });
});
