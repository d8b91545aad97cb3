import { err, ok, tableGet } from '@tauride/kernel';
import { type Acting, chairOnly, votersOnly } from '../authority.ts';
import { citedTopic, immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import { type Refusal, refusal } from '../refusal.ts';
import { type Decided, foundMotion } from './found-motion.ts';
import { bringBack } from './lay-aside.ts';
import { waitsForAnotherDay } from './rules.ts';
import { sessionsBetween } from './sessions.ts';
import type { Motion } from './state.ts';

/** A question that was put off is before the house again. */
export function takeUpPostponed(acting: Acting, id: MotionId): Decided {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const refused =
    chairOnly(acting) ?? notWaiting(acting, motion.value, 'postponed') ?? busy(acting, acting.sitting.stack);
  return refused ? err(refused) : takenUp(acting, motion.value);
}

/** Rule RM-68: reconsideration that was noted is called up when nothing is pending that its question doesn't adhere to; what was
 *  entered for another day, not on the same day. Source: RONR (12th ed.) 37:9, 37:50. */
export function callUp(acting: Acting, id: MotionId): Decided {
  const motion = foundMotion(acting, id);
  if (!motion.ok) return motion;
  const refused =
    votersOnly(acting) ??
    notWaiting(acting, motion.value, 'on-hold') ??
    busy(acting, pendingBesides(acting, motion.value)) ??
    sameDay(acting, motion.value) ??
    unseconded(acting, motion.value);
  return refused ? err(refused) : takenUp(acting, motion.value);
}

/** What was put off or noted waits until the end of the next session. Source: RONR (12th ed.) 14:6, 37:11. */
function notWaiting(
  { state, sitting }: Acting,
  { phase, body, label, citation, sitting: movedIn }: Motion,
  waiting: 'postponed' | 'on-hold',
): Refusal | null {
  if (phase !== waiting || !sitting.bodies.includes(body)) return refusal('cannot-apply', null, { label });
  const before = tableGet(state.sittings, movedIn);
  const apart = before ? sessionsBetween(before, sitting) : null;
  return apart !== null && apart > 1 ? refusal('lapsed', citation, { label }) : null;
}

function busy(acting: Acting, pending: readonly MotionId[]): Refusal | null {
  const { poll, offered } = acting.sitting;
  const isFree = pending.length === 0 && poll === null && offered.length === 0;
  return isFree ? null : refusal('business-pending', citedTopic(acting, 'pending-business'));
}

/** An amendment can be reconsidered while its question is immediately pending. */
function pendingBesides({ state, sitting }: Acting, { target }: Motion): readonly MotionId[] {
  const question = target === null ? null : motionOf(state, target).target;
  const adheres = question !== null && question === immediatelyPending(sitting);
  return adheres ? [] : sitting.stack;
}

function sameDay({ state, sitting }: Acting, motion: Motion): Refusal | null {
  const rule = rulebookOf(state, sitting).motions[motion.kind];
  const waits = rule !== undefined && waitsForAnotherDay(rule) && motion.sitting === sitting.id;
  return waits ? refusal('too-late', motion.citation) : null;
}

function unseconded(acting: Acting, { needsSecond, seconder, kind }: Motion): Refusal | null {
  return needsSecond && seconder === null
    ? refusal('needs-second', citedTopic(acting, 'second'), { kind })
    : null;
}

function takenUp(acting: Acting, { id, citation }: Motion): Decided {
  const { state, sitting } = acting;
  const changes = [bringBack(state, sitting.stack, id)];
  return ok([{ type: 'QuestionTakenUp', sitting: sitting.id, motion: id, changes, citation }]);
}
