import { invariant } from '@tauride/kernel';
import { inSession, motionOf, putMotion, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId, SittingId } from '../ids.ts';

/** A motion that had been ruled out waits for the chair once more. */
export function offerAgain(state: FoundedAssembly, id: SittingId, motionId: MotionId): FoundedAssembly {
  const sitting = inSession(state, id);
  const motion = motionOf(state, motionId);
  const phase = motion.seconder === null ? 'moved' : 'seconded';
  const offered = [...sitting.offered, motionId];
  return putSitting(putMotion(state, { ...motion, phase, decidedAt: null }), { ...sitting, offered });
}

export function reverse(state: FoundedAssembly, id: SittingId): FoundedAssembly {
  const sitting = inSession(state, id);
  invariant(sitting.ruling !== null, 'a ruling was reversed that nobody made');
  return putSitting(state, { ...sitting, ruling: { ...sitting.ruling, reversed: true, fresh: false } });
}
