import type { FoundedAssembly } from '../assembly/state.ts';
import { findInSession } from '../assembly/access.ts';
import type { SittingAct } from '../command.ts';
import type { Context } from '../context.ts';
import type { MemberId, PollId, SittingId } from '../ids.ts';
import { mayCast } from '../poll/decide.ts';
import { actsOf } from './acts.ts';
import { type MotionChoices, motionChoices } from './motions.ts';

/** Everything now in order for one member. */
export interface Available {
  readonly motions: MotionChoices;
  readonly acts: readonly SittingAct[];
  /** The open poll in which this member may cast a ballot. */
  readonly ballot: PollId | null;
}

const none: MotionChoices = { inOrder: [], notInOrder: [] };

/** Lists what a member may do, with citations and needs; the screens are drawn from it and the server decides again. */
export function available(
  state: FoundedAssembly,
  sitting: SittingId,
  {
    member,
    now,
    choiceIn,
  }: { readonly member: MemberId; readonly now: Context['now']; readonly choiceIn?: Context['choiceIn'] },
): Available {
  const found = findInSession(state, sitting);
  const poll = found?.poll ?? null;
  const open = found?.phase === 'open';
  return {
    motions: open
      ? motionChoices(state, found, { member, now, ...(choiceIn ? { context: { choiceIn } } : {}) })
      : none,
    acts: actsOf(state, sitting, { member, now }),
    ballot: poll !== null && mayCast(state, poll, member).ok ? poll : null,
  };
}
