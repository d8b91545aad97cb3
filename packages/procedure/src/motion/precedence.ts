import { immediatelyPending, motionOf } from '../assembly/access.ts';
import type { MotionId } from '../ids.ts';
import type { MotionKind, MotionRule } from '../rulebook/types.ts';
import type { Judged } from './proposal.ts';
import { isDebatable, ruleOf } from './rules.ts';

/** Rule RM-4: the pending motion that bars a proposal: one of equal or higher rank, or one that yields to no motion of that kind.
 *  Where questions are open together rank only orders the voting. Source: RONR (12th ed.) 5:8, 6:7-8, 6:18-21. */
export function barredBy(judged: Judged): MotionKind | null {
  const { sitting, rule, target, rulebook } = judged;
  const top = immediatelyPending(sitting);
  if (rulebook.model === 'queue' || rule.rank === null || top === null) return null;
  if (rule.liftOverTarget && target === top) return null;
  const unranked = unrankedOver(judged, rule);
  if (unranked) return unranked.kind;
  return higherThan(judged, rule.rank)?.kind ?? null;
}

function higherThan(judged: Judged, rank: number): MotionRule | undefined {
  return judged.sitting.stack
    .map((id) => ruleAt(judged, id))
    .find((other) => (other.rank ?? 0) >= rank && !standsBeside(judged, other));
}

function ruleAt({ state, rulebook }: Judged, id: MotionId): MotionRule {
  return ruleOf(rulebook, motionOf(state, id));
}

/** Several questions of privilege wait together; those of the assembly go first. Source: RONR (12th ed.) 19:7. */
function standsBeside({ kind, rule }: Judged, other: MotionRule): boolean {
  return other.kind === kind && rule.onAdopt === 'grant-privilege';
}

/** The motion without rank at the top, if it doesn't yield to the proposed one. */
function unrankedOver(judged: Judged, rule: MotionRule): MotionRule | null {
  const top = judged.sitting.stack.at(-1)!;
  const over = ruleAt(judged, top);
  if (over.rank !== null || rule.class === 'privileged') return null;
  return yields(judged, { top, over }, rule) ? null : over;
}

/** What an incidental motion yields to: one applied to it, and the table; a debatable appeal also to what postpones or refers
 *  the question. Source: RONR (12th ed.) 6:19, 24:3(2). */
function yields(
  { state, sitting }: Judged,
  { top, over }: { readonly top: MotionId; readonly over: MotionRule },
  { onAdopt }: MotionRule,
): boolean {
  if (over.class !== 'incidental') return false;
  const appeal = over.debatable === 'appeal';
  const open = appeal && isDebatable(state, sitting, motionOf(state, top));
  if (onAdopt === 'table-question') return open || !appeal || sitting.stack.length > 1;
  return open && (onAdopt === 'commit-question' || onAdopt === 'postpone-question');
}
