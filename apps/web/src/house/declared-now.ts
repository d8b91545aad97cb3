import { tableGet } from '@tauride/kernel';
import type { Motion } from '@tauride/procedure';
import { type House, inSession } from './house.ts';

/** The question nearest to its decision whose mover declared what it does to earlier texts, how long it holds or what it answers. */
export function declaredNow(house: Pick<House, 'assembly' | 'sitting'>): Motion | null {
  const sitting = inSession(house);
  for (const id of [...(sitting?.stack ?? []), ...(sitting?.offered ?? [])].toReversed()) {
    const motion = tableGet(house.assembly.motions, id);
    if (motion === undefined) continue;
    const { relations, expires, transmittal } = motion;
    if (relations ?? expires ?? transmittal) return motion;
  }
  return null;
}
