import { tableGet, unreachable } from '@tauride/kernel';
import { immediatelyPending } from '../assembly/access.ts';
import type { Applicability } from '../rulebook/types.ts';
import type { Judged } from './proposal.ts';
import {
  isAmendable,
  isDebatable,
  isMainQuestion,
  isOnRuling,
  isOriginalMain,
  isSubstantive,
  ruleOf,
} from './rules.ts';
import type { Motion } from './state.ts';

/** Whether the motion's own rule lets it be applied to its target. */
export function isApplicable(judged: Judged): boolean {
  const { state, target, rule } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (motion && rule.class === 'subsidiary' && ruleOf(judged.rulebook, motion).undivided) return false;
  return rule.appliesTo.some((to) => appliesTo(judged, motion, to));
}

function appliesTo(judged: Judged, motion: Motion | undefined, to: Applicability): boolean {
  if (to === 'nothing') return judged.target === null;
  if (to === 'ruling') return judged.sitting.ruling !== null;
  return motion !== undefined && (isPast(judged, motion, to) ?? isPending(judged, motion, to));
}

type OfTarget = Exclude<Applicability, 'nothing' | 'ruling'>;
type Past = Extract<OfTarget, 'tabled' | 'committed' | 'decided' | 'adopted'>;

/** What is asked of a question that is not pending; `null` where something else is asked. */
function isPast(judged: Judged, motion: Motion, to: OfTarget): boolean | null {
  switch (to) {
    case 'tabled':
      return motion.phase === 'tabled';
    case 'committed':
      return motion.phase === 'committed';
    case 'decided':
      return motion.phase === 'adopted' || motion.phase === 'rejected';
    case 'adopted':
      return motion.phase === 'adopted' && isSubstantive(judged.rulebook, motion);
    default:
      return null;
  }
}

function isPending(judged: Judged, motion: Motion, to: OfTarget): boolean {
  const { state, sitting } = judged;
  if (!sitting.stack.includes(motion.id)) return false;
  switch (to as Exclude<OfTarget, Past>) {
    case 'pending':
      return true;
    case 'main':
      return isMainQuestion(state, sitting, motion);
    case 'original-main':
      return isMainQuestion(state, sitting, motion) && isOriginalMain(judged.rulebook, motion);
    case 'proposal':
      return isSubstantive(judged.rulebook, motion);
    case 'immediately-pending':
      return motion.id === immediatelyPending(sitting);
    case 'amendable':
      return isAmendable(state, sitting, motion);
    case 'debatable':
      return isDebatable(state, sitting, motion);
    case 'debatable-or-amendable':
      return isDebatable(state, sitting, motion) || isAmendable(state, sitting, motion);
    case 'free-appeal':
      return isFreeAppeal(judged, motion);
    default:
      return unreachable(to as never);
  }
}

/** A debatable appeal with nothing under it doesn't adhere to a question. Source: RONR (12th ed.) 24:3(2). */
function isFreeAppeal({ state, sitting }: Judged, motion: Motion): boolean {
  return isOnRuling(motion) && sitting.stack[0] === motion.id && isDebatable(state, sitting, motion);
}
