import { tableHas } from '@tauride/kernel';
import { seatIn } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import type { HallView } from '../live/types.ts';

/** Whether this member is in a sitting that records who is present, and is not among them. The first arrival begins the record for
 *  everybody: only where the call says that members enter themselves may it be theirs; where it says nothing the clerk begins. */
export function asksCheckIn({
  assembly,
  sitting,
  me,
}: Pick<HallView, 'assembly' | 'sitting' | 'me'>): boolean {
  const open = inSession({ sitting });
  if (open === null || me.member === null) return false;
  const { presence, call } = open;
  const isRecorded = presence.phase === 'recorded';
  if (isRecorded ? tableHas(presence.present, me.member) : call.checkIn === undefined) return false;
  return seatIn(assembly, open, me.member) !== undefined;
}

/** Whether this member will say here that they have come, once the sitting is opened: presence begins with it. */
export function awaitsCheckIn({
  assembly,
  sitting,
  me,
}: Pick<HallView, 'assembly' | 'sitting' | 'me'>): boolean {
  if (sitting?.phase !== 'called' || 'shut' in sitting || me.member === null) return false;
  const { checkIn = 'desk' } = sitting.call;
  return checkIn !== 'desk' && seatIn(assembly, sitting, me.member) !== undefined;
}
