import { tableGet, tableValues } from '@tauride/kernel';
import { isOfficerOf, mayCallTogether } from '../assembly/may-manage.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { BodyId, MemberId, SittingId } from '../ids.ts';
import type { JointAnswer, JointProposal } from './state.ts';

/** A joint sitting that is proposed, with what a member may do about it. */
export interface ProposalStanding {
  readonly proposal: JointProposal;
  /** For which bodies the member may answer, whether they have answered or not. */
  readonly mayAnswer: readonly BodyId[];
  /** Those of them that have not answered. */
  readonly awaited: readonly BodyId[];
  readonly mayWithdraw: boolean;
}

export function jointProposal(state: FoundedAssembly, id: SittingId): JointProposal | undefined {
  return state.jointProposals && tableGet(state.jointProposals, id);
}

/** The joint sittings that are proposed, the earliest first. */
export function jointProposalsFor(
  state: FoundedAssembly,
  member: MemberId | null,
): readonly ProposalStanding[] {
  if (!state.jointProposals) return [];
  return tableValues(state.jointProposals)
    .toSorted((one, other) => one.proposedAt - other.proposedAt || (one.id < other.id ? -1 : 1))
    .map((proposal) => standingFor(state, proposal, member));
}

function standingFor(
  state: FoundedAssembly,
  proposal: JointProposal,
  member: MemberId | null,
): ProposalStanding {
  const [, ...others] = proposal.bodies;
  const mayAnswer = others.filter((body) => member !== null && mayCallTogether(state, body, member));
  return {
    proposal,
    mayAnswer,
    awaited: mayAnswer.filter((body) => jointAnswerOf(proposal, body) === null),
    mayWithdraw: member !== null && isProposer(state, proposal, member),
  };
}

/** Rule JS-30: what a body has answered, or whoever proposed it for those that they then served; null where it has not answered. */
export function jointAnswerOf(
  { asked, by }: JointProposal,
  body: BodyId,
): Pick<JointAnswer, 'kind' | 'by'> | null {
  const own = asked.find((each) => each.body === body);
  return own ? own.answer : { kind: 'consents', by };
}

/** Rules JS-23 and JS-24: the bodies beside the first that have to consent before a member calls them together. */
export function bodiesToAsk(
  state: FoundedAssembly,
  [, ...others]: readonly BodyId[],
  member: MemberId,
): readonly BodyId[] {
  return others.filter((body) => !mayCallTogether(state, body, member));
}

/** Rule JS-27: whoever serves the first body as chair or clerk. */
export function isProposer(state: FoundedAssembly, { bodies }: JointProposal, member: MemberId): boolean {
  return isOfficerOf(state, bodies[0]!, member);
}
