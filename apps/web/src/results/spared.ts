import type { Stage } from '@tauride/count/elections';
import { isBelowZero, votesLess } from './votes.ts';

export type Spared = {
  /** From 1. */
  readonly stage: number;
  /** Who stayed in with fewer votes than one who went out. */
  readonly spared: readonly number[];
};

/** Where somebody went out although others had fewer votes: without these a condition on who is elected together could not be kept. */
export function sparedIn(stages: readonly Stage[]): readonly Spared[] {
  const settled = new Set<number>();
  return stages.flatMap((stage, place) => {
    const before = stages[place - 1];
    const { action } = stage;
    const out = action.kind === 'exclusion' ? action.of.filter((one) => !settled.has(one)) : [];
    if (before !== undefined) for (const one of before.elected) settled.add(one);
    const spared =
      before === undefined
        ? []
        : [...before.totals.keys()].filter((one) => {
            const stays = !settled.has(one) && !out.includes(one);
            return stays && out.some((gone) => isLess(before, one, gone));
          });
    for (const one of [...stage.elected, ...stage.excluded]) settled.add(one);
    return spared.length === 0 ? [] : [{ stage: place + 1, spared }];
  });
}

function isLess({ totals }: Stage, one: number, other: number): boolean {
  return isBelowZero(votesLess(totals[one] ?? '0', totals[other] ?? '0'));
}
