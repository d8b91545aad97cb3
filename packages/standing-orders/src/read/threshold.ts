import { type Basis, type BodyFraction, type Fraction, majority, type Threshold } from '@tauride/count';
import type { z } from 'zod';
import { reach } from './reach.ts';
import { scalar } from './words.ts';

const EXAMPLES =
  '"majority", "two-thirds", "3/5 of members present" or "majority of members" (half is none: say "majority", or "at least 1/2" where a tie is to carry)';

/** A threshold in words; those that no vote can meet, and those that every vote meets, are none. */
export const threshold: z.ZodType<Threshold> = scalar(
  `a threshold such as ${EXAMPLES}`,
  (value) => (typeof value === 'string' ? thresholdFrom(value) : undefined),
  ['majority', 'two-thirds', 'three-fifths', 'three-quarters', 'unanimous'],
).superRefine((read, context) => {
  const reached = reach(read);
  if (reached !== 'sometimes')
    context.addIssue({ code: 'custom', message: `this threshold is ${reached} met, whatever the votes` });
});

/** `A or B and C` is met by A, and by B together with C. */
export function thresholdFrom(text: string): Threshold | undefined {
  const words = text.toLowerCase().trim().replace(/\s+/g, ' ');
  const some = words.split(' or ').map(allOf);
  return combined(some, (anyOf) => ({ anyOf }));
}

function allOf(text: string): Threshold | undefined {
  return combined(text.split(' and ').map(single), (parts) => ({ allOf: parts }));
}

function combined(
  parts: readonly (Threshold | undefined)[],
  join: (parts: readonly Threshold[]) => Threshold,
): Threshold | undefined {
  const known = parts.filter((part) => part !== undefined);
  if (known.length !== parts.length) return undefined;
  return known.length === 1 ? known[0] : join(known);
}

function single(text: string): Threshold | undefined {
  return counted(text) ?? perBody(text) ?? fraction(text);
}

const COUNTED = [
  [/^(?:at least )?(\d{1,6}) yes(?: votes?)?$/, (count: number): Threshold => ({ atLeast: count })],
  [/^at most (\d{1,6}) (?:other|others) than yes$/, (count: number): Threshold => ({ notYesAtMost: count })],
  [/^demand of (\d{1,6})(?: members?)?$/, (count: number): Threshold => ({ demand: count })],
] as const;

function counted(text: string): Threshold | undefined {
  if (text === 'unanimous') return { notYesAtMost: 0 };
  const plain = text.replace(/^demand of one\b/, 'demand of 1');
  for (const [pattern, make] of COUNTED) {
    const match = pattern.exec(plain);
    if (match) return make(Number(match[1]));
  }
  return undefined;
}

/** `in each body` stands for one row for each body of the sitting. */
function perBody(text: string): Threshold | undefined {
  const [before = '', body] = text.split(/ in (?:(?=each body$)|body )/);
  if (body === undefined) return undefined;
  const inside = fraction(before);
  const row = body === 'each body' ? 'each' : body;
  return inside && { perBody: [{ body: row, ...inside } satisfies BodyFraction] };
}

const SUFFIXES: readonly (readonly [string, Partial<Fraction>])[] = [
  [' with notice', { requires: 'previous-notice' }],
  [' by weight', { measure: 'weight' }],
  [' against', { side: 'no' }],
  [' objecting', { side: 'objectors' }],
  [' attending', { side: 'present' }],
];

function fraction(text: string): Fraction | undefined {
  for (const [suffix, more] of SUFFIXES) {
    if (!text.endsWith(suffix)) continue;
    const inside = fraction(text.slice(0, -suffix.length));
    return inside && { ...inside, ...more };
  }
  const [share = '', basis = 'votes cast'] = text.split(' of ');
  const of = BASES[basis.replace(/^(?:the|all|those) /, '')];
  const part = NAMED[share] ?? numeric(share);
  return part && of && { ...part, basis: of };
}

const BASES: { readonly [words: string]: Basis | undefined } = {
  'votes cast': 'cast',
  votes: 'cast',
  present: 'present',
  'members present': 'present',
  members: 'membership',
  'entire membership': 'membership',
  entitled: 'entitled',
  'entitled to vote': 'entitled',
};

type Share = Pick<Fraction, 'num' | 'den' | 'compare'>;

const NAMED: { readonly [words: string]: Share | undefined } = {
  majority: { num: majority.num, den: majority.den, compare: majority.compare },
  'more than half': { num: 1, den: 2, compare: 'gt' },
  'two-thirds': { num: 2, den: 3, compare: 'ge' },
  'two thirds': { num: 2, den: 3, compare: 'ge' },
  'three-fifths': { num: 3, den: 5, compare: 'ge' },
  'three-quarters': { num: 3, den: 4, compare: 'ge' },
};

/** `3/5`, `at least 3/5`, `more than 3/5`, `60%`; not a bare half, of which nobody knows whether a tie reaches it. */
function numeric(text: string): Share | undefined {
  const match = /^(at least |more than )?(\d{1,6})(?:\/(\d{1,6})|(%))$/.exec(text);
  if (!match) return undefined;
  const [, how, num, den, percent] = match;
  const isHalf = Number(num) * 2 === (percent ? 100 : Number(den));
  if (isHalf && how === undefined) return undefined;
  return {
    num: Number(num),
    den: percent ? 100 : Number(den),
    compare: how === 'more than ' ? 'gt' : 'ge',
  };
}
