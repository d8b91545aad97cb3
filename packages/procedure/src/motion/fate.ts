import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { RefusalCode } from '../refusal.ts';
import type { SittingInSession } from '../sitting/state.ts';

import { motionsIn, motionsOn } from './motion-index.ts';
import type { Motion, MotionPhase } from './state.ts';

/** What becomes of a motion that is refused for this reason; `null` where it stays as it is. */
export function fateOnRefusal(code: RefusalCode): MotionPhase | null {
  switch (code) {
    case 'needs-second':
      return 'died-no-second';
    case 'excluded-by-adopted':
      return 'not-put';
    case 'all-parts-rejected':
      return 'rejected';
    default:
      return null;
  }
}

/** Rule RM-64: what the adoption of another question rejects by implication is not put to the vote: that other question.
 *  Source: UN GA rule 90. */
export function excludedBy(state: FoundedAssembly, question: MotionId): Motion | undefined {
  return motionsIn(state, 'adopted').find(({ particulars }) => particulars.excludes?.includes(question));
}

/** Rule RM-65: a proposal all of whose operative parts were rejected is rejected as a whole. Source: UN GA rule 89.
 *  @param rejected a part that is being rejected at this moment */
export function areAllPartsRejected(
  state: FoundedAssembly,
  proposal: MotionId,
  rejected: MotionId | null = null,
): boolean {
  const parts = motionsOn(state, proposal).filter(({ particulars }) => particulars.operative === true);
  return parts.length > 0 && parts.every(({ id, phase }) => id === rejected || phase === 'rejected');
}

/** Rule RM-66: a decision is on hold while a motion to reconsider it waits to be called up. Source: RONR (12th ed.) 37:11. */
export function isOnHold(
  state: FoundedAssembly,
  { motions }: Pick<SittingInSession, 'motions'>,
  decided: MotionId,
): boolean {
  return motions.some((id) => {
    const { phase, target } = motionOf(state, id);
    return phase === 'on-hold' && target === decided;
  });
}
