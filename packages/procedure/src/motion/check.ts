import { tableGet } from '@tauride/kernel';
import { cited, immediatelyPending, motionOf, seatIn } from '../assembly/access.ts';
import { firstRefusal, type Refusal, refusal } from '../refusal.ts';
import type { MotionRule, RuleTopic } from '../rulebook/types.ts';
import { quorumOf } from '../sitting/quorum.ts';
import { checkGuards } from './guards.ts';
import type { Judged } from './proposal.ts';
import { isAmendable, isDebatable, isDebateClosed, isSecondary, ruleOf } from './rules.ts';

/** Rule RM-1: whether the motion may be made now, the reasons against in a fixed order. */
export function checkMotion(judged: Judged, isWaived?: (refused: Refusal) => boolean): Refusal | null {
  return firstRefusal([...momentChecks, ...motionChecks], judged, isWaived);
}

function by(
  judged: Judged,
  code: Refusal['code'],
  topic: RuleTopic,
  detail: Refusal['detail'] = {},
): Refusal {
  return refusal(code, cited(judged.rulebook, judged.rulebook.cite[topic]), { kind: judged.kind, ...detail });
}

function byOwn(judged: Judged, code: Refusal['code'], detail: Refusal['detail'] = {}): Refusal {
  return refusal(code, cited(judged.rulebook, judged.rule.cite), { kind: judged.kind, ...detail });
}

type MotionCheck = (judged: Judged) => Refusal | null;

const votingInProgress: MotionCheck = (judged) =>
  judged.sitting.poll !== null ? by(judged, 'voting-in-progress', 'voting-in-progress') : null;

const mayMove: MotionCheck = (judged) => {
  const { state, sitting, by: mover } = judged;
  if (mover === null) return null;
  if (seatIn(state, sitting, mover)?.voting !== 'full') return refusal('not-entitled', null, { act: 'move' });
  return mover === sitting.presiding ? by(judged, 'chair-presiding', 'chair-debates') : null;
};

const recognised: MotionCheck = (judged) => {
  const { floor } = judged.sitting;
  if (judged.by === null || judged.rule.interrupts !== 'no') return null;
  if (floor.phase === 'free' || floor.member === judged.by) return null;
  return by(judged, 'interrupts-speaker', 'recognition', { member: floor.member });
};

const nothingWaits: MotionCheck = (judged) => {
  const { point, offered } = judged.sitting;
  if (point) return by(judged, 'point-pending', 'precedence');
  return offered.length > 0 && judged.kind !== 'appeal' ? by(judged, 'offer-waits', 'stating') : null;
};

const quorumPresent: MotionCheck = (judged) => {
  const quorum = quorumOf(judged.state, judged.sitting);
  if (quorum.holds || judged.rule.withoutQuorum) return null;
  return by(judged, 'no-quorum', 'quorum', { present: quorum.present!, needed: quorum.needed! });
};

const applicable: MotionCheck = (judged) => {
  const { state, target, rule } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  if (judged.kind === 'amend' && motion && isSecondary(state, motion))
    return by(judged, 'third-degree', 'third-degree');
  return rule.appliesTo.some((to) => appliesTo(judged, to)) ? null : byOwn(judged, 'cannot-apply');
};

function appliesTo(judged: Judged, to: MotionRule['appliesTo'][number]): boolean {
  const { state, sitting, target } = judged;
  const motion = target === null ? undefined : tableGet(state.motions, target);
  const pending = motion !== undefined && sitting.stack.includes(motion.id);
  switch (to) {
    case 'nothing':
      return true;
    case 'pending':
      return pending;
    case 'main':
      return motion?.kind === 'main' && motion.id === sitting.stack[0];
    case 'immediately-pending':
      return pending && target === immediatelyPending(sitting);
    case 'amendable':
      return pending && isAmendable(state, sitting, motion);
    case 'debatable':
      return pending && isDebatable(state, sitting, motion);
    case 'debatable-or-amendable':
      return pending && (isDebatable(state, sitting, motion) || isAmendable(state, sitting, motion));
    case 'ruling':
      return sitting.ruling !== null;
    case 'tabled':
      return motion?.phase === 'tabled';
    case 'decided':
      return motion?.phase === 'adopted' || motion?.phase === 'rejected';
  }
}

const debateOpen: MotionCheck = (judged) => {
  const { sitting, rule } = judged;
  const closed = sitting.stack.filter((id) => isDebateClosed(sitting, id));
  const top = immediatelyPending(sitting);
  const bars = rule.barredByClosedDebate === true && top !== null && closed.includes(top);
  const isIdle = rule.onAdopt === 'close-debate' && top !== null && closed.length === sitting.stack.length;
  if (!bars && !isIdle) return null;
  return refusal(
    'order-in-force',
    cited(judged.rulebook, judged.rulebook.motions['previous-question']?.cite ?? ''),
    {
      kind: judged.kind,
    },
  );
};

/** Rule RM-4: a motion must outrank every pending one, or be applied to the immediately pending one and outrank its target. */
const precedence: MotionCheck = (judged) => {
  const { state, sitting, rule, target, rulebook } = judged;
  const top = immediatelyPending(sitting);
  if (rule.rank === null || top === null) return null;
  if (rule.liftOverTarget && target === top) return null;
  const topRule = ruleOf(rulebook, motionOf(state, top));
  if (topRule.rank === null && rule.class !== 'privileged')
    return by(judged, 'precedence', 'precedence', { over: topRule.kind });
  const higher = sitting.stack
    .map((id) => ruleOf(rulebook, motionOf(state, id)))
    .find((other) => (other.rank ?? 0) >= rule.rank!);
  return higher ? by(judged, 'precedence', 'precedence', { over: higher.kind }) : null;
};

const momentChecks: readonly MotionCheck[] = [
  votingInProgress,
  mayMove,
  recognised,
  nothingWaits,
  quorumPresent,
];
const motionChecks: readonly MotionCheck[] = [checkGuards, applicable, debateOpen, precedence];
