import type { Threshold } from '@tauride/count';
import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Context } from '../context.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { checkMotion } from '../motion/check.ts';
import { judge } from '../motion/proposal.ts';
import { thresholdOf } from '../motion/rules.ts';
import { targetFor } from '../motion/target.ts';
import type { Refusal } from '../refusal.ts';
import type { MotionKind, MotionRule } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';

/** A motion that may be made, with what it needs. */
export interface PossibleMotion {
  readonly kind: MotionKind;
  readonly target: MotionId | null;
  /** `with-floor`: in order as soon as its mover has the floor. */
  readonly when: 'now' | 'with-floor';
  readonly interrupts: boolean;
  readonly needsSecond: boolean;
  readonly threshold: Threshold;
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

/** Every motion of the rulebook, in order or barred: for one member, or (`null`) for whoever gets the floor. */
export function motionChoices(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { member, context }: { readonly member: MemberId | null; readonly context?: Pick<Context, 'choiceIn'> },
): MotionChoices {
  const inOrder: PossibleMotion[] = [];
  const notInOrder: BarredMotion[] = [];
  for (const rule of rulesByRank(state, sitting)) {
    for (const target of targetsOf(state, sitting, rule)) {
      const found = choiceOf({ state, sitting, rule, target, member, choiceIn: context?.choiceIn });
      if ('refusal' in found) notInOrder.push(found);
      else inOrder.push(found);
    }
  }
  return { inOrder, notInOrder };
}

function rulesByRank(state: FoundedAssembly, sitting: SittingInSession): readonly MotionRule[] {
  const rules = Object.values(rulebookOf(state, sitting).motions).filter(
    ({ appliesTo }) => appliesTo.length > 0,
  );
  return rules.sort((a, b) => (b.rank ?? -1) - (a.rank ?? -1));
}

/** The motions a kind could be applied to now; one `null` where the rules choose or nothing fits. */
function targetsOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  rule: MotionRule,
): readonly (MotionId | null)[] {
  if (rule.appliesTo.includes('tabled'))
    return orNone(
      sitting.motions.filter(
        (id) => motionOf(state, id).phase === 'tabled' && motionOf(state, id).kind === 'main',
      ),
    );
  if (rule.appliesTo.includes('decided')) return orNone(reconsiderable(state, sitting));
  return [targetFor(rule, { state, sitting }, null)];
}

function reconsiderable(state: FoundedAssembly, sitting: SittingInSession): readonly MotionId[] {
  return sitting.motions.filter((id) => {
    const { kind, phase, poll } = motionOf(state, id);
    return (
      (kind === 'main' || kind === 'amend') && (phase === 'adopted' || phase === 'rejected') && poll !== null
    );
  });
}

function orNone(ids: readonly MotionId[]): readonly (MotionId | null)[] {
  return ids.length > 0 ? ids : [null];
}

interface Choosing {
  readonly state: FoundedAssembly;
  readonly sitting: SittingInSession;
  readonly rule: MotionRule;
  readonly target: MotionId | null;
  readonly member: MemberId | null;
  readonly choiceIn: Context['choiceIn'];
}

function choiceOf({
  state,
  sitting,
  rule,
  target,
  member,
  choiceIn,
}: Choosing): PossibleMotion | BarredMotion {
  const { kind } = rule;
  const judged = judge({
    state,
    sitting,
    kind,
    target,
    by: member,
    text: '',
    qualified: false,
    claimsPrevailingSide: true,
    choiceIn,
  });
  if (!judged.ok) return { kind, target, refusal: judged.error };
  let when: PossibleMotion['when'] = 'now';
  const refused = checkMotion(judged.value, ({ code }) => {
    if (code === 'interrupts-speaker') when = 'with-floor';
    return code === 'interrupts-speaker';
  });
  if (refused) return { kind, target, refusal: refused };
  return {
    kind,
    target,
    when,
    interrupts: rule.interrupts !== 'no',
    needsSecond: rule.second,
    threshold: thresholdOf(judged.value.rule, () => false),
    citation: cited(judged.value.rulebook, rule.cite),
  };
}
