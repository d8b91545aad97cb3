import {
  type Affair,
  type BodyId,
  bodiesToAsk,
  type FoundedAssembly,
  type MemberId,
} from '@tauride/procedure';
import type { CallCommand } from './call-draft.ts';

export type ProposeCommand = Extract<Affair, { readonly type: 'ProposeJointSitting' }>;

/** The bodies whose consent a sitting of these bodies waits for before it is called. */
export function askedOf(
  assembly: FoundedAssembly,
  bodies: readonly BodyId[],
  member: MemberId | null,
): readonly BodyId[] {
  return member === null ? [] : bodiesToAsk(assembly, bodies, member);
}

/** The same sitting, proposed instead of called. */
export function proposalOf({ type: _type, sitting: proposal, ...terms }: CallCommand): ProposeCommand {
  return { type: 'ProposeJointSitting', proposal, ...terms };
}
