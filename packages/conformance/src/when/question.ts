import { majorityElection } from '@tauride/count';
import {
  type Command,
  type AskedMatter,
  type ItemId,
  type MemberId,
  quorumOf,
  votingOrder,
} from '@tauride/procedure';
import { tableGet } from '@tauride/kernel';
import type { Hall } from '../hall/hall.ts';
import { motionIn } from '../hall/stipulate.ts';
import { wordingFor } from '../hall/wording.ts';
import type { ActOf } from '../schema/when.ts';
import { type Answer, inOrder, refused, refusedFor, whileOpen } from './answer.ts';
import { pollOn } from './floor.ts';
import { put } from './vote.ts';

export function contest(hall: Hall, { on, objectors, counterSpeeches }: ActOf<'contest'>): Answer {
  const motion = hall.idOf(on);
  const answer = hall.act(hall.chair, {
    type: 'RecordOpposition',
    sitting: hall.sitting,
    motion,
    objectors,
    counterSpeeches: counterSpeeches.map(({ by, kind }) => ({ by: by as MemberId, kind })),
  });
  if (!answer.ok) return refused(answer.error);
  const [recorded] = answer.value.filter((event) => event.type === 'OppositionRecorded');
  const { threshold } = recorded!;
  return {
    ...inOrder,
    motion,
    result: recorded!.result,
    floorGoesTo: recorded!.heard[0],
    ...(threshold ? { threshold } : {}),
  };
}

export function demand(hall: Hall, { what, by, on }: ActOf<'demand'>): Answer {
  const motion = hall.idOf(on);
  const { sitting } = hall;
  const poll = pollOn(hall, motion);
  if (what === 'division-of-assembly' && hall.session && poll === undefined) return refusedFor('too-late');
  const command: Command =
    what === 'division-of-assembly'
      ? { type: 'DemandDivision', sitting, poll: poll! }
      : { type: 'Demand', sitting, what, motion };
  const answer = hall.act(by, command);
  if (!answer.ok) return refused(answer.error);
  const { voting } = hall.rulebook;
  const needed = {
    'division-of-assembly': voting.divisionOnDemandOf,
    'secret-ballot': voting.secretOnDemandOf ?? 1,
    'division-of-question': 1,
  }[what];
  const method = methodNow(hall, on);
  return {
    ...inOrder,
    motion,
    decidedBy: 'demand',
    threshold: { demand: needed },
    ...(method === undefined ? {} : { method }),
  };
}

/** The method in which a question is being voted on, or must be. */
export function methodNow(hall: Hall, ref: string) {
  const { session } = hall;
  const on = hall.idOf(ref);
  const poll = session?.poll ? tableGet(hall.state.polls, session.poll) : undefined;
  if (poll?.on === on) return poll.method;
  const order = session?.orders.findLast((made) => made.kind === 'method' && made.on.includes(on));
  return order?.kind === 'method' ? order.method : undefined;
}

/** Where the mover alone may not, the house is asked; one objection, and it has to vote. */
export function withdraw(hall: Hall, { by, ref, objections = 0 }: ActOf<'withdraw'>): Answer {
  const motion = hall.idOf(ref);
  const alone = hall.act(by, { type: 'WithdrawMotion', sitting: hall.sitting, motion });
  if (alone.ok) return { ...inOrder, motion, result: 'withdrawn' };
  if (alone.error.code !== 'needs-consent') return refused(alone.error);
  const answer = askConsent(hall, { kind: 'withdraw', motion }, objections);
  if (answer.result !== 'put-to-vote')
    return { ...answer, ...(answer.refusal ? {} : { result: 'withdrawn' }) };
  const permission = hall.rulebook.motions.withdraw;
  return { ...answer, ...(permission ? { threshold: permission.threshold } : {}) };
}

export function acceptChange(hall: Hall, { by, ref }: ActOf<'accept-change'>): Answer {
  const motion = hall.idOf(ref);
  const found = motionIn(hall, motion);
  const rule = hall.session && hall.rulebook.motions[found.kind];
  if (!rule) return refusedFor('adjourned');
  const wording = wordingFor(hall, { ...found, rule, ref: `${ref} in other words` });
  const answer = hall.act(by, { type: 'ModifyMotion', sitting: hall.sitting, motion, wording });
  return answer.ok ? { ...inOrder, motion } : refused(answer.error);
}

export function unanimousConsent(hall: Hall, step: ActOf<'unanimous-consent'>): Answer {
  if (step.for === 'waive-quorum') return askConsent(hall, { kind: 'waive-quorum' }, step.objections);
  const on = step.on === undefined ? hall.session?.stack.at(-1) : hall.idOf(step.on);
  if (on === undefined) return refusedFor(hall.session ? 'not-immediately-pending' : 'adjourned');
  const answer = askConsent(hall, { kind: 'adopt', motion: on }, step.objections);
  return { ...answer, motion: on };
}

function askConsent(hall: Hall, matter: AskedMatter, objections: number): Answer {
  const { sitting } = hall;
  const undo = hall.snapshot();
  const asked = hall.act(hall.chair, { type: 'AskConsent', sitting, matter });
  if (!asked.ok) return refused(asked.error);
  const answer =
    objections > 0
      ? hall.act(hall.someone(3), { type: 'Object', sitting })
      : hall.act(hall.chair, { type: 'DeclareConsent', sitting });
  if (!answer.ok) {
    undo();
    return refused(answer.error);
  }
  const result = objections > 0 ? 'put-to-vote' : 'adopted-without-vote';
  return { ...inOrder, result, decidedBy: 'assembly' };
}

export function putQuestion(hall: Hall, { on }: ActOf<'put'>): Answer {
  const motion = hall.idOf(on);
  const poll = put(hall, motion);
  return poll.ok ? { ...inOrder, motion } : refused(poll.error);
}

/** Debate begins with an item of the agenda; where a question is already before the house, with that question. */
export function openDebate(hall: Hall): Answer {
  const act = 'debate' as const;
  const undo = hall.snapshot();
  const item = `i${hall.state.counters.item + 1}` as ItemId;
  const { sitting } = hall;
  if (hall.session) hall.record(hall.chair, { type: 'AgendaItemAdded', sitting, item, title: 'The debate' });
  const answer = hall.act(hall.chair, { type: 'TakeUpItem', sitting, item });
  if (answer.ok) return { ...inOrder, act };
  undo();
  if (answer.error.code !== 'business-pending') return { ...refused(answer.error), act };
  const { holds } = quorumOf(hall.state, hall.inSession, act);
  return { ...(holds ? inOrder : refusedFor('no-quorum')), act };
}

export function checkQuorum(hall: Hall): Answer {
  return whileOpen(hall, () => {
    const { counted } = quorumOf(hall.state, hall.inSession);
    return { ...inOrder, result: counted === false ? 'no-quorum' : 'quorum' };
  });
}

/** Questions that were stated one upon the other are no proposals among which there is an order. */
export function orderOfVoting(hall: Hall): Answer {
  return whileOpen(hall, () => {
    const { stack } = hall.inSession;
    const open = stack.filter((id) => !hall.stacked.has(id));
    const order = votingOrder(hall.state, hall.inSession, open.length > 0 ? open : stack);
    return { ...inOrder, voteOrder: order.map((id) => hall.refOf(id)) };
  });
}

/** A ballot is void without a quorum, as any other vote. */
export function ballot(hall: Hall, { votes, illegal = 0, blank = 0 }: ActOf<'ballot'>): Answer {
  return whileOpen(hall, () => {
    const counted = Object.fromEntries(votes.map((each) => [each.candidate, each.votes]));
    const { elected, needed } = majorityElection({ votes: counted, illegal, blank });
    const isVoid = !quorumOf(hall.state, hall.inSession).holds;
    const result = elected === null ? 'no-election-repeat' : 'elected';
    return {
      ...inOrder,
      requiredYes: needed,
      result: isVoid ? 'no-quorum' : result,
      elected: isVoid ? null : elected,
    };
  });
}
