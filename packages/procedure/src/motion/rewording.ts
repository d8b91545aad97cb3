import { amendAmendment, applyAmendment, normalText } from '@tauride/text';
import { motionOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import { type PollMethod, pollMethods } from '../rulebook/house-rules.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Change } from './changes.ts';
import type { Motion, Wording } from './state.ts';

/** The target's wording once the amendment is adopted; `null` where the amendment does not fit it. */
export function amended(target: Wording, amendment: Wording): Wording | null {
  if (amendment.form !== 'amendment') return null;
  const change = amendment.amendment;
  switch (target.form) {
    case 'text':
      return map(applyAmendment(target.text, change), (text) => ({ form: 'text', text }));
    case 'amendment':
      return map(amendAmendment(target.amendment, change), (next) => ({
        form: 'amendment',
        amendment: next,
      }));
    case 'committee':
      return map(applyAmendment(target.committee, change), (committee) => ({ form: 'committee', committee }));
    case 'until':
      return map(applyAmendment(target.until, change), (until) => ({ form: 'until', until }));
    default:
      return change.op === 'substitute' ? substituted(target, normalText(change.by)) : null;
  }
}

/** What is not a text is amended by putting something else in its place: a number of minutes, a way of voting, other parts, or
 *  words where there were none. */
function substituted(target: Wording, by: string): Wording | null {
  const minutes = /^[1-9]\d{0,3}$/u.test(by) ? Number(by) : null;
  switch (target.form) {
    case 'minutes':
      return minutes === null ? null : { form: 'minutes', minutes };
    case 'limit':
      return minutes === null ? null : { ...target, speechSeconds: minutes * 60 };
    case 'method':
      return isPollMethod(by) ? { form: 'method', method: by } : null;
    case 'parts': {
      const parts = by.split('\n');
      return parts.length < 2 ? null : { form: 'parts', parts };
    }
    case 'bare':
      return by === '' ? null : { form: 'text', text: by };
    default:
      return null;
  }
}

function isPollMethod(words: string): words is PollMethod {
  return pollMethods.some((method) => method === words);
}

/** Rule RM-13: an amendment must change the words it applies to, and an amendment that it changes must still change its own. */
export function fits(state: FoundedAssembly, target: MotionId, wording: Wording): boolean {
  const motion = motionOf(state, target);
  const next = amended(motion.wording, wording);
  if (next === null) return false;
  return motion.kind !== 'amend' || motion.target === null || fits(state, motion.target, next);
}

/** The words of a question as an adopted amendment leaves them, and what else it makes of it. */
export function amendTarget(state: FoundedAssembly, motion: Motion): Change[] {
  if (motion.target === null) return [];
  const target = motionOf(state, motion.target);
  const wording = amended(target.wording, motion.wording);
  const reworded: Change[] = wording ? [{ change: 'reworded', motion: target.id, wording }] : [];
  if (motion.particulars.addsSpecialOrder !== true) return reworded;
  const particulars = { ...target.particulars, specialOrder: true };
  return [...reworded, { change: 'particulars', motion: target.id, particulars }];
}

/** Rule RM-57: an adopted motion that is changed has the new words; one that is rescinded is no longer in force.
 *  Source: RONR (12th ed.) 35:1. */
export function changeAdopted(state: FoundedAssembly, motion: Motion): Change[] {
  if (motion.target === null) return [];
  const target = motionOf(state, motion.target);
  const { wording } = motion;
  if (wording.form === 'bare') return [{ change: 'disposed', motion: target.id, as: 'rescinded' }];
  const next = wording.form === 'amendment' ? amended(target.wording, wording) : wording;
  return next ? [{ change: 'reworded', motion: target.id, wording: next }] : [];
}

/** The words of the target without an adopted amendment, the others applied in their order; `null` where they no longer fit. */
export function unamended(
  state: FoundedAssembly,
  { motions }: Pick<SittingInSession, 'motions'>,
  amendment: Motion,
): Wording | null {
  if (amendment.target === null) return null;
  const kept = motions
    .map((id) => motionOf(state, id))
    .filter(({ kind, target, phase, id }) => {
      const applies = kind === 'amend' && target === amendment.target && phase === 'adopted';
      return applies && id !== amendment.id;
    })
    .sort((a, b) => (a.decidedAt ?? 0) - (b.decidedAt ?? 0));
  const from: Wording | null = motionOf(state, amendment.target).moved;
  return kept.reduce<Wording | null>((words, each) => words && amended(words, each.wording), from);
}

/** Whether the words of a question are no longer those in which it was moved. */
export function isAmended(state: FoundedAssembly, { motions }: SittingInSession, question: Motion): boolean {
  if (question.wording !== question.moved && !isSame(question.wording, question.moved)) return true;
  return motions.some((id) => {
    const { kind, target, phase } = motionOf(state, id);
    return kind === 'amend' && target === question.id && phase === 'adopted';
  });
}

function isSame(one: Wording, other: Wording): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

const blank = /_{2,}/;

/** Rule RM-58: what wins fills the blank of the text; the other proposals for it fall. Source: RONR (12th ed.) 12:92-113. */
export function fillBlank(state: FoundedAssembly, motion: Motion): Change[] {
  if (motion.target === null) return [];
  const target = motionOf(state, motion.target);
  const words = fillingOf(motion);
  if (target.wording.form !== 'text' || words === null || !blank.test(target.wording.text)) return [];
  const text = target.wording.text.replace(blank, () => words);
  return [{ change: 'reworded', motion: target.id, wording: { form: 'text', text } }];
}

function fillingOf({ wording, particulars }: Motion): string | null {
  if (wording.form === 'text') return wording.text;
  return particulars.amount === undefined ? null : String(particulars.amount);
}

/** What is left of a question when one of its parts was voted down. */
export function withoutPart(state: FoundedAssembly, part: Motion): Change[] {
  if (part.target === null || part.wording.form !== 'text' || part.wording.text === '') return [];
  const whole = motionOf(state, part.target);
  if (whole.wording.form !== 'text' || !whole.wording.text.includes(part.wording.text)) return [];
  const text = normalText(whole.wording.text.replace(part.wording.text, ''));
  return text === '' ? [] : [{ change: 'reworded', motion: whole.id, wording: { form: 'text', text } }];
}

function map<T, U>(result: { ok: true; value: T } | { ok: false }, to: (value: T) => U): U | null {
  return result.ok ? to(result.value) : null;
}
