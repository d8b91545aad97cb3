import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { ruleOf } from './rules.ts';

/** Rule RM-14: the offers that may be stated now. An older one waits while an interruption, such as an appeal or a question taken
 *  from the table, is decided. Where questions are open together none waits. */
export function openOffers(state: FoundedAssembly, sitting: SittingInSession): readonly MotionId[] {
  const { offered, motions } = sitting;
  const top = immediatelyPending(sitting);
  if (offered.length === 0 || top === null || rulebookOf(state, sitting).model === 'queue') return offered;
  const since = Math.max(motions.indexOf(top), broughtBackBy(state, sitting));
  return offered.filter((id) => motions.indexOf(id) > since);
}

/** Place of the motion that brought back, before what was offered, a question that is pending. */
function broughtBackBy(state: FoundedAssembly, sitting: SittingInSession): number {
  return sitting.motions.findLastIndex((id) => {
    const motion = motionOf(state, id);
    const { phase, target } = motion;
    if (phase !== 'adopted' || target === null || !sitting.stack.includes(target)) return false;
    const rule = ruleOf(rulebookOf(state, sitting), motion);
    return rule.beforeOffers === true || rule.noted === true;
  });
}
