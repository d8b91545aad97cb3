import { tableGet } from '@tauride/kernel';
import type { Tally } from '@tauride/count';
import {
  type Change,
  type Choice,
  type MotionId,
  type Outcome,
  type PollId,
  type PollMethod,
  thresholdFor,
} from '@tauride/procedure';
import type { Hall } from '../hall/hall.ts';
import { motionIn } from '../hall/stipulate.ts';

/** A vote on a question is being taken. */
export function openPoll(hall: Hall, on: MotionId, method: PollMethod): PollId {
  const { state, inSession: session, sitting } = hall;
  const poll = `p${state.counters.poll + 1}` as PollId;
  const members = session.bodies.map((body) => state.bodies[body]?.votingSeats ?? 0);
  const { presence } = session;
  const motion = motionIn(hall, on);
  hall.record(hall.chair, {
    type: 'PollOpened',
    sitting,
    poll,
    on,
    method,
    threshold: thresholdFor(state, session, motion),
    membership: members.reduce((sum, count) => sum + count, 0),
    present: presence.phase === 'recorded' ? presence.votingCount : null,
    citation: motion.citation,
  });
  return poll;
}

/** It is closed and counted, or judged by ear, and nobody was told. */
export function closePoll(hall: Hall, poll: PollId, tally: Tally): void {
  const found = tableGet(hall.state.polls, poll);
  const finding =
    found?.method === 'voice'
      ? ({ kind: 'judged', ayesHaveIt: tally.yes > tally.no } as const)
      : ({ kind: 'counted', tally, seal: null } as const);
  hall.record(hall.chair, { type: 'PollClosed', sitting: hall.sitting, poll, finding });
}

/** The result is announced; what follows from it is only what is said here. */
export function announcePoll(
  hall: Hall,
  { poll, on, outcome }: { readonly poll: PollId; readonly on: MotionId; readonly outcome: Outcome },
  changes: readonly Change[],
): void {
  const { sitting } = hall;
  hall.record(hall.chair, {
    type: 'ResultAnnounced',
    sitting,
    poll,
    on,
    outcome,
    chairVote: null,
    needed: null,
    basis: null,
    changes,
    citation: '',
  });
}

export function rememberBallots(
  hall: Hall,
  poll: PollId,
  ballots: readonly { readonly member: string; readonly vote: Choice }[],
): void {
  hall.ballots.set(poll, new Map(ballots.map(({ member, vote }) => [member, vote])));
}
