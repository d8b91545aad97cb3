import { majority, type Threshold } from '@tauride/count';
import { canonicalText } from '@tauride/kernel';
import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { thresholdIn } from '../joint/threshold-in.ts';
import { holds } from '../motion/conditions.ts';
import { ruleOf, thresholdOf } from '../motion/rules.ts';
import type { Motion } from '../motion/state.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** What a motion needs here and now in order to be carried, with a row for each body of the sitting where bodies count apart. */
export function thresholdFor(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): Threshold {
  const { kind, target, particulars, mainForm: qualified } = motion;
  const subject = { kind, target, particulars, qualified };
  const rule = ruleOf(rulebookOf(state, sitting), motion);
  const threshold = thresholdOf(rule, (condition) => holds({ state, sitting }, subject, condition));
  return thresholdIn({ state, sitting }, motion, threshold);
}

/** Whether it is a majority of the votes cast, on whichever side: what a voice vote can show, and what a tie decides. */
export function isPlainMajority(threshold: Threshold): boolean {
  if (!('num' in threshold)) return false;
  const { side: _side, measure, ...fraction } = threshold;
  return measure !== 'weight' && canonicalText(fraction) === canonicalText(majority);
}
