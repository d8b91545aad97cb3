import { motionOf } from '../assembly/access.ts';
import type { Effect } from '../rulebook/types.ts';
import type { Ruling } from '../ruling/state.ts';
import { carryOut, whenAdopted } from './adopted.ts';
import type { Change } from './changes.ts';
import { type Decision, others, ruleIn } from './decision.ts';
import { layAside } from './lay-aside.ts';
import { setMethod } from './orders.ts';
import { moversPartOf } from './particulars.ts';
import { withoutPart } from './rewording.ts';

/** What the loss of a motion does beyond ending it. */
export function whenRejected(decision: Decision): Change[] {
  const { state, motion } = decision;
  const { onAdopt, onReject } = ruleIn(decision);
  const taking = onAdopt === 'consider-or-kill' ? { taking: decision.sitting.stack } : {};
  const lost: Change = { change: 'disposed', motion: motion.id, as: 'rejected', ...taking };
  const further = onReject ? uponLoss(decision, onReject) : [];
  switch (onAdopt) {
    case 'decide-ruling':
      return [lost, ...reversal(decision)];
    case 'consider-or-kill':
      return [lost, ...layAside(decision, 'killed-for-session'), ...further];
    default:
      return [lost, ...(motion.kind === 'proposal-part' ? withoutPart(state, motion) : []), ...further];
  }
}

function uponLoss(decision: Decision, effect: Effect): Change[] {
  return effect === 'set-method' ? setMethod(decision, false) : carryOut(decision, effect);
}

/** Rule RM-63: with a ruling that is reversed goes what it did. Source: RONR (12th ed.) 24:3. */
function reversal(decision: Decision): Change[] {
  const { ruling } = decision.sitting;
  // While the appeal lay on the table others may have been made; then what it did is no longer known.
  if (ruling === null || ruling.id !== decision.motion.ruling) return [];
  return [{ change: 'ruling-reversed', ruling: ruling.id }, ...undone(decision, ruling.about)];
}

function undone(decision: Decision, about: Ruling['about']): Change[] {
  switch (about.kind) {
    case 'out-of-order':
      return [{ change: 'offered', motion: about.motion }];
    case 'judgement': {
      const said = moversPartOf(motionOf(decision.state, about.motion).particulars);
      const particulars = { ...said, ...about.before };
      return [{ change: 'particulars', motion: about.motion, particulars }];
    }
    case 'granted':
      return grantedOtherwise(decision, about);
    case 'point':
      return ruledOtherwise(decision, about);
    // Whoever was sent out is let in again as the ruling is reversed.
    case 'expelled':
    case 'otherwise':
      return [];
  }
}

/** What the chair denied is granted, and what was granted is denied; what has happened because of it meanwhile stays. */
function grantedOtherwise(
  decision: Decision,
  about: Ruling['about'] & { readonly kind: 'granted' },
): Change[] {
  const motion = motionOf(decision.state, about.motion);
  if (about.granted) return [{ change: 'disposed', motion: motion.id, as: 'rejected' }];
  const sitting = { ...decision.sitting, stack: others(decision) };
  return whenAdopted({ ...decision, sitting, motion });
}

/** A decision that was held to conflict with the bylaws is in force again, one that was not is void. */
function ruledOtherwise({ state }: Decision, about: Ruling['about'] & { readonly kind: 'point' }): Change[] {
  const { target } = about.point;
  if (about.point.about !== 'bylaw-conflict' || target === undefined) return [];
  const { phase } = motionOf(state, target);
  if (about.answer === 'well-taken')
    return phase === 'void' ? [{ change: 'disposed', motion: target, as: 'adopted' }] : [];
  return phase === 'adopted' ? [{ change: 'disposed', motion: target, as: 'void' }] : [];
}
