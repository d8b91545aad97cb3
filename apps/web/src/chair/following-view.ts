import {
  type Change,
  type Following,
  findInSession,
  immediatelyPending,
  type Instant,
  isDebateClosed,
  pollOf,
  rulebookOf,
  type SittingInSession,
  wouldFollow,
} from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { capitalised } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';
import { effectWords, fatesOfOthers, named, type Supposed } from './following-effects.ts';

/** What would follow, sentence by sentence: what is done, then what is before the house. */
export type FollowingView = { readonly carried: readonly string[]; readonly lost: readonly string[] };

/** What would come of the question if it were carried, and if it were lost. */
export function followingView(
  house: House,
  sitting: SittingInSession,
  now: Instant,
  tongue: Tongue,
): FollowingView | null {
  const { assembly } = house;
  const question = sitting.poll === null ? immediatelyPending(sitting) : pollOf(assembly, sitting.poll).on;
  if (question === null) return null;
  const told = (carried: boolean): readonly string[] => {
    const following = wouldFollow(assembly, sitting, { question, carried, now });
    const { state: after, stack } = following;
    return followingWords({ house, after, question, stack, now }, { sitting, following }, tongue);
  };
  return { carried: told(true), lost: told(false) };
}

type Outcome = { readonly sitting: SittingInSession; readonly following: Following };

function followingWords(
  supposed: Supposed,
  { sitting, following }: Outcome,
  tongue: Tongue,
): readonly string[] {
  const { changes } = following;
  const sentences = [
    ...fatesOfOthers(supposed, changes, tongue),
    ...changes.flatMap((change) => effectWords(supposed, change, tongue)),
    ...(endsOrders(supposed, sitting, changes) ? [tongue.t('chair.follows.orders-end')] : []),
    thenPending(supposed, { sitting, following }, tongue),
  ];
  return sentences.map((sentence) => capitalised(sentence, tongue.locale));
}

/** Whether an order ends that still covered something: one of which every question is decided is not missed. */
function endsOrders({ stack }: Supposed, { orders }: SittingInSession, changes: readonly Change[]): boolean {
  const exhausted = changes.find((change) => change.change === 'orders-exhausted');
  return (
    exhausted !== undefined &&
    orders.some(
      (order) =>
        order.on.some((id) => stack.includes(id)) &&
        !exhausted.left.some(({ kind, by }) => kind === order.kind && by === order.by),
    )
  );
}

function thenPending(supposed: Supposed, { sitting, following }: Outcome, tongue: Tongue): string {
  const { t } = tongue;
  const { stack, phase, changes, state } = following;
  if (phase === 'adjourned') return t('chair.follows.adjourned');
  if (phase === 'recessed') return t('chair.follows.recessed');
  const top = stack.at(-1);
  if (top === undefined) return t('chair.follows.nothing');
  const after = findInSession(state, sitting.id);
  const closed = after !== undefined && isDebateClosed(after, top);
  const question = named(supposed, [top], tongue);
  const amended = changes.some((change) => change.change === 'reworded' && change.motion === top);
  if (closed) return t(amended ? 'chair.follows.put-amended' : 'chair.follows.put', { question });
  const isQueue = rulebookOf(state, sitting).model === 'queue';
  if (isQueue && stack.length > 1)
    return t(amended ? 'chair.follows.next-amended' : 'chair.follows.next', { question });
  return t(amended ? 'chair.follows.amended' : 'chair.follows.pending', { question });
}
