import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { SittingId } from '../ids.ts';
import { officeActsOf } from './office-acts.ts';
import { type AvailableToMember, availableToMember, type MemberNow } from './to-member.ts';

/** Everything now in order for one member. */
export interface Available extends Omit<AvailableToMember, 'acts'> {
  readonly acts: readonly SittingAct[];
}

/** Lists what a member may do, with citations and needs; the screens are drawn from it and the server decides again. */
export function available(state: FoundedAssembly, sitting: SittingId, asking: MemberNow): Available {
  const { acts, ...asMember } = availableToMember(state, sitting, asking);
  return { ...asMember, acts: [...acts, ...officeActsOf(state, sitting, asking)] };
}
