import type { Fraction, Tally, Threshold } from '@tauride/count';
import {
  isPlainMajority,
  type Outcome,
  type PollMethod,
  type RefusalCode,
  type Side,
} from '@tauride/procedure';
import type { SuiteFraction, SuiteThreshold } from './schema/threshold.ts';

/** Where the suite and the engine say the same in other words: everything else has one name in both. */

/** The engine tells these apart; the suite has one reason for each of them. */
const refusals: { readonly [code in RefusalCode]?: string } = {
  'not-decisive': 'not-entitled',
  'not-immediately-pending': 'precedence',
  'business-pending': 'precedence',
  'offer-waits': 'precedence',
  'point-pending': 'precedence',
  'motion-off': 'cannot-apply',
  recessed: 'adjourned',
  'not-open': 'adjourned',
};

export function suiteRefusal(code: RefusalCode): string {
  return refusals[code] ?? code;
}

/** Where nobody votes Yes or No the engine speaks of no even split (rule RP-35); to the suite Yes and No are then equal. */
export function suiteResult(
  outcome: Outcome,
  threshold: Threshold,
  { tally, chair }: { readonly tally: Tally; readonly chair: 'yes' | 'no' | null },
): string {
  if (tally.yes + tally.no > 0 || chair !== null || !isPlainMajority(threshold)) return outcome;
  if (outcome === 'sustained') return 'tie-sustained';
  return outcome === 'rejected' ? 'tie-rejected' : outcome;
}

const sides = { pro: 'for', con: 'against' } as const satisfies { [side: string]: Side };

export function engineSide(side: keyof typeof sides | undefined): Side | null {
  return side === undefined ? null : sides[side];
}

/** The method that must now be used; `null` where the suite has no name for it. */
export function suiteMethod(method: PollMethod): 'rising' | 'secret-ballot' | 'roll-call' | null {
  switch (method) {
    case 'hands':
      return 'rising';
    case 'ballot':
      return 'secret-ballot';
    case 'roll-call':
      return 'roll-call';
    default:
      return null;
  }
}

/** `cmp` is the engine's `compare`. */
export function engineThreshold(threshold: SuiteThreshold): Threshold {
  if ('num' in threshold) return engineFraction(threshold);
  if ('perBody' in threshold)
    return { perBody: threshold.perBody.map(({ body, ...row }) => ({ body, ...engineFraction(row) })) };
  if ('allOf' in threshold) return { allOf: threshold.allOf.map(engineThreshold) };
  if ('anyOf' in threshold) return { anyOf: threshold.anyOf.map(engineThreshold) };
  return threshold;
}

export function engineFraction({ cmp, ...rest }: SuiteFraction): Fraction {
  return { ...rest, compare: cmp };
}

export function suiteThreshold(threshold: Threshold): SuiteThreshold {
  if ('num' in threshold) return suiteFraction(threshold);
  if ('perBody' in threshold) {
    return { perBody: threshold.perBody.map(({ body, ...row }) => ({ ...suiteFraction(row), body })) };
  }
  if ('allOf' in threshold) return { allOf: threshold.allOf.map(suiteThreshold) };
  if ('anyOf' in threshold) return { anyOf: threshold.anyOf.map(suiteThreshold) };
  return threshold;
}

function suiteFraction({ compare, ...rest }: Fraction): SuiteFraction {
  return { ...rest, cmp: compare };
}
