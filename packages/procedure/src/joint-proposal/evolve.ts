import { emptyTable, invariant, tableDelete, tableSet, tableValues } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { MemberId, Seq } from '../ids.ts';
import type { JointProposalEvent } from './events.ts';
import { jointProposal } from './standing.ts';
import type { AskedBody, JointProposal } from './state.ts';

type Answered = JointProposalEvent & { readonly type: 'JointSittingAnswered' };

export function evolveJointProposal(
  state: FoundedAssembly,
  event: JointProposalEvent,
  entry: Entry,
): FoundedAssembly {
  const { jointProposals = emptyTable } = state;
  if (event.type === 'JointSittingProposed') {
    const { proposal: id, bodies, call, agenda, asked } = event;
    const by = entry.by as MemberId;
    const unanswered = asked.map((body) => ({ body, answer: null }));
    const made: JointProposal = {
      id,
      bodies,
      call,
      agenda,
      by,
      proposedAt: entry.at,
      asked: unanswered,
    };
    return { ...state, jointProposals: tableSet(jointProposals, id, made) };
  }
  const found = jointProposal(state, event.proposal);
  invariant(found !== undefined, `no proposal ${event.proposal}`);
  const left = event.type === 'JointSittingWithdrawn' ? null : answered(found, event, entry);
  return {
    ...state,
    jointProposals: left ? tableSet(jointProposals, found.id, left) : tableDelete(jointProposals, found.id),
  };
}

/** Rule ER-1: why a body declined is gone with the words of the entry that told of it. */
export function withoutReasons(
  state: FoundedAssembly,
  erased: readonly { readonly entry: Seq }[],
): FoundedAssembly {
  const { jointProposals } = state;
  if (jointProposals === undefined) return state;
  const entries = new Set(erased.map(({ entry }) => entry));
  const isMeant = ({ answer }: AskedBody): boolean => answer !== null && entries.has(answer.entry);
  const meant = tableValues(jointProposals).filter(({ asked }) => asked.some(isMeant));
  const left = meant.reduce((all, proposal) => {
    const asked = proposal.asked.map((each) =>
      isMeant(each) ? { ...each, answer: { ...each.answer!, reason: '' } } : each,
    );
    return tableSet(all, proposal.id, { ...proposal, asked });
  }, jointProposals);
  return { ...state, jointProposals: left };
}

/** What still waits; nothing once all have consented, since the next entry calls the sitting. */
function answered(
  found: JointProposal,
  { body, answer: kind, reason }: Answered,
  entry: Entry,
): JointProposal | null {
  const answer = { kind, by: entry.by as MemberId, at: entry.at, entry: entry.seq, reason };
  // One that was not asked, since it was served by whoever proposed it, has a say of its own from now on.
  const asked = found.bodies.flatMap((each) =>
    each === body ? { body, answer } : (found.asked.find((other) => other.body === each) ?? []),
  );
  return asked.every((each) => each.answer?.kind === 'consents') ? null : { ...found, asked };
}
