import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalText } from './canonical.ts';
import { InvariantError } from './invariant.ts';

// RFC 8785 appendix B: the bits of a double and its text.
const NUMBERS: readonly (readonly [string, string])[] = [
  ['0000000000000000', '0'],
  ['8000000000000000', '0'],
  ['0000000000000001', '5e-324'],
  ['8000000000000001', '-5e-324'],
  ['7fefffffffffffff', '1.7976931348623157e+308'],
  ['ffefffffffffffff', '-1.7976931348623157e+308'],
  ['4340000000000000', '9007199254740992'],
  ['c340000000000000', '-9007199254740992'],
  ['4430000000000000', '295147905179352830000'],
  ['44b52d02c7e14af5', '9.999999999999997e+22'],
  ['44b52d02c7e14af6', '1e+23'],
  ['44b52d02c7e14af7', '1.0000000000000001e+23'],
  ['444b1ae4d6e2ef4e', '999999999999999700000'],
  ['444b1ae4d6e2ef4f', '999999999999999900000'],
  ['444b1ae4d6e2ef50', '1e+21'],
  ['3eb0c6f7a0b5ed8c', '9.999999999999997e-7'],
  ['3eb0c6f7a0b5ed8d', '0.000001'],
  ['41b3de4355555553', '333333333.3333332'],
  ['41b3de4355555554', '333333333.33333325'],
  ['41b3de4355555555', '333333333.3333333'],
  ['41b3de4355555556', '333333333.3333334'],
  ['41b3de4355555557', '333333333.33333343'],
  ['becbf647612f3696', '-0.0000033333333333333333'],
  ['43143ff3c1cb0959', '1424953923781206.2'],
];

describe('canonical JSON', () => {
  it.each(NUMBERS)('writes the number with the bits %s as %s', (bits, text) => {
    expect(canonicalText(doubleOf(bits))).toBe(text);
  });

  it.each([['7fffffffffffffff'], ['7ff0000000000000'], ['fff0000000000000']])(
    'refuses the number with the bits %s',
    (bits) => {
      expect(() => canonicalText(doubleOf(bits))).toThrow(InvariantError);
    },
  );

  it('writes the sample of RFC 8785 section 3.2.2', () => {
    const source = String.raw`{"numbers":[333333333.33333329,1E30,4.50,2e-3,0.000000000000000000000000001],
      "string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[null,true,false]}`;
    const wanted = String.raw`{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],"string":"€$\u000f\nA'B\"\\\\\"/"}`;
    expect(canonicalText(JSON.parse(source) as object)).toBe(wanted);
  });

  it('sorts members by UTF-16 code units, as in RFC 8785 section 3.2.3', () => {
    const keys = ['\u20ac', '\r', '\ufb33', '1', '\u{1f600}', '\u0080', '\u00f6'];
    const text = canonicalText(Object.fromEntries(keys.map((key) => [key, 0])));
    expect(Object.keys(JSON.parse(text) as object)).toEqual([
      '1',
      '\r',
      '\u0080',
      '\u00f6',
      '\u20ac',
      '\u{1f600}',
      '\ufb33',
    ]);
    expect(text.indexOf('\\r')).toBeLessThan(text.indexOf('"1"'));
    expect(text.indexOf('\u{1f600}')).toBeLessThan(text.indexOf('\ufb33'));
  });

  it('sorts the members of nested objects too and leaves arrays in their order', () => {
    expect(canonicalText({ b: [{ d: 1, c: 2 }, 3, 1], a: {} })).toBe('{"a":{},"b":[{"c":2,"d":1},3,1]}');
  });

  it('leaves out undefined members and refuses what JSON has no word for', () => {
    expect(canonicalText({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(() => canonicalText([undefined])).toThrow(InvariantError);
    expect(() => canonicalText({ a: () => 1 })).toThrow(InvariantError);
    expect(() => canonicalText({ a: 1n })).toThrow(InvariantError);
  });

  it('refuses a lone surrogate in a value and in a key', () => {
    expect(() => canonicalText('\ud83d')).toThrow(InvariantError);
    expect(() => canonicalText({ '\ude00': 1 })).toThrow(InvariantError);
  });

  it('gives the bytes in UTF-8', () => {
    expect([...canonicalBytes('€')]).toEqual([0x22, 0xe2, 0x82, 0xac, 0x22]);
  });
});

function doubleOf(bits: string): number {
  const view = new DataView(new ArrayBuffer(8));
  view.setBigUint64(0, BigInt(`0x${bits}`));
  return view.getFloat64(0);
}
