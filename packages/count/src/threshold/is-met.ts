import { invariant, unreachable } from '@tauride/kernel';
import { basisOf, checkedCount, type Count, type Measured } from './count.ts';
import { type BodyFraction, type Fraction, isBlocking, type Side, type Threshold } from './threshold.ts';

/** Whether the count reaches the threshold; integers only, so 6 of 9 is exactly two thirds (rules V-1 to V-9).
 *  @throws InvariantError when the threshold asks for a number that was not counted. */
export function isMet(threshold: Threshold, count: Count): boolean {
  if ('num' in threshold) return isFractionMet(threshold, count);
  if ('atLeast' in threshold) return checkedCount(count.tally.yes) >= threshold.atLeast;
  if ('notYesAtMost' in threshold)
    return basisOf(count, 'membership') - count.tally.yes <= threshold.notYesAtMost;
  if ('demand' in threshold) return checkedCount(count.demanding ?? 0) >= threshold.demand;
  if ('perBody' in threshold) return threshold.perBody.every((row) => isRowMet(row, count));
  if ('allOf' in threshold) return threshold.allOf.every((part) => isMet(part, count));
  if ('anyOf' in threshold) return threshold.anyOf.some((part) => isMet(part, count));
  return unreachable(threshold);
}

/** Whether the question is carried: the threshold is met, or, where meeting it blocks, not met (rule V-8). */
export function isCarried(threshold: Threshold, count: Count): boolean {
  return isMet(threshold, count) !== isBlocking(threshold);
}

/** The bodies in which a row of the threshold fails, each once, in the order of the rows. Rows of alternatives fail only where none
 *  of them is met. */
export function failedBodies(threshold: Threshold, count: Count): string[] {
  return [...new Set(failedRows(threshold, count).map((row) => row.body))];
}

function failedRows(threshold: Threshold, count: Count): readonly BodyFraction[] {
  if ('perBody' in threshold) return threshold.perBody.filter((row) => !isRowMet(row, count));
  if ('allOf' in threshold) return threshold.allOf.flatMap((part) => failedRows(part, count));
  if ('anyOf' in threshold && !threshold.anyOf.some((part) => isMet(part, count)))
    return threshold.anyOf.flatMap((part) => failedRows(part, count));
  return [];
}

/** The votes or the weights, whichever the fraction measures.
 *  @throws InvariantError when weights are asked for and none were counted. */
export function measuredBy(fraction: Fraction, count: Count): Measured {
  if (fraction.measure !== 'weight') return count;
  invariant(count.weight !== undefined, 'a threshold asks for weights, which were not counted');
  return count.weight;
}

/** The count of the body that a row names.
 *  @throws InvariantError when the question was not counted there. */
function countIn(body: string, count: Count): Count {
  const bodies = count.bodies ?? {};
  invariant(Object.hasOwn(bodies, body), `no count in the body ${body}`);
  return bodies[body]!;
}

function isRowMet(row: BodyFraction, count: Count): boolean {
  return isFractionMet(row, countIn(row.body, count));
}

function isFractionMet(fraction: Fraction, count: Count): boolean {
  if (fraction.requires === 'previous-notice' && count.previousNotice !== true) return false;
  const measured = measuredBy(fraction, count);
  const counted = countOn(fraction.side ?? 'yes', measured, count);
  if (fraction.basis === 'cast' && counted === 0) return false;
  // The products may pass 2^53 although every factor is a safe integer.
  const left = BigInt(counted) * BigInt(fraction.den);
  const right = BigInt(basisOf(measured, fraction.basis)) * BigInt(fraction.num);
  return fraction.compare === 'gt' ? left > right : left >= right;
}

function countOn(side: Side, measured: Measured, count: Count): number {
  switch (side) {
    case 'yes':
      return checkedCount(measured.tally.yes);
    case 'no':
      return checkedCount(measured.tally.no);
    case 'present':
      return basisOf(measured, 'present');
    case 'objectors':
      return checkedCount(count.objectors ?? 0);
    default:
      return unreachable(side);
  }
}
