import { findInSession, motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { BodyId, Instant, MotionId, Seq } from '../ids.ts';
import { bodiesInTurn } from '../joint/in-turn.ts';
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
  /** The body that would vote on the same question next, where one votes after the other. */
  readonly next?: BodyId;
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
  const motion = motionOf(state, question);
  const next = carried ? bodiesInTurn(state, sitting, motion)?.after[0] : undefined;
  if (next !== undefined) return { state, changes: [], stack: sitting.stack, phase: sitting.phase, next };
  const changes = changesOf({ state, sitting, motion, now }, carried);
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
