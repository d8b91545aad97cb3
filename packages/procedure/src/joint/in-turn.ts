import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId } from '../ids.ts';
import type { Motion } from '../motion/state.ts';
import { thresholdFor } from '../poll/threshold.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { bodiesToCome } from './turns.ts';

/** The body that votes on a question now and those after it, where one votes after the other; otherwise `null`. */
export function bodiesInTurn(
  state: FoundedAssembly,
  sitting: SittingInSession,
  motion: Motion,
): { readonly now: BodyId; readonly after: readonly BodyId[] } | null {
  const [now, ...after] = bodiesToCome(sitting, motion, thresholdFor(state, sitting, motion)) ?? [];
  return now === undefined ? null : { now, after };
}
