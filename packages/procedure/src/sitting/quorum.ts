import { invariant } from '@tauride/kernel';
import { leadingBody, rulebookOf } from '../assembly/access.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { SittingInSession } from '../sitting/state.ts';
import type { QuorumRule } from '../rulebook/types.ts';

export interface Quorum {
  /** Members with a vote who must be present; `null` where the rules ask for none. */
  readonly needed: number | null;
  /** `null` where presence is not recorded. */
  readonly present: number | null;
  readonly members: number;
  /** Presumed where presence is not recorded. */
  readonly holds: boolean;
}

/** Rule RQ-1: the least number of members present that makes a quorum. Source: RONR (12th ed.) 40:2. */
export function quorumNumber(rule: QuorumRule, members: number): number | null {
  switch (rule.kind) {
    case 'none':
      return null;
    case 'number':
      return rule.count;
    case 'fraction': {
      invariant(members >= 0, 'a body has no negative membership');
      const share = members * rule.num;
      return rule.compare === 'gt' ? Math.floor(share / rule.den) + 1 : Math.ceil(share / rule.den);
    }
  }
}

export function quorumOf(state: FoundedAssembly, sitting: SittingInSession): Quorum {
  const members = leadingBody(state, sitting).votingSeats;
  const needed = quorumNumber(rulebookOf(state, sitting).quorum, members);
  const present = sitting.presence.phase === 'recorded' ? sitting.presence.votingCount : null;
  return { needed, present, members, holds: needed === null || present === null || present >= needed };
}
