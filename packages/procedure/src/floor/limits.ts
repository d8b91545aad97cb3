import { cited, motionOf, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MemberId, MotionId } from '../ids.ts';
import type { Order } from '../motion/state.ts';
import { isForMeeting, isOnRuling } from '../motion/rules.ts';
import type { Rulebook } from '../rulebook/types.ts';
import type { SittingInSession } from '../sitting/state.ts';

export interface SpeechLimits {
  readonly limitMs: number | null;
  readonly speeches: number | null;
  readonly citation: string;
}

/** Who speaks, and on which question; `null` where nothing is pending. */
export interface OnQuestion {
  readonly on: MotionId | null;
  readonly member: MemberId;
}

type Limit = Order & { readonly kind: 'limit' };

/** Rule RF-4: of length and number each the latest order of the house on this question that sets it, else the rulebook, which may count
 *  speeches on appeals apart. */
export function limitsOn(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { on, member }: OnQuestion,
): SpeechLimits {
  const rulebook = rulebookOf(state, sitting);
  const orders = sitting.orders.filter(
    (found): found is Limit =>
      found.kind === 'limit' && (isForMeeting(found) || (on !== null && found.on.includes(on))),
  );
  const seconds = lastSet(orders, 'speechSeconds') ?? rulebook.debate.speechSeconds;
  const onAppeal = on !== null && isOnRuling(motionOf(state, on)) ? rulebook.debate.onAppeal : undefined;
  return {
    limitMs: seconds === null ? null : seconds * 1000,
    speeches: onAppeal
      ? onAppeal[member === sitting.presiding ? 'chair' : 'member']
      : (lastSet(orders, 'speeches') ?? rulebook.debate.speechesPerQuestion),
    citation: orders.at(-1)?.citation ?? debateCitation(rulebook),
  };
}

function lastSet(orders: readonly Limit[], what: 'speechSeconds' | 'speeches'): number | null {
  return orders.findLast((order) => order[what] !== null)?.[what] ?? null;
}

function debateCitation(rulebook: Rulebook): string {
  return cited(rulebook, rulebook.debate.cite);
}

/** Rule RF-20: speeches are counted by the day, so those of an earlier sitting don't count. */
export function speechesOf(
  state: FoundedAssembly,
  sitting: SittingInSession,
  { on, member }: OnQuestion,
): number {
  const made = on === null ? undefined : motionOf(state, on).speeches[member];
  if (made === undefined) return 0;
  return made.sitting === undefined || made.sitting === sitting.id ? made.times : 0;
}
