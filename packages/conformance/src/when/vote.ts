import type { Tally } from '@tauride/count';
import { err, invariant, ok, type Result, tableGet } from '@tauride/kernel';
import type { BodyId, Context, Event, MotionId, Poll, PollId, PollMethod, Refusal } from '@tauride/procedure';
import { announcePoll, closePoll, openPoll } from '../given/poll-facts.ts';
import { boxOfBallots } from '../hall/ballots.ts';
import type { Hall } from '../hall/hall.ts';
import { motionIn } from '../hall/stipulate.ts';
import type { ActOf } from '../schema/when.ts';
import { suiteResult } from '../code-map.ts';
import { type Answer, inOrder, refused } from './answer.ts';

/** What was counted, in one body or in several. */
interface Counted {
  readonly on: MotionId;
  readonly tally: Tally;
  readonly bodies?: readonly { readonly body: BodyId; readonly tally: Tally }[];
  readonly weight?: { readonly tally: Tally; readonly total: number };
  readonly besides?: number;
  readonly chair: 'yes' | 'no' | null;
}

export function vote(hall: Hall, step: ActOf<'vote'>): Answer {
  const { yes, no, abstain = 0, weight, tellers, presiding, chair } = step;
  const on = hall.idOf(step.on);
  if (step.repeat) withoutResult(hall, on);
  const besides = (tellers ?? 0) + (presiding ?? 0);
  const weighed = weight && { tally: { yes: weight.yes, no: weight.no, abstain: 0 }, total: weight.total };
  return decide(hall, {
    on,
    tally: { yes, no, abstain },
    chair: chair ?? null,
    ...(weighed === undefined ? {} : { weight: weighed }),
    ...(besides === 0 ? {} : { besides }),
  });
}

export function jointVote(hall: Hall, { on, tally, chair }: ActOf<'joint-vote'>): Answer {
  const rows = tally.map((row) => ({
    body: row.body as BodyId,
    tally: { yes: row.yes, no: row.no, abstain: row.abstain ?? 0 },
  }));
  const bodies = [...rows, ...silentBodies(hall, rows)];
  const sum = sumOf(bodies.map((body) => body.tally));
  return decide(hall, { on: hall.idOf(on), tally: sum, bodies, chair: chair ?? null });
}

/** A body of which a case says nothing has nobody who voted. */
function silentBodies({ session }: Hall, rows: readonly { readonly body: BodyId }[]) {
  const silent = (session?.bodies ?? []).filter((id) => !rows.some(({ body }) => body === id));
  return silent.map((body) => ({ body, tally: { yes: 0, no: 0, abstain: 0 } }));
}

function sumOf(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, part) => ({ yes: sum.yes + part.yes, no: sum.no + part.no, abstain: sum.abstain + part.abstain }),
    { yes: 0, no: 0, abstain: 0 },
  );
}

/** The vote that is now repeated came to nothing before. */
function withoutResult(hall: Hall, on: MotionId): void {
  const { state, inSession } = hall;
  const last = motionIn(hall, on).poll;
  const before = last === null ? undefined : tableGet(state.polls, last);
  if (before?.phase === 'announced' && before.outcome === 'no-result-repeat') return;
  if (inSession.poll !== null) return;
  const poll = openPoll(hall, on, 'hands');
  closePoll(hall, poll, { yes: 1, no: 0, abstain: 2 });
  announcePoll(hall, { poll, on, outcome: 'no-result-repeat' }, []);
}

function decide(hall: Hall, counted: Counted): Answer {
  const undo = hall.snapshot();
  const announced = inTurn(hall, counted);
  if (announced.ok) return answerOf(hall, counted, announced.value);
  undo();
  return refused(announced.error);
}

/** Where one body votes after the other each is asked in its turn, until all have carried it or one has not. */
function inTurn(hall: Hall, counted: Counted): Result<Announced, Refusal> {
  const poll = put(hall, counted.on);
  const announced = poll.ok ? count(hall, poll.value, counted) : poll;
  return announced.ok && announced.value.outcome === 'carried-so-far' ? inTurn(hall, counted) : announced;
}

type Announced = Event & { readonly type: 'ResultAnnounced' };

function answerOf(hall: Hall, counted: Counted, announced: Announced): Answer {
  const { on, chair } = counted;
  const { outcome, needed, failed, chairVote } = announced;
  const poll = tableGet(hall.state.polls, announced.poll);
  const drowned = poll?.repeat === true && hall.rulebook.voting.abstentions !== undefined;
  return {
    ...inOrder,
    motion: on,
    result: poll && !drowned ? suiteResult(outcome, poll.threshold, counted) : outcome,
    requiredYes: needed,
    failedBodies: failed ?? [],
    castingVote: chair === null ? chairVote : null,
    ...(poll ? { threshold: poll.threshold } : {}),
  };
}

/** Puts a question: in the method that was ordered, else in the first by which all votes can be told apart. */
export function put(hall: Hall, on: MotionId): Result<PollId, Refusal> {
  const calledUp = callUp(hall, on);
  if (calledUp) return err(calledUp);
  const underWay = hall.session?.poll;
  if (underWay && tableGet(hall.state.polls, underWay)?.on === on) return ok(underWay);
  let refusal: Refusal | undefined;
  for (const method of methodsFor(hall, on)) {
    const answer = hall.act(hall.chair, { type: 'PutQuestion', sitting: hall.sitting, motion: on, method });
    if (answer.ok) return ok(openedBy(answer.value));
    refusal = answer.error;
    if (refusal.code !== 'method-not-allowed') break;
  }
  invariant(refusal !== undefined, 'the rulebook has no method of voting');
  return err(refusal);
}

/** A reconsideration that was only noted is called up by its mover before it is put. */
function callUp(hall: Hall, on: MotionId): Refusal | null {
  const motion = tableGet(hall.state.motions, on);
  if (motion?.phase !== 'on-hold') return null;
  const { sitting } = hall;
  const answer = hall.act(motion.by, { type: 'CallUpReconsideration', sitting, motion: on });
  return answer.ok ? null : answer.error;
}

function openedBy(events: readonly Event[]): PollId {
  const opened = events.find((event) => event.type === 'PollOpened');
  invariant(opened !== undefined, 'a question was put and no vote begun');
  return opened.poll;
}

const preferred: readonly PollMethod[] = ['recorded', 'hands', 'roll-call', 'ballot', 'voice'];

function methodsFor(hall: Hall, on: MotionId): readonly PollMethod[] {
  const { session } = hall;
  if (!session) return preferred;
  const order = session.orders.findLast((made) => made.kind === 'method' && made.on.includes(on));
  if (order?.kind === 'method') return [order.method];
  const { methods } = hall.rulebook.voting;
  return preferred.filter((method) => methods.includes(method));
}

function count(hall: Hall, poll: PollId, counted: Counted): Result<Announced, Refusal> {
  const { sitting } = hall;
  const found = tableGet(hall.state.polls, poll);
  if (found?.phase === 'open') {
    const entered = found.method === 'hands' ? enterHands(hall, poll, counted) : null;
    if (entered) return err(entered);
    const { besides, tally } = counted;
    const ayesHaveIt = found.method === 'voice' ? tally.yes > tally.no : null;
    const told = besides === undefined ? {} : { besides };
    const close = { type: 'ClosePoll', sitting, poll, ayesHaveIt, ...told } as const;
    const closed = hall.act(hall.chair, close, boxFor(hall, found, counted));
    if (!closed.ok) return closed;
  }
  const announce = { type: 'AnnounceResult', sitting, poll, chairVote: counted.chair } as const;
  const answer = hall.act(hall.chair, announce);
  if (!answer.ok) return answer;
  const announced = answer.value.find((event) => event.type === 'ResultAnnounced');
  invariant(announced !== undefined, 'a result was announced without saying it');
  return ok(announced);
}

/** The ballots of members who are seated; only what they can't give is told as a figure. Weights are those that the case gives. */
function boxFor(hall: Hall, poll: Poll, counted: Counted): Partial<Context> {
  if (poll.method === 'hands' || poll.method === 'voice') return {};
  const { tally, bodies, weight } = counted;
  const cast = bodies ?? [{ body: null, tally }];
  const box = boxOfBallots(hall, poll, cast);
  hall.counted.push(box ? 'ballots' : 'figures');
  const seal = { root: '0'.repeat(64), count: tally.yes + tally.no + tally.abstain };
  const told = bodies ? { bodies: bodies.map((part) => ({ ...part, present: null })) } : {};
  return { sealed: { ...(box ?? { seal, tally, ...told }), ...(weight ? { weight } : {}) } };
}

function enterHands(hall: Hall, poll: PollId, { tally, bodies, weight }: Counted): Refusal | null {
  hall.counted.push('hands');
  const parts = bodies ?? [{ tally }];
  for (const [at, part] of parts.entries()) {
    const body = 'body' in part ? { body: part.body } : {};
    const weighed = weight === undefined ? {} : { weight: weight.tally };
    const place = `Bench ${at + 1}`;
    const command = { type: 'EnterCount', sitting: hall.sitting, poll, place, tally: part.tally } as const;
    const answer = hall.act(hall.chair, { ...command, ...body, ...weighed });
    if (!answer.ok) return answer.error;
  }
  return null;
}
