import { z } from 'zod';
import { ordinal } from './atoms.ts';

export const fraction = z.strictObject({
  num: ordinal,
  den: ordinal,
  basis: z.enum(['cast', 'present', 'membership', 'entitled']),
  cmp: z.enum(['gt', 'ge']),
  side: z.enum(['yes', 'no', 'present', 'objectors']).exactOptional(),
  measure: z.enum(['votes', 'weight']).exactOptional(),
  requires: z.literal('previous-notice').exactOptional(),
});

const row = fraction.extend({ body: z.string() });

export type SuiteFraction = z.infer<typeof fraction>;
export type SuiteRow = z.infer<typeof row>;

export type SuiteThreshold =
  | SuiteFraction
  | { atLeast: number }
  | { notYesAtMost: number }
  | { demand: number }
  | { perBody: SuiteRow[] }
  | { allOf: SuiteThreshold[] }
  | { anyOf: SuiteThreshold[] };

export const threshold: z.ZodType<SuiteThreshold> = z.lazy(() =>
  z.union([
    fraction,
    z.strictObject({ atLeast: ordinal }),
    z.strictObject({ notYesAtMost: z.int().min(0) }),
    z.strictObject({ demand: ordinal }),
    z.strictObject({ perBody: z.array(row).min(1) }),
    z.strictObject({ allOf: z.array(threshold).min(2) }),
    z.strictObject({ anyOf: z.array(threshold).min(2) }),
  ]),
);
