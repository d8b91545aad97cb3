import { invariant } from '@tauride/kernel';
import type { Threshold } from '@tauride/count';
import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { Condition, MotionRule, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Motion, Order, Wording } from './state.ts';

/** A motion's rules in the form in which it is moved. */
export interface FormOfMotion {
  readonly rule: MotionRule;
  readonly mainForm: boolean;
}

/** Rule RM-3: a privileged motion, or one to limit debate, that meets one of its conditions has the rank and the rules of a main motion.
 *  Source: RONR (12th ed.) 20:3, 21:3. */
export function formOf(rule: MotionRule, holds: (condition: Condition) => boolean): FormOfMotion {
  if (!rule.mainFormWhen?.some(holds)) return { rule, mainForm: false };
  return { rule: { ...rule, class: 'main', rank: 1, debatable: 'yes', amendable: 'yes' }, mainForm: true };
}

/** The rules under which a motion was made; a motion since switched off keeps those of its kind. */
export function ruleOf(rulebook: Rulebook, motion: Motion): MotionRule {
  const rule = rulebook.motions[motion.kind];
  invariant(rule !== undefined, `no rule for ${motion.kind}`);
  if (motion.minutes?.late) return asChangeOfAdopted(rulebook, rule);
  return motion.mainForm ? formOf({ ...rule, mainFormWhen: ['qualified'] }, () => true).rule : rule;
}

/** Rule MA-9: approved minutes are changed by what changes anything else that was adopted before. Source: RONR (12th ed.) 48:15. */
function asChangeOfAdopted({ motions }: Rulebook, rule: MotionRule): MotionRule {
  const change = motions['rescind-amend-adopted'];
  if (!change) return rule;
  const { threshold, thresholdWhen = [], cite } = change;
  return { ...rule, threshold, thresholdWhen, cite };
}

/** Rule RM-5: an amendment is as debatable as its target; an appeal is not while an undebatable question waits under it. */
export function isDebatable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const rule = rulebookOf(state, sitting).motions[motion.kind];
  switch (motion.mainForm ? 'yes' : rule?.debatable) {
    case undefined:
    case 'no':
      return false;
    case 'as-target':
      return motion.target === null || isDebatable(state, sitting, motionOf(state, motion.target));
    case 'appeal':
      return isAppealDebatable(state, sitting, motion);
    default:
      return true;
  }
}

/** Source: RONR (12th ed.) 24:3(5). */
function isAppealDebatable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const { appealOn } = motion.particulars;
  if (appealOn === 'decorum' || appealOn === 'priority-of-business') return false;
  const at = sitting.stack.indexOf(motion.id);
  const waits = sitting.offered.includes(motion.id);
  const under = waits ? immediatelyPending(sitting) : (sitting.stack[at - 1] ?? null);
  return under === null || isDebatable(state, sitting, motionOf(state, under));
}

export function isAmendable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const rule = ruleOf(rulebookOf(state, sitting), motion);
  if (rule.amendable === 'no') return false;
  return rule.amendable !== 'primary-only' || !isSecondary(state, motion);
}

/** A question that stands for itself, to which subsidiary motions are applied: in a stack the last one, of several parts of a
 *  divided question that which is decided first. */
export function isMainQuestion(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  return rulebookOf(state, sitting).model === 'queue'
    ? sitting.stack.includes(motion.id) && standsAlone(state, sitting, motion.id)
    : mainQuestionOf(state, sitting) === motion.id;
}

/** The main question that is decided first of those pending. */
export function mainQuestionOf(state: FoundedAssembly, sitting: SittingInSession): MotionId | undefined {
  return sitting.stack.findLast((id) => standsAlone(state, sitting, id));
}

function standsAlone(state: FoundedAssembly, sitting: SittingInSession, id: MotionId): boolean {
  const rulebook = rulebookOf(state, sitting);
  const rule = ruleOf(rulebook, motionOf(state, id));
  return rule.class === 'main' || (rulebook.model === 'stack' && rule.rank === 1);
}

/** A decision on a matter of its own, not on how business is done. */
export function isSubstantive(rulebook: Rulebook, motion: Pick<Motion, 'kind' | 'mainForm'>): boolean {
  const rule = rulebook.motions[motion.kind];
  if (!rule || motion.mainForm) return false;
  return rule.class === 'main' || (rule.class === 'bring-back' && rule.rank === 1);
}

/** Not of the incidental kind, such as to ratify or to adopt a report. Source: RONR (12th ed.) 10:3-6. */
export function isOriginalMain(rulebook: Rulebook, motion: Motion): boolean {
  const original = rulebook.motions[motion.kind]?.class === 'main' && motion.kind !== 'approve-minutes';
  return original && !motion.mainForm && motion.particulars.incidentalMain !== true;
}

/** An appeal, or a point that the chair left to the house: both are decided under the rules of appeals. */
export function isOnRuling({ kind }: Motion): boolean {
  return kind === 'appeal' || kind === 'point-of-order';
}

/** Noted on the day of the vote, it is called up only on another. Source: RONR (12th ed.) 37:46-47. */
export function waitsForAnotherDay({ noted, guards = [] }: MotionRule): boolean {
  return noted === true && guards.includes('same-day');
}

/** An amendment to an amendment. */
export function isSecondary(state: FoundedAssembly, motion: Motion): boolean {
  return motion.kind === 'amend' && motion.target !== null && motionOf(state, motion.target).kind === 'amend';
}

/** Rule RM-54: a limit that was set while nothing was pending is for the whole meeting. Source: RONR (12th ed.) 15:4. */
export function isForMeeting({ kind, on }: Order): boolean {
  return kind === 'limit' && on.length === 0;
}

export function isDebateClosed(sitting: SittingInSession, motion: MotionId): boolean {
  return sitting.orders.some((order) => order.kind === 'closed-debate' && order.on.includes(motion));
}

/** What a motion needs in order to be carried. */
export function thresholdOf(rule: MotionRule, holds: (condition: Condition) => boolean): Threshold {
  return rule.thresholdWhen?.find(({ when }) => holds(when))?.threshold ?? rule.threshold;
}

/** Rule RM-77: what one member may demand needs nobody to second it. Source: RONR (12th ed.) 27:10. */
export function unlessDemanded(rule: MotionRule, holds: (condition: Condition) => boolean): MotionRule {
  const threshold = thresholdOf(rule, holds);
  return rule.second && 'demand' in threshold && threshold.demand === 1 ? { ...rule, second: false } : rule;
}

const questions = new WeakMap<Wording, string>();

/** The words by which two motions are the same question; kept per wording, which never changes. */
export function questionOf(wording: Wording): string {
  if (wording.form !== 'text') return '';
  const known = questions.get(wording);
  if (known !== undefined) return known;
  const question = wording.text.normalize('NFC').replace(/\s+/gu, ' ').trim().toLowerCase();
  questions.set(wording, question);
  return question;
}
