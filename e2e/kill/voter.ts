import type { Choice, MemberId } from '@tauride/procedure';
import type { BallotAnswer, ChoiceBallot, Receipt, Revision } from '@tauride/protocol';
import { type Chance, sleep } from './chance.ts';
import type { Follower, OpenPoll } from './follower.ts';
import { type Answer, send, type Wire } from './wire.ts';

const CHOICES: readonly Choice[] = ['yes', 'no', 'abstain'];

/** One ballot that a device tried to cast until it was answered. */
export interface Attempt {
  readonly poll: OpenPoll;
  readonly choice: Choice;
  readonly nonce: string;
  readonly revision: Revision;
  /** `acknowledged`: answered with success. `lost`: some try broke off or was given up, so nobody knows. */
  readonly end: 'acknowledged' | 'refused' | 'lost';
  readonly receipt?: Receipt;
}

/** One device of a member. It casts one ballot at a time, so its attempts have an order. */
export interface Device {
  readonly member: MemberId;
  readonly attempts: Attempt[];
  /** Requests that were answered after others for the same ballot had broken off. */
  retried: number;
  /** Copies of its ballots that were held up on their way; undefined when one never arrived. */
  readonly copies: Promise<Answer | undefined>[];
}

/** What is under way at this instant, for who kills the server to see. */
export interface Traffic {
  ballots: number;
  commands: number;
}

export interface Voting {
  readonly wire: Wire;
  readonly follower: Follower;
  readonly chance: Chance;
  readonly traffic: Traffic;
  readonly isOver: () => boolean;
}

/** Votes in every poll that the client's log shows to be open, and changes its vote now and then. */
export async function voteOn(device: Device, voting: Voting): Promise<void> {
  const { follower, chance, isOver } = voting;
  const isRestless = chance.fraction() < 0.7;
  while (!isOver()) {
    const poll = follower.openPoll;
    if (poll === null) {
      await follower.nextPoll();
      continue;
    }
    device.attempts.push(await attempt(device, voting, poll));
    if (isRestless) await sleep(chance.integer(0, 600));
    else if (follower.openPoll?.id === poll.id) await follower.nextPoll();
  }
}

/** Casts a ballot; some are held up on their way and given up, and of some a copy is. */
async function attempt(device: Device, voting: Voting, poll: OpenPoll): Promise<Attempt> {
  const { chance } = voting;
  const before = device.attempts.findLast((one) => one.poll.id === poll.id)?.revision;
  const revision = { device: before?.device ?? chance.nonce(), number: (before?.number ?? 0) + 1 };
  const ballot = { choice: chance.pick(CHOICES), nonce: chance.nonce(), revision };
  const fate = chance.fraction();
  if (fate < 0.5) device.copies.push(sendHeldUp(voting, poll, ballot));
  if (fate < 0.1) return { poll, ...ballot, end: 'lost' };
  const ended = await cast(device, voting, { poll, ballot });
  // Its copy may have been in the box before the ballot itself was refused.
  return ended.end === 'refused' && fate < 0.5 ? { ...ended, end: 'lost' } : ended;
}

/** Sends what mostly comes when its device was answered and has gone on: then it must take the place of no later ballot. */
function sendHeldUp({ wire, chance }: Voting, poll: OpenPoll, ballot: ChoiceBallot) {
  const sending = { heldUpMs: chance.integer(100, 1_500) };
  return send(wire, `/api/polls/${poll.id}/ballot`, ballot, sending).catch(() => undefined);
}

/** Sends the same ballot, nonce and all, until the server says yes or no. */
async function cast(
  device: Device,
  { wire, chance, traffic }: Voting,
  { poll, ballot }: { readonly poll: OpenPoll; readonly ballot: ChoiceBallot & { readonly nonce: string } },
): Promise<Attempt> {
  for (let broken = 0; ; broken += 1) {
    traffic.ballots += 1;
    const answer = await send(wire, `/api/polls/${poll.id}/ballot`, ballot).catch(() => undefined);
    traffic.ballots -= 1;
    if (answer && answer.status < 500 && answer.status !== 429) {
      if (broken > 0) device.retried += 1;
      if (answer.status !== 200) return { poll, ...ballot, end: broken > 0 ? 'lost' : 'refused' };
      const { receipt } = JSON.parse(answer.text) as BallotAnswer;
      return { poll, ...ballot, end: 'acknowledged', receipt };
    }
    await sleep(chance.integer(20, 200));
  }
}
