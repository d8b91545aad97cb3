import { invariant } from '@tauride/kernel';
import type { Threshold } from '@tauride/count';
import { immediatelyPending, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId } from '../ids.ts';
import type { Condition, MotionKind, MotionRule, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { Motion, Wording } from './state.ts';

/** A motion's rules in the form in which it is moved. */
export interface FormOfMotion {
  readonly rule: MotionRule;
  readonly mainForm: boolean;
}

/** Rule RM-3: a privileged motion that meets one of its conditions has the rank and the rules of a main motion.
 *  Source: RONR (12th ed.) 20:3, 21:3. */
export function formOf(rule: MotionRule, holds: (condition: Condition) => boolean): FormOfMotion {
  if (!rule.mainFormWhen?.some(holds)) return { rule, mainForm: false };
  return { rule: { ...rule, class: 'main', rank: 1, debatable: 'yes', amendable: 'yes' }, mainForm: true };
}

function ruleFor(rulebook: Rulebook, kind: MotionKind): MotionRule | undefined {
  return rulebook.motions[kind];
}

/** The rules under which a motion was made; a motion since switched off keeps those of its kind. */
export function ruleOf(rulebook: Rulebook, motion: Motion): MotionRule {
  const rule = ruleFor(rulebook, motion.kind);
  invariant(rule !== undefined, `no rule for ${motion.kind}`);
  return motion.mainForm ? formOf({ ...rule, mainFormWhen: ['qualified'] }, () => true).rule : rule;
}

/** Rule RM-5: an amendment is as debatable as its target; an appeal is not while an undebatable question waits under it. */
export function isDebatable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const rule = ruleOf(rulebookOf(state, sitting), motion);
  switch (rule.debatable) {
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

function isAppealDebatable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const at = sitting.stack.indexOf(motion.id);
  const under = at === -1 ? immediatelyPending(sitting) : (sitting.stack[at - 1] ?? null);
  return under === null || isDebatable(state, sitting, motionOf(state, under));
}

export function isAmendable(state: FoundedAssembly, sitting: SittingInSession, motion: Motion): boolean {
  const rule = ruleOf(rulebookOf(state, sitting), motion);
  if (rule.amendable === 'no') return false;
  return rule.amendable !== 'primary-only' || !isSecondary(state, motion);
}

/** An amendment to an amendment. */
export function isSecondary(state: FoundedAssembly, motion: Motion): boolean {
  return motion.kind === 'amend' && motion.target !== null && motionOf(state, motion.target).kind === 'amend';
}

export function isDebateClosed(sitting: SittingInSession, motion: MotionId): boolean {
  return sitting.orders.some((order) => order.kind === 'closed-debate' && order.on.includes(motion));
}

/** What a motion needs in order to be carried. */
export function thresholdOf(rule: MotionRule, holds: (condition: Condition) => boolean): Threshold {
  return rule.thresholdWhen?.find(({ when }) => holds(when))?.threshold ?? rule.threshold;
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
