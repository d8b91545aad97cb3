import type { SittingAct } from '../command.ts';
import type { MemberId, MotionId, PollId } from '../ids.ts';
import type { RulebookId } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, SITTING } from './hall.ts';
import { bare, bring, decideTop, make, sittingOf, strikeInsert, top, votes } from './moves.ts';

const at = { sitting: SITTING } as const;
const text = (words: string) => ({ form: 'text', text: words }) as const;

/** The motion on which a house under these rules decides in the end. */
function matter(rulebook: RulebookId): 'main' | 'proposal' {
  return rulebook === 'ronr12' ? 'main' : 'proposal';
}

function moved(hall: Hall, rulebook: RulebookId, words = 'That the yard be fenced.\nThat it be lit.'): void {
  hall.act('d1', make(matter(rulebook), text(words)));
}

function pending(hall: Hall, rulebook: RulebookId): MotionId {
  return bring(hall, 'd1', make(matter(rulebook), text('That the yard be fenced.\nThat it be lit.')));
}

function put(hall: Hall, rulebook: RulebookId, method: 'recorded' | 'hands'): void {
  hall.act(CHAIR, { type: 'PutQuestion', ...at, motion: pending(hall, rulebook), method });
}

type Situation = (hall: Hall, rulebook: RulebookId) => unknown;

/** What may be going on in a house when somebody acts. */
export const situations: { readonly [name: string]: Situation } = {
  'nothing is pending': () => null,
  'a motion waits for a second or the chair': moved,
  'a question is pending': pending,
  'an amendment is pending': (hall, rulebook) => {
    const target = pending(hall, rulebook);
    bring(hall, 'd3', { ...strikeInsert('yard', 'pier'), target });
  },
  'd5 speaks, d6 has asked': (hall, rulebook) => {
    pending(hall, rulebook);
    hall.act(CHAIR, { type: 'GiveFloor', ...at, member: 'd5' as MemberId, side: 'against' });
    hall.act('d6', { type: 'RequestFloor', ...at, side: null, purpose: 'debate' });
    hall.now = (hall.now + 60_000) as typeof hall.now;
  },
  'the list is closed': (hall, rulebook) => {
    pending(hall, rulebook);
    hall.act(CHAIR, { type: 'CloseSpeakersList', ...at });
  },
  'a vote is taken': (hall, rulebook) => put(hall, rulebook, 'recorded'),
  'hands were counted': (hall, rulebook) => {
    put(hall, rulebook, 'hands');
    const poll = sittingOf(hall).poll!;
    hall.act(CLERK, { type: 'EnterCount', ...at, poll, place: 'all', tally: votes(5, 2) });
    hall.act(CHAIR, { type: 'ClosePoll', ...at, poll, ayesHaveIt: null });
  },
  'a question was adopted': (hall, rulebook) => {
    pending(hall, rulebook);
    decideTop(hall, votes(6, 2));
  },
  'a question was rejected': (hall, rulebook) => {
    pending(hall, rulebook);
    decideTop(hall, votes(2, 6));
  },
  'a point waits': (hall, rulebook) => {
    pending(hall, rulebook);
    hall.act('d4', { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.' });
  },
  'a point was ruled on': (hall, rulebook) => {
    pending(hall, rulebook);
    hall.act('d4', { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.' });
    const point = sittingOf(hall).point!.id;
    hall.act(CHAIR, { type: 'Rule', ...at, point, answer: 'not-well-taken', reason: 'It is in order.' });
  },
  'consent is asked': (hall, rulebook) => {
    const motion = pending(hall, rulebook);
    hall.act(CHAIR, { type: 'AskConsent', ...at, matter: { kind: 'adopt', motion } });
  },
  'the quorum is lost': (hall, rulebook) => {
    pending(hall, rulebook);
    const left = ['d4', 'd5', 'd6', 'd7', 'd8'] as MemberId[];
    hall.act(CLERK, { type: 'RecordPresence', ...at, arrived: [], left });
    hall.act('d1', { type: 'ChallengeQuorum', ...at });
  },
  'a motion on business is pending': (hall, rulebook) => {
    pending(hall, rulebook);
    const kind = matter(rulebook) === 'main' ? 'adjourn' : 'adjourn-meeting';
    bring(hall, 'd3', make(kind, bare));
  },
};

const m1 = 'm1' as MotionId;
const reason = 'So it appears.';

/** Acts that somebody may try then. */
export function triedActs(hall: Hall): readonly (readonly [string, SittingAct])[] {
  const { stack, poll, point, agenda } = sittingOf(hall);
  const motion = stack.length > 0 ? top(hall) : m1;
  const open = poll ?? ('p1' as PollId);
  const acts: readonly SittingAct[] = [
    { type: 'SecondMotion', ...at, motion },
    { type: 'StateQuestion', ...at, motion },
    { type: 'DeclareNoSecond', ...at, motion },
    { type: 'RuleOutOfOrder', ...at, motion, reason },
    { type: 'WithdrawMotion', ...at, motion },
    { type: 'ModifyMotion', ...at, motion, wording: text('That nothing be done.') },
    { type: 'GrantMotion', ...at, motion, granted: true, reason },
    { type: 'JudgeMotion', ...at, motion, judged: { germane: false }, reason },
    { type: 'TakeUpPostponed', ...at, motion },
    { type: 'CallUpReconsideration', ...at, motion },
    { type: 'RecordOpposition', ...at, motion, objectors: 0, counterSpeeches: [] },
    { type: 'Demand', ...at, motion, what: 'secret-ballot' },
    { type: 'Demand', ...at, motion, what: 'division-of-question' },
    { type: 'PutQuestion', ...at, motion, method: 'recorded' },
    { type: 'EnterCount', ...at, poll: open, place: 'all', tally: votes(4, 2) },
    { type: 'ClosePoll', ...at, poll: open, ayesHaveIt: null },
    { type: 'DemandDivision', ...at, poll: open },
    { type: 'AnnounceResult', ...at, poll: open, chairVote: null },
    { type: 'AnnounceResult', ...at, poll: open, chairVote: 'no' },
    { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.' },
    { type: 'RaisePoint', ...at, kind: 'point-of-order', text: 'Order.', about: 'conduct-of-voting' },
    { type: 'RaisePoint', ...at, kind: 'parliamentary-inquiry', text: 'What now?' },
    { type: 'Rule', ...at, point: point?.id ?? ('q1' as never), answer: 'well-taken', reason },
    { type: 'Rule', ...at, point: point?.id ?? ('q1' as never), answer: 'answered', reason },
    { type: 'Rule', ...at, point: point?.id ?? ('q1' as never), answer: 'submitted', reason },
    { type: 'RequestFloor', ...at, side: null, purpose: 'debate' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'motion' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'reply' },
    { type: 'RequestFloor', ...at, side: null, purpose: 'explanation' },
    { type: 'WithdrawRequest', ...at },
    { type: 'GiveFloor', ...at, member: 'd6' as MemberId },
    { type: 'GiveFloor', ...at, member: CLERK },
    { type: 'YieldFloor', ...at },
    { type: 'YieldFloor', ...at, to: 'd7' as MemberId },
    { type: 'EndSpeech', ...at },
    { type: 'CloseSpeakersList', ...at },
    { type: 'ReopenSpeakersList', ...at },
    { type: 'AskConsent', ...at, matter: { kind: 'adopt', motion } },
    { type: 'AskConsent', ...at, matter: { kind: 'withdraw', motion } },
    { type: 'AskConsent', ...at, matter: { kind: 'extend-speech', seconds: 60 } },
    { type: 'AskConsent', ...at, matter: { kind: 'adjourn' } },
    { type: 'Object', ...at },
    { type: 'DeclareConsent', ...at },
    { type: 'RecordPresence', ...at, arrived: [], left: ['d2' as MemberId] },
    { type: 'AddAgendaItem', ...at, title: 'The pier' },
    { type: 'ChallengeQuorum', ...at },
    { type: 'EndCaucus', ...at },
    { type: 'TakeUpItem', ...at, item: agenda[0]!.id },
    { type: 'ResumeSitting', ...at },
    { type: 'AdjournSitting', ...at, ground: 'agenda-done', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'no-quorum', reason: '' },
    { type: 'AdjournSitting', ...at, ground: 'hour-fixed', reason: '' },
  ];
  return acts.map((act) => [nameOf(act), act]);
}

/** The act with what tells it from others of its type. */
function nameOf({ type, ...rest }: SittingAct): string {
  const told = [
    'what',
    'about',
    'kind',
    'answer',
    'purpose',
    'ground',
    'chairVote',
    'member',
    'to',
    'matter',
  ];
  const more = Object.entries(rest).flatMap(([key, value]) => {
    if (!told.includes(key) || value === null) return [];
    return [typeof value === 'object' ? String((value as { kind?: unknown }).kind) : String(value)];
  });
  return [type, ...more].join(' ');
}
