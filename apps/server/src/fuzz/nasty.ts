import fc from 'fast-check';
import type { Dice } from './dice.ts';

/** What programs trip over, and what fast-check thinks of besides. */
export interface Nasty {
  readonly text: (dice: Dice) => string;
  readonly value: (dice: Dice) => unknown;
}

const TEXTS: readonly string[] = [
  '',
  ' ',
  '\0',
  '\u0000\u0001\u001f',
  '\u202e\u2066evil',
  '\ud800',
  '\udfff\ud800',
  'é'.normalize('NFD'),
  '👩‍👩‍👧‍👦'.repeat(40),
  'a'.repeat(70_000),
  'ﷺ'.repeat(500),
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'null',
  'undefined',
  'NaN',
  '-1',
  '1e309',
  '0x10',
  '9007199254740993',
  "'; DROP TABLE journal; --",
  '" OR ""="',
  '${7*7}{{7*7}}<%= 7*7 %>#{7*7}',
  '<script>alert(1)</script>',
  '../../../../../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '%2e%2e%2f%2e%2e%2f',
  '%00',
  '%',
  '=cmd|calc!A1',
  '/'.repeat(300),
  '\r\nset-cookie: a=b',
  'last',
  'x-own',
  '2026-02-30',
  'Europe/Atlantis',
];

const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1,
  0.1,
  1e21,
  -1e300,
  2 ** 31,
  2 ** 53,
  Number.MAX_SAFE_INTEGER,
  Number.MIN_SAFE_INTEGER,
  [],
  {},
  [[]],
  [null],
  { length: 10 },
  { type: null },
  { $ref: '#' },
  { '': '' },
  { toJSON: 1 },
  JSON.parse('{"then":1}') as unknown,
  JSON.parse('{"__proto__":{"polluted":true}}') as unknown,
  JSON.parse('{"constructor":{"prototype":{"polluted":true}}}') as unknown,
  Array.from({ length: 3_000 }, (_, at) => at),
  Object.fromEntries(Array.from({ length: 600 }, (_, at) => [`key${at}`, at])),
];

export function nastyThings(seed: number): Nasty {
  const sample = <T>(of: fc.Arbitrary<T>, numRuns: number): readonly T[] => fc.sample(of, { seed, numRuns });
  const texts = [
    ...TEXTS,
    ...TEXTS,
    ...sample(fc.string({ unit: 'binary', maxLength: 80 }), 300),
    ...sample(fc.string({ unit: 'grapheme' }), 300),
  ];
  const values = [
    ...VALUES,
    ...VALUES,
    ...sample(fc.jsonValue({ maxDepth: 5 }), 500),
    ...sample(fc.double(), 100),
  ];
  return {
    text: (dice) => dice.pick(texts),
    value: (dice) => (dice.oneIn(4) ? dice.pick(texts) : dice.oneIn(40) ? deep(dice) : dice.pick(values)),
  };
}

function deep(dice: Dice): unknown {
  let value: unknown = 1;
  const isList = dice.oneIn(2);
  for (let depth = dice.between(20, 2_000); depth > 0; depth -= 1) value = isList ? [value] : { a: value };
  return value;
}
