import { motionOf, putSitting } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Ruling } from './state.ts';

/** Whether an appeal waits for the chair or is pending. */
export function isUnderAppeal(state: FoundedAssembly, { offered, stack }: SittingInSession): boolean {
  return [...offered, ...stack].some((id) => motionOf(state, id).kind === 'appeal');
}

/** Rule RU-6: the latest ruling is kept, but one that is under appeal stays until the appeal is decided. */
export function keepRuling(
  state: FoundedAssembly,
  sitting: SittingInSession,
  ruling: Ruling,
): FoundedAssembly {
  const counters = { ...state.counters, ruling: state.counters.ruling + 1 };
  const kept = isUnderAppeal(state, sitting) ? sitting.ruling : ruling;
  return putSitting({ ...state, counters }, { ...sitting, ruling: kept });
}
