import { isBlocking, rowsOf, type Threshold } from '@tauride/count';
import type { BodyId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { modeOf } from './modes.ts';

/** Rule JS-12: the bodies that still have to carry a question on which they vote one after the other, in the order of the call;
 *  `null` where all that vote on it vote at once. */
export function bodiesToCome(
  sitting: SittingInSession,
  { carriedIn = [] }: Pick<Motion, 'carriedIn'>,
  threshold: Threshold,
): readonly BodyId[] | null {
  if (modeOf(sitting) !== 'concurrent-sequential' || !isOfRows(threshold)) return null;
  const asked = new Set(rowsOf(threshold).map(({ body }) => body));
  return sitting.bodies.filter((body) => asked.has(body) && !carriedIn.includes(body));
}

/** Whether nothing but rows is asked, so that each body can answer by itself. */
export function isOfRows(threshold: Threshold): boolean {
  if (isBlocking(threshold)) return false;
  if ('perBody' in threshold) return true;
  if ('allOf' in threshold) return threshold.allOf.every(isOfRows);
  // An alternative that holds rows of several bodies cannot be judged in one of them.
  if ('anyOf' in threshold) return new Set(rowsOf(threshold).map(({ body }) => body)).size === 1;
  return false;
}

/** What is asked of one body alone. */
export function rowsFor(threshold: Threshold, body: BodyId): Threshold {
  if ('perBody' in threshold) return { perBody: threshold.perBody.filter((row) => row.body === body) };
  if (!('allOf' in threshold)) return threshold;
  const parts = threshold.allOf.filter((part) => rowsOf(part).some((row) => row.body === body));
  const [first, ...others] = parts.map((part) => rowsFor(part, body));
  return others.length === 0 ? first! : { allOf: [first!, ...others] };
}
