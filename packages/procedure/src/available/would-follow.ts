import { findInSession, motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { Instant, MotionId, Seq } from '../ids.ts';
import { applyChanges } from '../motion/apply-change.ts';
import { changesOf } from '../motion/outcome.ts';
import type { Change } from '../motion/changes.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** What one outcome of a question would bring. */
export interface Following {
  readonly state: FoundedAssembly;
  readonly changes: readonly Change[];
  /** What would then be pending, bottom first; empty when the sitting would be over. */
  readonly stack: readonly MotionId[];
  readonly phase: 'open' | 'recessed' | 'adjourned';
}

/** Answers what would be pending if a pending question were carried or lost, without changing anything. */
export function wouldFollow(
  state: FoundedAssembly,
  sitting: SittingInSession,
  {
    question,
    carried,
    now,
  }: { readonly question: MotionId; readonly carried: boolean; readonly now: Instant },
): Following {
  const changes = changesOf({ state, sitting, motion: motionOf(state, question), now }, carried);
  const entry: Entry = {
    v: 1,
    seq: state.seq as Seq,
    at: now,
    by: sitting.presiding,
    event: { type: 'SpeakersListClosed', sitting: sitting.id },
  };
  const after = applyChanges(state, { sitting: sitting.id, changes }, entry);
  const then = findInSession(after, sitting.id);
  if (!then) return { state: after, changes, stack: [], phase: 'adjourned' };
  return { state: after, changes, stack: then.stack, phase: then.phase };
}
