import { tableGet, unreachable } from '@tauride/kernel';
import {
  type BodyId,
  type MandateId,
  type MemberId,
  partsOf,
  type Poll,
  type PollEvent,
  pollOf,
  seatIn,
} from '@tauride/procedure';
import type { Act, CountingBody, NamedVote, RollCall, VoteAct, VoteFinding } from './act.ts';
import { effectsOf } from './effects.ts';
import { personOf, refOf, type Step } from './step.ts';

export function pollAct(step: Step, event: PollEvent): Act {
  if (event.type === 'PollAbandoned')
    return { kind: 'poll-abandoned', question: refOf(step.before, event.on), reason: event.reason };
  const poll = pollOf(step.after, event.poll);
  const question = refOf(step.before, poll.on);
  switch (event.type) {
    case 'PollOpened': {
      const { method, threshold } = event;
      const roll = rollOf(step, poll);
      return { kind: 'poll-opened', question, method, threshold, bodies: bodiesOf(step, poll), roll };
    }
    case 'CountEntered': {
      const { yes, no, abstain, place, body, weight = null } = event.part;
      const name = body === undefined ? null : bodyName(step, body);
      return { kind: 'count-entered', question, place, tally: { yes, no, abstain }, body: name, weight };
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
  const { outcome, failed = [], chairVote, needed, basis, citation } = event;
  return {
    kind: 'vote',
    poll: poll.id,
    question: refOf(step.before, poll.on),
    method,
    threshold,
    membership,
    present,
    entitled: poll.entitled === undefined || poll.entitled === membership ? null : poll.entitled,
    bodies: bodiesOf(step, poll),
    failed,
    repeat: poll.repeat ?? false,
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

function bodiesOf(step: Step, { bodies = [] }: Poll): readonly CountingBody[] {
  return bodies.map(({ body, membership }) => ({ body, name: bodyName(step, body), membership }));
}

function rollOf(step: Step, { roll }: Poll): RollCall | null {
  if (roll === undefined) return null;
  return { by: roll.by, from: roll.from === undefined ? null : personOf(step, roll.from) };
}

function bodyName({ after }: Step, body: BodyId): string {
  return after.bodies[body]?.name ?? body;
}

function findingOf(poll: Poll): VoteFinding {
  return poll.phase === 'open' ? { kind: 'not-taken' } : poll.finding;
}

/** Names stand beside a vote only where the house chose a method that records them; a ballot stays secret. */
function votesOf(step: Step, poll: Poll): readonly NamedVote[] | null {
  if (poll.method !== 'roll-call' && poll.method !== 'recorded') return null;
  const votes = step.sources.sealed(poll.id);
  if (votes === undefined) return null;
  return votes.map(({ voter, choice }) => ({
    voter: personOf(step, voter),
    choice,
    ...sectionOf(step, poll, partsOf(voter as string as MandateId).of),
  }));
}

/** The faction or body with which a name was called: of who votes in several bodies the first, as the roll has it. */
function sectionOf(step: Step, poll: Poll, voter: MemberId): Pick<NamedVote, 'section'> {
  const by = poll.roll?.by ?? 'name';
  const sitting = tableGet(step.after.sittings, poll.sitting);
  if (by === 'name' || sitting === undefined) return {};
  if (by === 'faction') return { section: seatIn(step.after, sitting, voter)?.group ?? '' };
  const seats = tableGet(step.after.members, voter)?.seats ?? [];
  const body = sitting.bodies.find((one) =>
    seats.some((seat) => seat.body === one && seat.voting === 'full'),
  );
  return body === undefined ? {} : { section: bodyName(step, body) };
}
