import type { MotionRule, Rulebook } from '@tauride/procedure';
import type { Rank } from '../read/motion.ts';
import type { Orders } from '../read/orders.ts';
import { fault, type Fault } from '../read/problem.ts';

/** Motions that came to the rank of another unasked, so that nobody could tell which goes first. Main motions share theirs. */
export function clashes(base: Rulebook, house: Rulebook, { motions }: Orders): readonly Fault[] {
  const rules = Object.values(house.motions).filter((rule) => rule !== undefined);
  return [...motions].flatMap(([kind, { rank }]) => {
    const rule = rules.find((one) => one.kind === kind);
    if (!rule || !isRanked(rule)) return [];
    const isOwn = !Object.hasOwn(base.motions, kind);
    if (isBeside(rank) || (!isOwn && typeof rank !== 'number')) return [];
    const other = rules.find((one) => one !== rule && isRanked(one) && one.rank === rule.rank);
    if (!other) return [];
    const path = rank === undefined ? ['motions', kind] : ['motions', kind, 'rank'];
    const advice = `say "rank: above ${other.kind}", "below" or "beside"`;
    return [fault(path, `${rule.rank} is the rank of ${other.kind} already; ${advice}`)];
  });
}

function isRanked(rule: MotionRule): rule is MotionRule & { readonly rank: number } {
  return rule.rank !== null && rule.class !== 'main';
}

function isBeside(rank: Rank | undefined): boolean {
  return typeof rank === 'object' && rank !== null;
}
