import type { Threshold } from '@tauride/count';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { Instant, MemberId, MotionId } from '../ids.ts';
import { thresholdIn } from '../joint/threshold-in.ts';
import { checkMotion } from '../motion/check.ts';
import { holds } from '../motion/conditions.ts';
import type { DecidedBy } from '../motion/decided-by.ts';
import { type Judged, judge } from '../motion/proposal.ts';
import { isDebatable, thresholdOf } from '../motion/rules.ts';
import type { Wording } from '../motion/state.ts';
import { formsOf } from '../motion/wording-forms.ts';
import type { Refusal } from '../refusal.ts';
import type { Effect, MotionKind, MotionRule, Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { type Earlier, furtherTargets, type TargetHall, targetsOf } from './targets.ts';

/** A motion that may be made, with what it needs and what it would do. */
export interface PossibleMotion {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  /** `with-floor`: in order as soon as its mover has the floor. */
  readonly when: 'now' | 'with-floor';
  /** Privileged, but made with the rank and the rules of a main motion. */
  readonly mainForm: boolean;
  readonly interrupts: boolean;
  readonly needsSecond: boolean;
  readonly debatable: boolean;
  readonly amendable: boolean;
  readonly decidedBy: DecidedBy;
  readonly threshold: Threshold;
  readonly onAdopt: Effect;
  /** The forms that its words may have, the usual one first. */
  readonly forms: readonly Wording['form'][];
  readonly citation: string;
}

/** A motion that may not be made now, with the reason. */
export interface BarredMotion {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  readonly refusal: Refusal;
}

export interface MotionChoices {
  /** Highest rank first, then the unranked. */
  readonly inOrder: readonly PossibleMotion[];
  readonly notInOrder: readonly BarredMotion[];
}

/** Who asks, and what only the moment tells. */
export interface Asking {
  /** `null` for whoever gets the floor. */
  readonly member: MemberId | null;
  readonly now?: Instant;
  readonly context?: Pick<Context, 'choiceIn'>;
}

/** Every motion of the rulebook, in order or barred. */
export function motionChoices(
  state: FoundedAssembly,
  sitting: SittingInSession,
  asking: Asking,
): MotionChoices {
  const inOrder: PossibleMotion[] = [];
  const notInOrder: BarredMotion[] = [];
  const hall = { state, sitting, found: new Map<Earlier, readonly MotionId[]>() };
  for (const rule of rulesByRank(rulebookOf(state, sitting))) {
    for (const target of targetsOf(hall, rule)) {
      const found = choiceAmong({ ...asking, state, sitting, rule, target }, hall);
      if ('refusal' in found) notInOrder.push(found);
      else inOrder.push(found);
    }
  }
  return { inOrder, notInOrder };
}

const sorted = new WeakMap<Rulebook, readonly MotionRule[]>();

function rulesByRank(rulebook: Rulebook): readonly MotionRule[] {
  const known = sorted.get(rulebook);
  if (known) return known;
  const rules = Object.values(rulebook.motions)
    .filter((rule): rule is MotionRule => rule !== undefined && rule.appliesTo.length > 0)
    .toSorted((a, b) => (b.rank ?? -1) - (a.rank ?? -1));
  sorted.set(rulebook, rules);
  return rules;
}

interface Choosing extends Asking {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly rule: MotionRule;
  readonly target: MotionId | null;
}

/** Where the rules bar the usual target, the next under it that they do not bar: without a quorum, say, only what was moved for
 *  want of one may be withdrawn. */
function choiceAmong(choosing: Choosing, hall: TargetHall): PossibleMotion | BarredMotion {
  const usual = choiceOf(choosing);
  if (!('refusal' in usual)) return usual;
  for (const target of furtherTargets(hall, choosing.rule, usual.target)) {
    const found = choiceOf({ ...choosing, target });
    if (!('refusal' in found)) return found;
  }
  return usual;
}

function choiceOf(choosing: Choosing): PossibleMotion | BarredMotion {
  const { state, sitting, rule, target, member, now, context } = choosing;
  const { kind } = rule;
  const judged = judge({
    state,
    sitting,
    kind,
    target,
    by: member,
    text: null,
    qualified: false,
    claimsPrevailingSide: true,
    now,
    choiceIn: context?.choiceIn,
  });
  if (!judged.ok) return { kind, target, refusal: judged.error };
  let when: PossibleMotion['when'] = 'now';
  const refused = checkMotion(judged.value, ({ code }) => {
    if (code === 'interrupts-speaker') when = 'with-floor';
    return code === 'interrupts-speaker';
  });
  return refused ? { kind, target, refusal: refused } : possible(judged.value, when);
}

function possible(judged: Judged, when: PossibleMotion['when']): PossibleMotion {
  const { kind, target, rule, rulebook, mainForm } = judged;
  const { interrupts, second, onAdopt, cite } = rule;
  const threshold = thresholdOf(rule, (condition) => holds(judged, judged, condition));
  return {
    kind,
    target,
    when,
    mainForm,
    interrupts: interrupts !== 'no',
    needsSecond: second,
    debatable: wouldBeDebatable(judged),
    amendable: wouldBeAmendable(judged),
    decidedBy: rule.decidedBy ?? ('demand' in threshold ? 'demand' : 'assembly'),
    threshold: thresholdIn(judged, judged, threshold),
    onAdopt,
    forms: formsOf(judged),
    citation: cited(rulebook, cite),
  };
}

function wouldBeDebatable({ state, sitting, rule, target }: Judged): boolean {
  switch (rule.debatable) {
    case 'no':
      return false;
    case 'as-target':
      return target === null || isDebatable(state, sitting, motionOf(state, target));
    case 'appeal': {
      const under = sitting.stack.at(-1);
      return under === undefined || isDebatable(state, sitting, motionOf(state, under));
    }
    default:
      return true;
  }
}

function wouldBeAmendable({ state, rule, target }: Judged): boolean {
  if (rule.amendable !== 'primary-only') return rule.amendable !== 'no';
  return target === null || motionOf(state, target).kind !== 'amend';
}
