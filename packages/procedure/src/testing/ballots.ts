import { tableIds } from '@tauride/kernel';
import { pollOf } from '../assembly/access.ts';
import type { Event } from '../event.ts';
import type { MemberId, PollId } from '../ids.ts';
import { mayCast } from '../poll/cast.ts';
import type { Choice } from '../poll/state.ts';
import { type CastBallot, tallyBallots } from '../poll/tally.ts';
import type { PollMethod } from '../rulebook/house-rules.ts';
import { type Hall, SITTING } from './hall.ts';
import { sittingOf, top } from './moves.ts';

export type Announced = Event & { readonly type: 'ResultAnnounced' };

/** How each member votes who may; `null` for those who don't. */
export type Choose = (member: MemberId) => Choice | null;

/** Puts what is immediately pending and takes the ballots of all who may cast one. */
export function takeBallots(hall: Hall, choose: Choose, method: PollMethod = 'recorded'): PollId {
  const { presiding } = sittingOf(hall);
  hall.act(presiding, { type: 'PutQuestion', sitting: SITTING, motion: top(hall), method });
  const poll = sittingOf(hall).poll!;
  const state = hall.founded();
  const ballots = tableIds(state.members).flatMap((id): CastBallot[] => {
    const voter = id as MemberId;
    const choice = mayCast(state, poll, voter).ok ? choose(voter) : null;
    return choice === null ? [] : [{ voter, choice }];
  });
  const sealed = {
    ...tallyBallots(state, pollOf(state, poll), ballots),
    seal: { root: '00', count: ballots.length },
  };
  hall.act(presiding, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null }, { sealed });
  return poll;
}

/** The same, and announces the result. */
export function balloted(hall: Hall, choose: Choose, chairVote: 'yes' | 'no' | null = null): Announced {
  const poll = takeBallots(hall, choose);
  const { presiding } = sittingOf(hall);
  const [event] = hall.act(presiding, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote });
  return event as Announced;
}

/** So many of each body, in the order of their numbers, vote yes, the next so many no; the others don't vote. */
export function byBody(votes: { readonly [body: string]: readonly [yes: number, no: number] }): Choose {
  return (member) => {
    const [, body, at] = /^(.+)-(\d+)$/.exec(member) ?? [];
    const [yes, no] = votes[body ?? ''] ?? [0, 0];
    const number = Number(at);
    if (number <= yes) return 'yes';
    return number <= yes + no ? 'no' : null;
  };
}
