import { unreachable } from '@tauride/kernel';
import { type Poll, type PollEvent, pollOf } from '@tauride/procedure';
import type { Act, NamedVote, VoteAct, VoteFinding } from './act.ts';
import { effectsOf } from './effects.ts';
import { personOf, refOf, type Step } from './step.ts';

export function pollAct(step: Step, event: PollEvent): Act {
  const poll = pollOf(step.after, event.poll);
  const question = refOf(step.before, poll.on);
  switch (event.type) {
    case 'PollOpened':
      return { kind: 'poll-opened', question, method: event.method, threshold: event.threshold };
    case 'CountEntered': {
      const { yes, no, abstain, place } = event.part;
      return { kind: 'count-entered', question, place, tally: { yes, no, abstain } };
    }
    case 'PollClosed':
      return { kind: 'poll-closed', question };
    case 'DivisionDemanded':
      return { kind: 'division', by: personOf(step, event.by), question, citation: event.citation };
    case 'ResultAnnounced':
      return voteAct(step, poll, event);
    default:
      return unreachable(event);
  }
}

function voteAct(step: Step, poll: Poll, event: PollEvent & { readonly type: 'ResultAnnounced' }): VoteAct {
  const { method, threshold, membership, present } = poll;
  const { outcome, chairVote, needed, basis, citation } = event;
  return {
    kind: 'vote',
    poll: poll.id,
    question: refOf(step.before, poll.on),
    method,
    threshold,
    membership,
    present,
    outcome,
    chairVote,
    needed,
    basis,
    citation,
    finding: findingOf(poll),
    effects: effectsOf(step, event.changes, poll.on),
    votes: votesOf(step, poll),
  };
}

function findingOf(poll: Poll): VoteFinding {
  return poll.phase === 'open' ? { kind: 'not-taken' } : poll.finding;
}

/** Names stand beside a vote only where the house chose a method that records them; a ballot stays secret. */
function votesOf(step: Step, poll: Poll): readonly NamedVote[] | null {
  if (poll.method !== 'roll-call' && poll.method !== 'recorded') return null;
  const votes = step.sources.sealed(poll.id);
  if (votes === undefined) return null;
  return votes.map(({ voter, choice }) => ({ voter: personOf(step, voter), choice }));
}
