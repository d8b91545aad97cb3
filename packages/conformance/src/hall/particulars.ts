import type { Particulars } from '@tauride/procedure';
import type { MotionInstance } from '../schema/motion-instance.ts';
import type { Hall } from './hall.ts';

/** What a case says of a motion, as it says it. */
export type MotionFacts = Omit<MotionInstance, 'ref' | 'motion' | 'by'> & {
  readonly recognized?: boolean;
  readonly operative?: boolean;
  readonly conflictsWithBylaws?: boolean;
  readonly committeeBegun?: boolean;
};

/** The fields that have a place of their own in the engine: the rest are particulars under the same name. */
const apart: ReadonlySet<string> = new Set([
  'do',
  'ref',
  'motion',
  'by',
  'second',
  'stated',
  'target',
  'qualified',
  'scope',
  'onBehalfOf',
  'amended',
  'seconded',
  'sameAs',
  'excludes',
]);

export function particularsOf(hall: Hall, facts: MotionFacts): Particulars {
  const { sameAs, excludes } = facts;
  const plain = Object.fromEntries(Object.entries(facts).filter(([key]) => !apart.has(key)));
  return {
    ...plain,
    ...(sameAs === undefined ? {} : { sameAs: hall.idOf(sameAs) }),
    ...(excludes === undefined ? {} : { excludes: excludes.map((ref) => hall.idOf(ref)) }),
  };
}
