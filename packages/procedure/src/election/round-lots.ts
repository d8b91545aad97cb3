import { givenLots, type Lots, seedCommitment, seededLots } from '@tauride/count/elections';
import type { Drawn } from './count-round.ts';
import type { Election, Round } from './state.ts';

const none: Lots = () => null;

/** Rule RE-23: a seed draws lots only if it is the one to which the desk bound itself before the ballot. */
export function lotsOf({ rules }: Election, { order, commitment }: Round, { lots, seed }: Drawn): Lots {
  if (rules.lots === 'hand') return givenLots(lots.map(({ chosen }) => order.indexOf(chosen)));
  if (seed === undefined || seedCommitment(seed) !== commitment) return none;
  return seededLots(seed);
}
