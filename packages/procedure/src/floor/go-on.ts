import { findInSession, motionOf, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { SittingId } from '../ids.ts';
import { isOnRuling } from '../motion/rules.ts';
import { resume } from './clock.ts';

/** A speaker whom an appeal or a submitted point interrupted goes on once that is decided, not while it is still pending. */
export function letSpeakerGoOn(state: FoundedAssembly, id: SittingId, { at }: Entry): FoundedAssembly {
  const sitting = findInSession(state, id);
  if (!sitting || sitting.stack.some((motion) => isOnRuling(motionOf(state, motion)))) return state;
  const floor = resume(sitting.floor, at);
  return floor === sitting.floor ? state : putSitting(state, { ...sitting, floor });
}
