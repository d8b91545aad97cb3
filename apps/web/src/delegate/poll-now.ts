import { pollOf } from '@tauride/procedure';
import { type House, inSession } from '../house/house.ts';

/** The poll that is open or closed and not yet announced. */
export function pollNow(house: House) {
  const sitting = inSession(house);
  return sitting === null || sitting.poll === null ? null : pollOf(house.assembly, sitting.poll);
}
