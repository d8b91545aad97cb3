import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId, SittingId } from '../ids.ts';
import { motionOf } from '../assembly/access.ts';
import { motionsIn } from '../motion/motion-index.ts';
import type { Motion } from '../motion/state.ts';
import { isOwnBusiness } from '../rehearsal/rehearsing.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** Stands where the person still has to give words, a reason or numbers. */
export const WORDS = '…';

/** What acts are drawn from: the open sitting, and who asks. */
export interface Asked {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly member: MemberId;
  /** What every act of the sitting names. */
  readonly at: { readonly sitting: SittingId };
}

/** Motions before the house or before the chair. */
export function openMotions({ state, sitting }: Asked): readonly Motion[] {
  return [...sitting.offered, ...sitting.stack].map((id) => motionOf(state, id));
}

/** What was put off, referred, or noted for later, also at an earlier sitting. */
export function waitingMotions(
  { state, sitting }: Asked,
  phase: 'postponed' | 'committed' | 'on-hold',
): readonly MotionId[] {
  return motionsIn(state, phase)
    .filter((motion) => {
      const { body, laidAside, id } = motion;
      const leads = laidAside[0] === id || laidAside.length === 0;
      return leads && sitting.bodies.includes(body) && isOwnBusiness(state, sitting.id, motion);
    })
    .map(({ id }) => id);
}
