import type { Fraction, Threshold } from '@tauride/count';
import { z } from 'zod';
import { anyId, list } from './ids.ts';

/** Thresholds nested deeper than any rule of order asks for are refused, so that none can exhaust the stack. */
const DEEPEST = 3;

const UNREACHABLE = 'asks for more than there is';

const fractionShape = {
  num: z.int().min(1).max(1_000_000),
  den: z.int().min(1).max(1_000_000),
  compare: z.enum(['gt', 'ge']),
  basis: z.enum(['cast', 'present', 'membership', 'entitled']),
  side: z.enum(['yes', 'no', 'present', 'objectors']).exactOptional(),
  measure: z.enum(['votes', 'weight']).exactOptional(),
  requires: z.enum(['previous-notice']).exactOptional(),
} as const;

export const fraction = z.strictObject(fractionShape).refine(isReachable, UNREACHABLE);
const bodyFraction = z.strictObject({ ...fractionShape, body: anyId }).refine(isReachable, UNREACHABLE);

const leaf = z.union([
  fraction,
  z.strictObject({ atLeast: z.int().min(1) }),
  z.strictObject({ notYesAtMost: z.int().min(0) }),
  z.strictObject({ demand: z.int().min(1) }),
  z.strictObject({ perBody: list(bodyFraction, 100) }),
]);

function isReachable({ num, den, compare }: Pick<Fraction, 'num' | 'den' | 'compare'>): boolean {
  return compare === 'gt' ? num < den : num <= den;
}

function thresholdTo(depth: number): z.ZodType<Threshold> {
  if (depth === 0) return leaf;
  const part = thresholdTo(depth - 1);
  return z.union([
    leaf,
    z.strictObject({ allOf: list(part, 20) }),
    z.strictObject({ anyOf: list(part, 20) }),
  ]);
}

export const threshold = thresholdTo(DEEPEST).meta({ id: 'Threshold' });
