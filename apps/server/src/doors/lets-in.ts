import { doorsOf, type Publicity, type Sitting } from '@tauride/procedure';
import { type Audience, mayRead, partsOf } from './audience.ts';
import { clearanceOf } from './clearance.ts';

/** Whether an audience was let into a sitting at any time, or is now.
 *  @param seq the entry up to which it is looked at */
export function letsIn(audience: Audience, sitting: Sitting, seq = Infinity): 'always' | 'now' | 'no' {
  const lets = (publicity: Publicity): boolean => mayRead(audience, clearanceOf(sitting, publicity), seq);
  if (!lets(doorsOf(sitting))) return 'no';
  const settings = [sitting.call.publicity, ...(sitting.doors ?? []).map(({ publicity }) => publicity)];
  return settings.every(lets) ? 'always' : 'now';
}

/** Whether readers know all of a sitting, from its call on. */
export function knowsAllOf(audience: Audience, sitting: Sitting): boolean {
  return letsIn(audience, sitting) === 'always' && partsOf(audience).guestsOf === null;
}
