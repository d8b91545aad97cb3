import { rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { thresholdFor } from '../poll/threshold.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { ruleOf } from './rules.ts';
import type { Motion } from './state.ts';

export type DecidedBy = 'assembly' | 'chair' | 'demand';

/** Rule RM-73: who decides a motion as things stand. What one member may demand is never put to a vote, also where that was found
 *  only after it was stated. */
export function decidedByOf(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): DecidedBy {
  const { decidedBy = 'assembly' } = ruleOf(rulebookOf(state, sitting), motion);
  if (decidedBy !== 'assembly') return decidedBy;
  return 'demand' in thresholdFor(state, sitting, motion) ? 'demand' : 'assembly';
}
