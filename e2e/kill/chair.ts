import { randomUUID } from 'node:crypto';
import type { Command, Entry, MemberId, PollId } from '@tauride/procedure';
import type { BoxAnswer, CommandAnswer } from '@tauride/protocol';
import { BODY, CHAIR, delegate, SITTING } from '../scenes/federation.ts';
import { type Chance, sleep } from './chance.ts';
import type { Traffic } from './voter.ts';
import { type Answer, send, type Wire } from './wire.ts';

/** What the clients were told of the acts that they asked for. */
export interface Register {
  /** Entries of every act that was acknowledged, each act once. */
  readonly acknowledged: Entry[];
  refused: number;
  /** Acts that needed more than one try. */
  retried: number;
  /** Copies of acts that were held up on their way; undefined when one never arrived. */
  readonly copies: Promise<Answer | undefined>[];
}

export interface Desk {
  readonly wireOf: (member: MemberId) => Wire;
  readonly chance: Chance;
  readonly traffic: Traffic;
  readonly register: Register;
}

const at = { sitting: SITTING };

/** Asks for an act under one key until it is answered; undefined when it was refused. */
async function act(desk: Desk, member: MemberId, command: Command): Promise<readonly Entry[] | undefined> {
  const { traffic, register, chance } = desk;
  const headers = { 'idempotency-key': randomUUID() };
  for (let broken = 0; ; broken += 1) {
    traffic.commands += 1;
    if (chance.fraction() < 0.5)
      register.copies.push(sendHeldUp(desk, member, { body: { command }, headers }));
    // Some answers get lost although the server lives: the act is then often done already.
    const impatience = chance.fraction() < 0.3 ? { giveUpAfterMs: chance.integer(1, 8) } : {};
    const sending = { headers, ...impatience };
    const answer = await send(desk.wireOf(member), '/api/commands', { command }, sending).catch(
      () => undefined,
    );
    traffic.commands -= 1;
    if (answer && answer.status < 500 && answer.status !== 429) {
      if (broken > 0) register.retried += 1;
      if (answer.status !== 200) return refusedOf(register, answer.text);
      const { entries } = JSON.parse(answer.text) as CommandAnswer;
      register.acknowledged.push(...entries);
      return entries;
    }
    await sleep(chance.integer(10, 120));
  }
}

interface Copied {
  readonly body: { readonly command: Command };
  readonly headers: Record<string, string>;
}

/** Sends a copy that mostly comes when its asker was answered and has gone on: then it must not be carried out. */
function sendHeldUp({ wireOf, chance }: Desk, member: MemberId, { body, headers }: Copied) {
  const sending = { headers, heldUpMs: chance.integer(100, 1_500) };
  return send(wireOf(member), '/api/commands', body, sending).catch(() => undefined);
}

function refusedOf(register: Register, text: string): undefined {
  register.refused += 1;
  if (!text.includes('"citation"')) throw new Error(`an act was not understood: ${text}`);
}

/** An act without which the sitting cannot go on. */
async function must(desk: Desk, member: MemberId, command: Command): Promise<readonly Entry[]> {
  const entries = await act(desk, member, command);
  if (!entries) throw new Error(`${command.type} was refused`);
  return entries;
}

/** A sealed box as it was read when its result had just been announced. */
export interface Announced {
  readonly poll: PollId;
  readonly box: BoxAnswer;
}

/** Takes one question from motion to result.
 *  @param hold how long the poll stays open */
export async function decideQuestion(
  desk: Desk,
  {
    place,
    method,
    hold,
  }: { readonly place: number; readonly method: 'recorded' | 'ballot'; readonly hold: () => Promise<void> },
): Promise<Announced> {
  const motion = await stated(desk, place);
  const [put] = await must(desk, CHAIR, { type: 'PutQuestion', ...at, motion, method });
  if (put?.event.type !== 'PollOpened') throw new Error('no poll was opened');
  const { poll } = put.event;
  await hold();
  await must(desk, CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  await must(desk, CHAIR, { type: 'AnnounceResult', ...at, poll, chairVote: null });
  return { poll, box: await boxOf(desk, poll) };
}

async function stated(desk: Desk, place: number) {
  const text = `That resolution ${place} of the ${BODY} be adopted.`;
  const wording = { form: 'text', text } as const;
  const plain = { target: null, onBehalfOf: null, qualified: false, claimsPrevailingSide: false };
  const [made] = await must(desk, delegate(1), {
    type: 'MakeMotion',
    ...at,
    kind: 'main',
    wording,
    ...plain,
  });
  if (made?.event.type !== 'MotionMade') throw new Error('no motion was made');
  const { motion } = made.event;
  await must(desk, delegate(2), { type: 'SecondMotion', ...at, motion });
  await must(desk, CHAIR, { type: 'StateQuestion', ...at, motion });
  return motion;
}

async function boxOf({ wireOf, chance }: Desk, poll: PollId): Promise<BoxAnswer> {
  for (;;) {
    const answer = await send(wireOf(CHAIR), `/api/polls/${poll}/ballots`).catch(() => undefined);
    if (answer?.status === 200) return JSON.parse(answer.text) as BoxAnswer;
    await sleep(chance.integer(10, 120));
  }
}

/** A delegate who asks for the floor and takes it back, again and again. */
export async function hesitate(desk: Desk, member: MemberId, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    await act(desk, member, { type: 'RequestFloor', ...at, side: 'for', purpose: 'debate' });
    await sleep(desk.chance.integer(50, 400));
    await act(desk, member, { type: 'WithdrawRequest', ...at });
    await sleep(desk.chance.integer(50, 400));
  }
}
