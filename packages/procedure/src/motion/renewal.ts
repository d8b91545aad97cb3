import { tableGet } from '@tauride/kernel';
import type { Refusal } from '../refusal.ts';
import { motionsOfKind, motionsOn } from './motion-index.ts';
import type { Judged } from './proposal.ts';
import { byTopic } from './reasons.ts';
import { questionOf } from './rules.ts';
import { decidedIn, isSameSession, sessionsBetween, specialSessionsBetween } from './sessions.ts';
import type { Motion, MotionPhase, Wording } from './state.ts';

/** Rule RM-8: the same question is not decided twice in a session, nor raised while it is still within the house's control.
 *  What was withdrawn was never before it. Source: RONR (12th ed.) 10:26, 33:18, 38:3-8. */
export function sameQuestion(judged: Judged): Refusal | null {
  const same = sameQuestions(judged);
  const held = same.find((other) => isWithinControl(judged, other));
  if (held) return byTopic(judged, 'under-assembly-control', 'same-question', { label: held.label });
  const decided = same.find((other) => isDecidedHere(judged, other));
  return decided ? byTopic(judged, 'already-decided', 'same-question', { label: decided.label }) : null;
}

/** By the chair's judgement, or by its words. */
function sameQuestions(judged: Judged): readonly Motion[] {
  const { state, kind, particulars, target } = judged;
  const { sameAs } = particulars;
  const found = sameAs === undefined ? undefined : tableGet(state.motions, sameAs);
  if (found) return [found];
  const text = judged.text ?? (saysMore(judged) ? null : '');
  if (text === null) return [];
  const near = target === null ? motionsOfKind(state, kind) : motionsOn(state, target);
  return near.filter((other) => isSame(judged, other, text));
}

/** Whether a motion says something of its own beside what it is applied to. */
function saysMore({ target, rule }: Judged): boolean {
  return target === null || rule.onAdopt === 'apply-amendment' || rule.onAdopt === 'fill-blank';
}

function isSame(judged: Judged, other: Motion, text: string): boolean {
  if (other.kind !== judged.kind || other.target !== judged.target || other.body !== judged.sitting.bodies[0])
    return false;
  // Without words and without a target there is nothing by which to tell.
  return (text !== '' || judged.target !== null) && wordsOf(other.moved) === text;
}

/** The words by which two motions of a kind are the same. */
export function wordsOf(wording: Wording): string {
  return wording.form === 'amendment' ? JSON.stringify(wording.amendment) : questionOf(wording);
}

const decidedPhases: readonly MotionPhase[] = ['adopted', 'rejected', 'killed-for-session', 'shelved'];

function isDecidedHere(judged: Judged, other: Motion): boolean {
  if (!decidedPhases.includes(other.phase)) return false;
  return isSameSession(decidedIn(judged.state, other), judged.sitting);
}

/** Committed, postponed, noted for reconsideration, or on the table and not yet lapsed. */
function isWithinControl(judged: Judged, other: Motion): boolean {
  switch (other.phase) {
    case 'committed':
    case 'postponed':
    case 'on-hold':
      return true;
    case 'tabled':
      return !isLapsed(judged, other);
    default:
      return false;
  }
}

/** Rule RM-21: what lies on the table dies with the next regular session, or with its own where that is not within a quarter.
 *  Source: RONR (12th ed.) 34:3. */
export function isLapsed({ state, sitting }: Judged, tabled: Motion): boolean {
  const then = decidedIn(state, tabled);
  const between = then === undefined ? null : sessionsBetween(then, sitting);
  if (then === undefined || between === null || between === 0) return false;
  return then.call.quarterly === false || between - 1 > specialSessionsBetween(state, then, sitting);
}

/** Rule RM-7: a lost motion of this kind may be renewed, and what was laid on the table taken up, once business or debate has
 *  gone on. */
export function progressSince(judged: Judged): Refusal | null {
  const { state, kind, target } = judged;
  const now = state.counters.progress;
  const tabled = target === null ? undefined : tableGet(state.motions, target);
  const takesUp = judged.rule.appliesTo.includes('tabled') && tabled?.phase === 'tabled';
  const waits = takesUp && tabled.progressAt === now;
  const lost = waits || motionsOfKind(state, kind).some((other) => isLostNow(judged, other));
  return lost ? byTopic(judged, 'no-progress', 'renewal') : null;
}

function isLostNow({ state, sitting, target }: Judged, other: Motion): boolean {
  return (
    other.phase === 'rejected' &&
    other.progressAt === state.counters.progress &&
    other.sitting === sitting.id &&
    (other.target === target || other.target === null)
  );
}
