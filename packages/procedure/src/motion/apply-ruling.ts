import { invariant } from '@tauride/kernel';
import { undoExpulsion } from '../admission/let-in.ts';
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
  const before = undoExpulsion(state, sitting);
  const ruling = { ...sitting.ruling, reversed: true, fresh: false };
  return putSitting(before, { ...inSession(before, id), ruling });
}
