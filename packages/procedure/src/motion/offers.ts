import { immediatelyPending } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** Rule RM-14: the offers that may be stated now. An older one waits while an interruption, such as an appeal, is decided. */
export function openOffers(sitting: SittingInSession): readonly MotionId[] {
  const top = immediatelyPending(sitting);
  const since = top === null ? -1 : sitting.motions.indexOf(top);
  return sitting.offered.filter((id) => sitting.motions.indexOf(id) > since);
}
