import { findInSession } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import { actingIn } from '../authority.ts';
import type { MemberAct } from '../command.ts';
import type { Context } from '../context.ts';
import { decideMemberAct } from '../decide-member-act.ts';
import type { MemberId, PollId, SittingId } from '../ids.ts';
import { mayCast } from '../poll/cast.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { memberActs } from './member-acts.ts';
import { type MotionChoices, motionChoices } from './motions.ts';

/** What is now in order for one member as a member. */
export interface AvailableToMember {
  readonly motions: MotionChoices;
  readonly acts: readonly MemberAct[];
  /** The open poll in which this member may cast a ballot. */
  readonly ballot: PollId | null;
}

/** Who asks, and when. */
export interface MemberNow {
  readonly member: MemberId;
  readonly now: Context['now'];
  readonly choiceIn?: Context['choiceIn'];
}

const nothing: MotionChoices = { inOrder: [], notInOrder: [] };

/** Lists what a member may do without any office, with citations and needs. A screen that asks no more than this is spared the rules
 *  for the chair and the desk. */
export function availableToMember(
  state: FoundedAssembly,
  sitting: SittingId,
  asking: MemberNow,
): AvailableToMember {
  const { member, now, choiceIn } = asking;
  const found = findInSession(state, sitting);
  if (!found) return { motions: nothing, acts: [], ballot: null };
  const { poll } = found;
  const ballot = poll !== null && mayCast(state, poll, member).ok ? poll : null;
  if (found.phase !== 'open') return { motions: nothing, acts: [], ballot };
  return {
    motions: motionChoices(state, found, { member, now, ...(choiceIn ? { context: { choiceIn } } : {}) }),
    acts: actsIn(state, found, asking),
    ballot,
  };
}

/** Found by asking what `decide` asks, so that the list and the answer never differ. */
function actsIn(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { member, now }: MemberNow,
): readonly MemberAct[] {
  const at = { sitting: sitting.id };
  const acting = actingIn(state, sitting.id, { now, actor: { kind: 'member', member } });
  if (!acting.ok) return [];
  return memberActs({ state, sitting, member, at }).filter((act) => decideMemberAct(acting.value, act).ok);
}
