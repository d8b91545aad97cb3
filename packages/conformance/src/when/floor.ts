import {
  adviseOnPoint,
  assignFloor,
  checkSpeech,
  mayChangeVote,
  mayContinue,
  type MemberId,
  type MotionId,
  type PollId,
  speakersByList,
} from '@tauride/procedure';
import { tableGet } from '@tauride/kernel';
import { engineSide } from '../code-map.ts';
import { giveFloor } from '../given/hall-facts.ts';
import type { Hall } from '../hall/hall.ts';
import type { ActOf } from '../schema/when.ts';
import { type Answer, inOrder, refused, refusedFor, unless, whileOpen } from './answer.ts';

export function debate(hall: Hall, { member, on, side, content }: ActOf<'debate'>): Answer {
  return whileOpen(hall, () => {
    const question = hall.idOf(on);
    const refusal = checkSpeech(hall.state, hall.inSession, {
      member: member as MemberId,
      on: question,
      side: engineSide(side),
      content: content ?? 'merits-of-pending',
      leave: false,
    });
    return unless(refusal, () => {
      begin(hall, { member, on: question, side });
      return { ...inOrder, floorGoesTo: member };
    });
  });
}

interface Speaker {
  readonly member: string;
  readonly on: MotionId | null;
  readonly side?: 'pro' | 'con' | undefined;
}

/** The floor was given to somebody as far as the floor alone is concerned: whoever had it has ended. */
function begin(hall: Hall, speaker: Speaker): void {
  const { floor } = hall.inSession;
  if (floor.phase === 'held' && floor.member === speaker.member) return;
  giveFloor(hall, speaker);
}

export function continueSpeech(hall: Hall, { consent = false }: ActOf<'continue-speech'>): Answer {
  return whileOpen(hall, () => unless(mayContinue(hall.inSession, hall.now, consent), () => inOrder));
}

export function claimFloor(hall: Hall, { claims, on, leave = false }: ActOf<'claim-floor'>): Answer {
  return whileOpen(hall, () => {
    const question = on === undefined ? null : hall.idOf(on);
    const given = assignFloor(hall.state, hall.inSession, {
      on: question,
      leave,
      claims: claims.map(({ member, side }) => ({ member: member as MemberId, side: engineSide(side) })),
    });
    if (!given.ok) return refused(given.error);
    const { side } = claims.find(({ member }) => member === given.value) ?? {};
    begin(hall, { member: given.value, on: question, side });
    return { ...inOrder, floorGoesTo: given.value };
  });
}

/** Whoever gives time away has the floor. */
export function yieldTime(hall: Hall, { from, to }: ActOf<'yield-time'>): Answer {
  return whileOpen(hall, () => {
    const undo = hall.snapshot();
    begin(hall, { member: from, on: hall.inSession.stack.at(-1) ?? null });
    const answer = hall.act(from, { type: 'YieldFloor', sitting: hall.sitting, to: to as MemberId });
    if (answer.ok) return { ...inOrder, floorGoesTo: to };
    undo();
    return refused(answer.error);
  });
}

/** The chair rules as the rules advise. */
export function pointOfOrder(hall: Hall, { by, about, target }: ActOf<'point-of-order'>): Answer {
  const { sitting } = hall;
  const on = target === undefined ? null : hall.idOf(target);
  const raise = {
    type: 'RaisePoint',
    sitting,
    kind: 'point-of-order',
    text: 'A rule was broken.',
    about,
    ...(on === null ? {} : { target: on }),
  } as const;
  const advised = hall.session && adviseOnPoint(hall.state, hall.session, { about, target: on });
  const raised = hall.act(by, raise);
  if (!raised.ok) return refused(raised.error);
  const { answer, citation } = advised!;
  const point = hall.inSession.point!.id;
  const ruled = hall.act(hall.chair, { type: 'Rule', sitting, point, answer, reason: citation });
  const decidedBy = hall.rulebook.points['point-of-order']?.decidedBy ?? 'assembly';
  return ruled.ok ? { ...inOrder, result: answer, decidedBy } : refused(ruled.error);
}

/** A reply is asked for; giving the floor for it is the chair's. */
export function rightOfReply(hall: Hall, { member }: ActOf<'right-of-reply'>): Answer {
  const { sitting } = hall;
  const asked = hall.act(member, { type: 'RequestFloor', sitting, side: null, purpose: 'reply' });
  return asked.ok ? { ...inOrder, decidedBy: 'chair' } : refused(asked.error);
}

export function explainVote(hall: Hall, { member, on }: ActOf<'explain-vote'>): Answer {
  const { sitting } = hall;
  const purpose = 'explanation' as const;
  const asked = hall.act(member, {
    type: 'RequestFloor',
    sitting,
    side: null,
    purpose,
    on: hall.idOf(on),
  });
  return asked.ok ? inOrder : refused(asked.error);
}

export function changeVote(hall: Hall, { member, on, consent = false }: ActOf<'change-vote'>): Answer {
  return whileOpen(hall, () => {
    const poll = pollOn(hall, hall.idOf(on));
    if (poll === undefined) return refusedFor('too-late');
    const refusal = mayChangeVote(hall.state, hall.inSession, { poll, member: member as MemberId, consent });
    return unless(refusal, () => inOrder);
  });
}

/** The vote on a question that goes on, or the last that was taken on it; where there is none, none can be changed or divided. */
export function pollOn(hall: Hall, on: MotionId): PollId | undefined {
  const underWay = hall.session?.poll;
  if (underWay && tableGet(hall.state.polls, underWay)?.on === on) return underWay;
  return tableGet(hall.state.motions, on)?.poll ?? undefined;
}

export function orderOfSpeakers(hall: Hall, { start }: ActOf<'order-of-speakers'>): Answer {
  return whileOpen(hall, () => ({
    ...inOrder,
    speakerOrder: speakersByList(hall.state, hall.inSession, start),
  }));
}
