import {
  type Following,
  findInSession,
  immediatelyPending,
  type Instant,
  isDebateClosed,
  motionOf,
  pollOf,
  type SittingInSession,
  wouldFollow,
} from '@tauride/procedure';
import type { House } from '../house/house.ts';
import { motionTitle } from '../house/motion-text.ts';
import type { Tongue } from '../house/tongue.ts';

/** What would be before the house if the question were carried, and if it were lost. */
export function followingView(
  { assembly }: Pick<House, 'assembly'>,
  sitting: SittingInSession,
  now: Instant,
  tongue: Tongue,
): { readonly carried: string; readonly lost: string } | null {
  const question = sitting.poll === null ? immediatelyPending(sitting) : pollOf(assembly, sitting.poll).on;
  if (question === null) return null;
  const told = (carried: boolean): string =>
    followingWords(wouldFollow(assembly, sitting, { question, carried, now }), sitting, tongue);
  return { carried: told(true), lost: told(false) };
}

function followingWords(
  { state, stack, phase, changes }: Following,
  sitting: SittingInSession,
  tongue: Tongue,
): string {
  const { t } = tongue;
  if (phase === 'adjourned') return t('chair.follows.adjourned');
  if (phase === 'recessed') return t('chair.follows.recessed');
  const top = stack.at(-1);
  if (top === undefined) return t('chair.follows.nothing');
  const after = findInSession(state, sitting.id);
  const closed = after !== undefined && isDebateClosed(after, top);
  const question = motionTitle(motionOf(state, top), tongue);
  const amended = changes.some((change) => change.change === 'reworded' && change.motion === top);
  if (amended) return t(closed ? 'chair.follows.put-amended' : 'chair.follows.amended', { question });
  return t(closed ? 'chair.follows.put' : 'chair.follows.pending', { question });
}
