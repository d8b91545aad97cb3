import {
  asksWeight,
  basisOf,
  type Count,
  type Fraction,
  isMet,
  requiredYes,
  type Tally,
  type Threshold,
} from '@tauride/count';
import type { Poll } from '@tauride/procedure';

/** What all bodies together must reach, beside or instead of each by itself. */
export type Whole = {
  readonly measure: 'votes' | 'weights';
  readonly threshold: Threshold;
  /** Null until it is counted. */
  readonly count: {
    readonly tally: Tally;
    /** Null where no single number says it. */
    readonly needed: number | null;
    readonly basis: number | null;
    readonly met: boolean;
    readonly abstainInBasis: boolean;
  } | null;
};

/** The part of a threshold that asks nothing of a single body; null where every part does. */
function wholePart(threshold: Threshold): Threshold | null {
  if ('perBody' in threshold) return null;
  if (!('allOf' in threshold)) return threshold;
  const parts = threshold.allOf.flatMap((part) => wholePart(part) ?? []);
  const [first, ...others] = parts;
  if (first === undefined) return null;
  return others.length === 0 ? first : { allOf: parts };
}

/** What a poll asks of all together; null where each body stands for itself. */
export function wholeOf(poll: Poll): Whole | null {
  const threshold = wholePart(poll.threshold);
  if (threshold === null) return null;
  const measure = asksWeight(threshold) ? 'weights' : 'votes';
  return { measure, threshold, count: countedAll(poll, threshold) };
}

function countedAll(poll: Poll, threshold: Threshold): Whole['count'] {
  if (poll.phase === 'open' || poll.finding.kind === 'judged') return null;
  const { tally, weight } = poll.finding;
  const weighs = asksWeight(threshold);
  if (weighs && weight === undefined) return null;
  const count: Count = {
    tally,
    electorate: electorateOf(poll),
    ...(weight === undefined
      ? {}
      : { weight: { tally: weight.tally, electorate: { membership: weight.total } } }),
  };
  const plain = 'num' in threshold ? threshold : null;
  if (plain !== null && !isKnown(plain, weighs ? count.weight! : count)) return null;
  return {
    tally: weighs ? weight!.tally : tally,
    needed: requiredYes(threshold, count) ?? null,
    basis: plain === null ? null : basisOf(weighs ? count.weight! : count, plain.basis),
    met: isMet(threshold, count),
    abstainInBasis: plain !== null && plain.basis !== 'cast',
  };
}

function electorateOf({ present, membership, entitled = membership }: Poll): Count['electorate'] {
  return present === null ? { membership, entitled } : { membership, entitled, present };
}

/** A share of something that nobody counted says nothing. */
function isKnown({ basis }: Fraction, { electorate }: Pick<Count, 'electorate'>): boolean {
  return basis === 'cast' || electorate[basis] !== undefined;
}
