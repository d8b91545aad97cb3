import type { ApprovalCommand } from '../approval/commands.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingAct } from '../command.ts';
import type { SittingId } from '../ids.ts';
import { minutesActs } from './minutes-acts.ts';
import { officeActsOf } from './office-acts.ts';
import { recordActs } from './record-acts.ts';
import { type AvailableToMember, availableToMember, type MemberNow } from './to-member.ts';

/** Everything now in order for one member about a sitting, in any of its phases. */
export interface Available extends Omit<AvailableToMember, 'acts'> {
  /** In the hall first, what is entered beside the business last. */
  readonly acts: readonly SittingAct[];
  /** About its minutes, once it is over. */
  readonly minutes: readonly ApprovalCommand[];
}

/** Lists what a member may do, with citations and needs; the screens are drawn from it and the server decides again. What may be
 *  said to a statement or a speech that was recorded is asked for one by one: `recordActsOn`. */
export function available(state: FoundedAssembly, sitting: SittingId, asking: MemberNow): Available {
  const { acts, ...asMember } = availableToMember(state, sitting, asking);
  return {
    ...asMember,
    acts: [...acts, ...officeActsOf(state, sitting, asking), ...recordActs(state, sitting, asking)],
    minutes: minutesActs(state, sitting, asking),
  };
}
