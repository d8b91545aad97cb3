import { expect, it } from 'vitest';
import { rulebookOf } from '../assembly/access.ts';
import type { MotionRule } from '../rulebook/types.ts';
import { openHall } from '../testing/hall.ts';
import { sittingOf } from '../testing/moves.ts';
import { unlessDemanded } from './rules.ts';

it('[RM-77] what more than one member must demand is seconded as any other motion', () => {
  const hall = openHall();
  const divide = rulebookOf(hall.founded(), sittingOf(hall)).motions['division-of-question'];
  const secondFor = (demand: number): boolean => {
    const rule = { ...divide, second: true, threshold: { demand }, thresholdWhen: [] } as MotionRule;
    return unlessDemanded(rule, () => false).second;
  };
  expect([secondFor(1), secondFor(2), secondFor(5)]).toEqual([false, true, true]);
});
