import { tableHas } from '@tauride/kernel';
import { seatIn } from '@tauride/procedure';
import { inSession } from '../house/house.ts';
import type { HallView } from '../live/types.ts';

/** Whether this member is in a sitting whose call says how to check in, and has not. */
export function asksCheckIn({
  assembly,
  sitting,
  me,
}: Pick<HallView, 'assembly' | 'sitting' | 'me'>): boolean {
  const open = inSession({ sitting });
  if (open === null || me.member === null || open.call.checkIn === undefined) return false;
  if (open.presence.phase === 'recorded' && tableHas(open.presence.present, me.member)) return false;
  return seatIn(assembly, open, me.member) !== undefined;
}
