import { tableGet, unreachable } from '@tauride/kernel';
import { rulesBody } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { countsApart } from '../joint/modes.ts';
import { modeFor } from '../joint/threshold-in.ts';
import type { Condition, MotionKind } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { motionsOfKind } from './motion-index.ts';
import type { Particulars } from './particulars.ts';

/** What a condition of a rulebook is asked of: a motion, or a proposal of one. */
export interface Subject {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly particulars: Particulars;
  /** Carries a time or a condition of its own. */
  readonly qualified: boolean;
}

interface Hall {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
}

/** Rule RM-20: whether a fact on which a rule turns holds of a motion here and now. */
export function holds(hall: Hall, subject: Subject, condition: Condition): boolean {
  const { sitting } = hall;
  switch (condition) {
    case 'nothing-pending':
      return sitting.stack.length === 0;
    case 'qualified':
      return subject.qualified;
    case 'dissolves-assembly':
      return sitting.call.laterMeeting === false && sitting.laterMeetingSet !== true;
    case 'hour-already-fixed':
      return isHourFixed(hall);
    case 'as-one':
      return !countsApart(modeFor(hall, subject.kind));
    case 'concurrent':
      return countsApart(modeFor(hall, subject.kind));
    case 'small-board':
    case 'committee':
    case 'plenary':
    case 'main-committee':
      return (rulesBody(hall.state, sitting).kind ?? 'ordinary') === condition;
    default:
      return isSaid(hall, subject, condition);
  }
}

type Said = Extract<
  Condition,
  | 'special-order'
  | 'ordinary-standing-rule'
  | 'committee-late'
  | 'winners-not-notified'
  | 'independent-parts'
  | 'important'
>;

/** What is said of the motion, or of the one that it belongs to. */
function isSaid({ state }: Hall, { particulars, target }: Subject, condition: Said): boolean {
  switch (condition) {
    case 'special-order':
      return particulars.specialOrder === true;
    case 'ordinary-standing-rule':
      return particulars.suspends === 'ordinary-standing-rule';
    case 'committee-late':
      return particulars.committeeLate === true;
    case 'winners-not-notified':
      return particulars.winnersNotified === false;
    case 'independent-parts':
      return isSaidUpwards(state, { particulars, target }, 'independentParts');
    case 'important':
      return isSaidUpwards(state, { particulars, target }, 'important');
    default:
      return unreachable(condition);
  }
}

/** Amendments and parts share what is said of their proposal. */
function isSaidUpwards(
  state: FoundedAssembly,
  { particulars, target }: Pick<Subject, 'particulars' | 'target'>,
  key: 'independentParts' | 'important',
): boolean {
  if (particulars[key] !== undefined) return particulars[key];
  const above = target === null ? undefined : tableGet(state.motions, target);
  return above !== undefined && isSaidUpwards(state, above, key);
}

/** By the call, or by a motion to adjourn that was adopted while the sitting goes on. */
function isHourFixed({ state, sitting }: Hall): boolean {
  if (sitting.call.endsAt !== undefined) return true;
  return motionsOfKind(state, 'adjourn').some(
    ({ phase, sitting: movedIn }) => phase === 'adopted' && movedIn === sitting.id,
  );
}
