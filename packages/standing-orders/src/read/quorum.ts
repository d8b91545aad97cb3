import type { QuorumRule } from '@tauride/procedure';
import { z } from 'zod';
import { isMap, section } from './section.ts';
import { thresholdFrom } from './threshold.ts';
import { oneLine, oneOf, scalar } from './words.ts';

const EXAMPLE = '"1/3 of members", "majority of members", 25 or none';
const MOST = 1_000_000;

type Counted =
  | { readonly kind: 'none' }
  | { readonly kind: 'number'; readonly count: number }
  | { readonly kind: 'fraction'; readonly num: number; readonly den: number; readonly compare: 'gt' | 'ge' };

const parts = section({
  rule: scalar<Counted>(`a quorum such as ${EXAMPLE}`, counted),
  cite: oneLine('the paragraph'),
  'counted-from': oneOf(z.enum(['voters'])),
});

/** A quorum by itself, or with its paragraph and how it is counted. */
export const quorum = z
  .preprocess((value) => (isMap(value) ? value : { rule: value }), parts)
  .transform((read, context): QuorumRule => {
    const { rule, cite = '', 'counted-from': from } = read;
    if (rule && from === undefined) return { ...rule, cite };
    if (rule?.kind === 'number') return { ...rule, cite, countedFrom: 'voters' };
    const missing = rule
      ? 'a number of members, because it is counted from voters'
      : `a rule such as ${EXAMPLE}`;
    context.addIssue({ code: 'custom', message: `expected ${missing}` });
    return z.NEVER;
  });

function counted(value: unknown): Counted | undefined {
  if (value === 'none') return { kind: 'none' };
  if (Number.isInteger(value)) return number(value as number);
  const read = typeof value === 'string' ? thresholdFrom(value) : undefined;
  if (read === undefined || !('num' in read) || read.basis !== 'membership') return undefined;
  const { num, den, compare, ...more } = read;
  const isPlain = Object.keys(more).length === 1;
  const isPossible = num > 0 && (compare === 'gt' ? num < den : num <= den);
  return isPlain && isPossible ? { kind: 'fraction', num, den, compare } : undefined;
}

function number(count: number): Counted | undefined {
  return count >= 1 && count <= MOST ? { kind: 'number', count } : undefined;
}
