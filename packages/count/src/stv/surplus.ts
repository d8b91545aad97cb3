import type { GregoryCount } from './gregory-count.ts';
import { byValue, credit, sortOut } from './tableau.ts';

/** A paper's new value from its old one; all values in the rule's units, surplus and total in the count's. */
export type Revaluation = (value: bigint, surplus: bigint, total: bigint, one: bigint) => bigint;

/** Each paper's value times surplus over total, cut off. */
export const shareOfValue: Revaluation = (value, surplus, total) => (surplus * value) / total;

/** First the fraction surplus over total is cut off, then the product of it and the paper's value. */
export const fractionThenValue: Revaluation = (value, surplus, total, one) =>
  (((surplus * one) / total) * value) / one;

/** Weighted inclusive Gregory: all papers of the candidate move, each at a part of its value. What the cut loses is lost. */
export function moveAllPapers(count: GregoryCount, candidate: number, revalue: Revaluation): void {
  const { tableau, quota, one } = count;
  const total = tableau.totals[candidate]!;
  const surplus = total - quota;
  let left = surplus;
  const parcels = tableau.parcels[candidate]!;
  tableau.parcels[candidate] = [];
  for (const { value, piles } of byValue(parcels)) {
    const newValue = revalue(value, surplus, total, one);
    const sorted = sortOut(tableau, piles);
    const stopped = newValue * sorted.nonTransferable;
    tableau.nonTransferable += stopped;
    left -= credit(tableau, sorted, newValue) + stopped;
  }
  tableau.lost += left;
  tableau.totals[candidate] = quota;
}

/** ERS97 5.3: only the batch received last moves; its transferable papers share the surplus, at most at their present value. What
 *  is left over is not transferable. */
export function moveLastBatch(count: GregoryCount, candidate: number): void {
  const { tableau, quota } = count;
  const surplus = tableau.totals[candidate]! - quota;
  const batch = tableau.parcels[candidate]!.pop();
  let moved = 0n;
  if (batch !== undefined) {
    const sorted = sortOut(tableau, batch.piles);
    const worth = batch.value * sorted.transferable;
    moved = credit(tableau, sorted, worth > surplus ? surplus / sorted.transferable : batch.value);
  }
  tableau.nonTransferable += surplus - moved;
  tableau.totals[candidate] = quota;
}
