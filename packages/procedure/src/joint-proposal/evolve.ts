import { emptyTable, invariant, tableDelete, tableSet } from '@tauride/kernel';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { Entry } from '../event.ts';
import type { MemberId } from '../ids.ts';
import type { JointProposalEvent } from './events.ts';
import { jointProposal } from './standing.ts';
import type { JointProposal } from './state.ts';

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

/** What still waits; nothing once all have consented, since the next entry calls the sitting. */
function answered(
  found: JointProposal,
  { body, answer: kind, reason }: Answered,
  entry: Entry,
): JointProposal | null {
  const answer = { kind, by: entry.by as MemberId, at: entry.at, reason };
  const asked = found.asked.map((each) => (each.body === body ? { body, answer } : each));
  return asked.every((each) => each.answer?.kind === 'consents') ? null : { ...found, asked };
}
