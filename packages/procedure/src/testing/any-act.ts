import { motionOf, rulebookOf } from '../assembly/access.ts';
import type { Command, RuleOtherwise, SittingAct } from '../command.ts';
import type { AskedMatter } from '../consent/commands.ts';
import type { FoundedAssembly } from '../assembly/state.ts';
import type { MotionId, PointId, PollId } from '../ids.ts';
import type { Particulars } from '../motion/particulars.ts';
import type { Wording } from '../motion/state.ts';
import { formsOf } from '../motion/wording-forms.ts';
import type { MotionKind } from '../rulebook/types.ts';
import { pollMethods } from '../rulebook/house-rules.ts';
import type { SittingInSession } from '../sitting/state.ts';
import { anyDoorAct } from './any-door.ts';
import { anyElectionAct } from './any-election.ts';
import { anyMinutesAct } from './any-minutes.ts';
import { anyRecordAct } from './any-record.ts';
import { representing } from './any-representation.ts';
import { type Draw, pick, type Scene } from './draw.ts';
import { make } from './moves.ts';

/** Any act at all, about whatever there is and some that there is not; most of them out of order most of the time. */
export function anyAct(scene: Scene, draw: Draw): Command {
  const choice = draw.what % (SHARED + acts.length);
  let before = 0;
  for (const [share, any] of shares) {
    before += share;
    if (choice < before) return any(scene, draw);
  }
  return acts[choice - SHARED]!(scene, draw);
}

/** How many of the choices are about what. */
const shares: readonly (readonly [number, (scene: Scene, draw: Draw) => Command])[] = [
  [14, anyMotion],
  [8, anyElectionAct],
  [6, anyRecordAct],
  [3, anyMinutesAct],
  [3, anyDoorAct],
];
const SHARED = shares.reduce((sum, [share]) => sum + share, 0);

function anyMotion(scene: Scene, draw: Draw): Command & { readonly type: 'MakeMotion' } {
  const rulebook = rulebookOf(scene.state, scene.sitting);
  const kinds = Object.keys(rulebook.motions) as MotionKind[];
  const kind = pick(kinds, draw.how);
  const target = draw.on % 3 === 0 ? null : anyMotionId(scene, draw.on);
  const mainForm = draw.more % 17 === 0;
  const forms = formsOf({ kind, rule: rulebook.motions[kind]!, mainForm });
  const form = draw.more % 19 === 0 ? pick(FORMS, draw.how) : pick(forms, draw.more);
  return make(kind, anyWording(scene, form, draw), {
    sitting: scene.sitting.id,
    target,
    qualified: draw.more % 11 === 0,
    claimsPrevailingSide: draw.more % 4 !== 0,
    onBehalfOf: draw.more % 13 === 0 ? 'the board' : null,
    ...(draw.more % 3 === 0 ? { particulars: anyParticulars(scene, draw) } : {}),
  });
}

const FORMS: readonly Wording['form'][] = [
  'text',
  'amendment',
  'committee',
  'until',
  'limit',
  'scope',
  'minutes',
  'parts',
  'method',
  'bare',
];

/** Words of a form. */
export function anyWording({ state, sitting }: Scene, form: Wording['form'], { more, how }: Draw): Wording {
  switch (form) {
    case 'text':
      return { form, text: `That number ${more % 7} be adopted by all of us.` };
    case 'amendment':
      return { form, amendment: anyAmendment(state, sitting, { more, how }) };
    case 'committee':
      return { form, committee: pick(['the board', 'a committee of three'], more) };
    case 'until':
      return { form, until: 'the next sitting' };
    case 'limit':
      return {
        form,
        speechSeconds: pick([null, 60, 300], more),
        speeches: pick([null, 1, 2], how),
        scope: anyScope(more),
      };
    case 'scope':
      return { form, scope: anyScope(more) };
    case 'minutes':
      return { form, minutes: 1 + (more % 30) };
    case 'parts':
      return { form, parts: ['That one half be adopted.', 'That the other half be adopted.'] };
    case 'method':
      return { form, method: pick(pollMethods, more) };
    case 'bare':
      return { form };
  }
}

function anyScope(more: number): 'immediate' | 'all-pending' {
  return more % 2 === 0 ? 'immediate' : 'all-pending';
}

function anyAmendment(
  state: FoundedAssembly,
  { stack }: SittingInSession,
  { more, how }: Pick<Draw, 'more' | 'how'>,
): (Wording & { readonly form: 'amendment' })['amendment'] {
  const top = stack.at(-1);
  const counts = top !== undefined && ['minutes', 'limit'].includes(motionOf(state, top).wording.form);
  const by = counts ? String(1 + (more % 60)) : `number ${more % 40} instead`;
  return pick(
    [
      { op: 'substitute', by },
      { op: 'strike-insert', words: 'by all of us', by: `by ${more % 40} of us` },
      { op: 'strike', words: 'by all of us' },
    ] as const,
    how,
  );
}

function anyParticulars(scene: Scene, draw: Draw): Particulars {
  return draw.how % 2 === 0 ? pick(said, draw.on) : anyJudged(scene, draw);
}

const said: readonly Particulars[] = [
  { until: 'later-this-session' },
  { until: 'next-session' },
  { until: 'session-after-next' },
  { specialOrder: true },
  { addsSpecialOrder: true },
  { subject: 'Cold store' },
  { suspends: 'rule-of-order' },
  { suspends: 'ordinary-standing-rule' },
  { suspends: 'bylaws' },
  { privilegeOf: 'assembly' },
  { privilegeOf: 'individual' },
  { blankKind: 'amount-to-spend', amount: 100 },
  { blankKind: 'names', amount: 3 },
  { amount: 50 },
  { totalMinutes: 10, speakerMinutes: 1 },
  { totalMinutes: 5 },
];

function anyJudged(scene: Scene, { on, more }: Draw): Particulars {
  const other = anyMotionId(scene, on);
  return pick<Particulars>(
    [
      { recognized: more % 2 === 0 },
      { germane: more % 2 === 0 },
      { sameAs: other },
      { appealOn: pick(['decorum', 'priority-of-business', 'other'] as const, more) },
      { incidentalMain: true },
      { important: more % 2 === 0 },
      { noticeGiven: true },
      { committeeLate: true },
      { committeeBegun: true },
      { winnersNotified: false },
      { independentParts: true },
      { operative: true },
      { distance: more % 4, reach: more % 3 },
      { reach: more % 4 },
      { money: true, submitted: more % 5 },
      { excludes: [other] },
      { chairAllows: more % 2 === 0 },
      { conflictsWithBylaws: true },
    ],
    more,
  );
}

/** Of the pending motions, those before the chair, the latest others, and one that nobody made. */
function anyMotionId({ state, sitting }: Scene, number: number): MotionId {
  const { motion } = state.counters;
  const latest = Array.from({ length: Math.min(6, motion) }, (_one, at) => `m${motion - at}` as MotionId);
  return pick([...sitting.stack, ...sitting.stack, ...sitting.offered, ...latest, 'm0' as MotionId], number);
}

function anyPollId({ state, sitting }: Scene, number: number): PollId {
  return number % 3 > 0 && sitting.poll !== null
    ? sitting.poll
    : (`p${Math.max(0, state.counters.poll - (number % 3))}` as PollId);
}

const REASON = 'So it appears.';

function tallyOf({ members }: Scene, { how, more }: Draw): { yes: number; no: number; abstain: number } {
  const yes = how % members.length;
  const no = more % (members.length - yes);
  return { yes, no, abstain: (how + more) % (members.length - yes - no) };
}

const acts: readonly ((scene: Scene, draw: Draw) => Command)[] = [
  ...representing,
  ({ sitting, ...at }, { on }) => ({
    type: 'SecondMotion',
    sitting: sitting.id,
    motion: anyMotionId({ sitting, ...at }, on),
  }),
  (scene, { on }) => ({ type: 'StateQuestion', ...named(scene, on) }),
  (scene, { on }) => ({ type: 'StateQuestion', ...named(scene, on) }),
  (scene, { on }) => ({ type: 'DeclareNoSecond', ...named(scene, on) }),
  (scene, { on }) => ({ type: 'RuleOutOfOrder', ...named(scene, on), reason: REASON }),
  (scene, { on }) => ({ type: 'WithdrawMotion', ...named(scene, on) }),
  (scene, { on }) => ({ type: 'TakeUpPostponed', ...named(scene, on) }),
  (scene, { on }) => ({ type: 'CallUpReconsideration', ...named(scene, on) }),
  (scene, draw) => ({
    type: 'JudgeMotion',
    ...named(scene, draw.how),
    judged: anyJudged(scene, draw),
    reason: REASON,
  }),
  (scene, draw) => ({
    type: 'JudgeMotion',
    ...named(scene, draw.how),
    judged: anyJudged(scene, draw),
    reason: REASON,
  }),
  (scene, draw) => ({
    type: 'ModifyMotion',
    ...named(scene, draw.on),
    wording: anyWording(scene, 'text', draw),
  }),
  (scene, { on, how }) => ({
    type: 'GrantMotion',
    ...named(scene, on),
    granted: how % 2 === 0,
    reason: REASON,
  }),
  (scene, draw) => ({
    type: 'RecordOpposition',
    ...named(scene, draw.on),
    objectors: draw.how % 4,
    counterSpeeches:
      draw.more % 3 === 0
        ? []
        : [{ by: pick(scene.members, draw.more), kind: pick(['formal', 'substantive'] as const, draw.how) }],
  }),
  (scene, { on, how }) => ({
    type: 'Demand',
    ...named(scene, on),
    what: pick(['division-of-question', 'secret-ballot'] as const, how),
    ...(how % 3 === 0 ? { parts: ['That one.', 'That two.'] } : {}),
  }),
  (scene, { on, how }) => ({ type: 'PutQuestion', ...named(scene, on), method: pick(pollMethods, how) }),
  (scene, { how }) => ({
    type: 'PutQuestion',
    sitting: scene.sitting.id,
    motion: scene.sitting.stack.at(-1) ?? ('m0' as MotionId),
    method: pick(pollMethods, how),
  }),
  (scene, draw) => ({
    type: 'EnterCount',
    sitting: scene.sitting.id,
    poll: anyPollId(scene, draw.on),
    place: pick(['left', 'right'], draw.how),
    tally: tallyOf(scene, draw),
    ...(draw.on % 2 === 0 ? { weight: tallyOf(scene, draw) } : {}),
    ...(scene.sitting.bodies.length > 1 ? { body: pick(scene.sitting.bodies, draw.how) } : {}),
  }),
  (scene, { on, how, more }) => ({
    type: 'ClosePoll',
    sitting: scene.sitting.id,
    poll: anyPollId(scene, on),
    ayesHaveIt: pick([true, false, null], how),
    ...(more % 3 === 0 ? { besides: more % 40 } : {}),
  }),
  (scene, { on }) => ({ type: 'DemandDivision', sitting: scene.sitting.id, poll: anyPollId(scene, on) }),
  (scene, { on, how }) => ({
    type: 'AnnounceResult',
    sitting: scene.sitting.id,
    poll: anyPollId(scene, on),
    chairVote: pick(['yes', 'no', null, null] as const, how),
  }),
  (scene, { on, how, more }) => ({
    type: 'RaisePoint',
    sitting: scene.sitting.id,
    kind: pick(
      [
        'point-of-order',
        'raise-question-of-privilege',
        'parliamentary-inquiry',
        'request-for-information',
      ] as const,
      how,
    ),
    text: 'The rules say otherwise.',
    ...(more % 2 === 0 ? { about: pick(BREACHES, more), target: anyMotionId(scene, on) } : {}),
  }),
  (scene, { how }) => ({
    type: 'Rule',
    sitting: scene.sitting.id,
    point: scene.sitting.point?.id ?? ('q0' as PointId),
    answer: pick(['well-taken', 'not-well-taken', 'submitted', 'answered'] as const, how),
    reason: REASON,
  }),
  (scene, { on, how, more }) => ({
    type: 'RequestFloor',
    sitting: scene.sitting.id,
    side: pick(['for', 'against', null] as const, how),
    purpose: pick(['debate', 'debate', 'motion', 'question', 'reply', 'explanation'] as const, more),
    ...(on % 4 === 0 ? { list: pick(['women', 'open', 'others'], more) } : {}),
    ...(on % 5 === 0 ? { on: anyMotionId(scene, on) } : {}),
  }),
  ({ sitting }) => ({ type: 'WithdrawRequest', sitting: sitting.id }),
  (scene, { on, how, more }) => ({
    type: 'GiveFloor',
    sitting: scene.sitting.id,
    member: scene.sitting.requests[0]?.member ?? pick(scene.members, on),
    ...(how % 3 === 0 ? { side: pick(['for', 'against'] as const, more) } : {}),
    ...(how % 5 === 0 ? { content: pick(['merits-of-pending', 'merits-of-main'] as const, more) } : {}),
    ...(how % 4 === 0 ? { leave: true } : {}),
  }),
  (scene, { on, how }) => ({
    type: 'YieldFloor',
    sitting: scene.sitting.id,
    ...(how % 3 === 0 ? { to: pick(scene.members, on) } : {}),
  }),
  ({ sitting }, { how }) => ({
    type: pick(
      ['EndSpeech', 'CloseSpeakersList', 'ReopenSpeakersList', 'EndCaucus', 'ChallengeQuorum'] as const,
      how,
    ),
    sitting: sitting.id,
  }),
  (scene, draw) => ({ type: 'AskConsent', sitting: scene.sitting.id, matter: anyMatter(scene, draw) }),
  ({ sitting }, { how }) => ({ type: how % 4 === 0 ? 'Object' : 'DeclareConsent', sitting: sitting.id }),
  (scene, { on, how }) => ({
    type: 'RecordPresence',
    sitting: scene.sitting.id,
    arrived: how % 4 === 0 ? [] : [pick(scene.members, on)],
    left: how % 4 === 0 ? [pick(scene.members, on)] : [],
  }),
  (scene, { on, how }) => ({
    type: 'AddAgendaItem',
    sitting: scene.sitting.id,
    title: 'An order of the day',
    ...(how % 2 === 0 ? { order: pick(['general', 'special'] as const, on) } : {}),
    ...(how % 4 === 0 ? { dueAt: (scene.sitting.openedAt + on * 1000) as never } : {}),
  }),
  (scene, { on }) => ({
    type: 'HandOverChair',
    sitting: scene.sitting.id,
    to: pick(scene.members, on),
  }),
  ({ sitting }, { on }) => ({
    type: 'TakeUpItem',
    sitting: sitting.id,
    item: sitting.agenda.length > 0 ? pick(sitting.agenda, on).id : ('i0' as never),
  }),
  (scene, draw): RuleOtherwise => ({
    type: 'RuleOtherwise',
    sitting: scene.sitting.id,
    member: pick(scene.members, draw.who + 1),
    act: draw.more % 4 === 0 ? { type: 'StateQuestion', ...named(scene, draw.on) } : anyMotion(scene, draw),
    reason: REASON,
  }),
  ({ sitting }, { how, more }): SittingAct => ({
    type: 'AdjournSitting',
    sitting: sitting.id,
    ground: more % 5 === 0 ? 'emergency' : pick(['agenda-done', 'hour-fixed', 'no-quorum'] as const, how),
    reason: REASON,
  }),
];

const BREACHES = [
  'no-second',
  'bylaw-conflict',
  'procedure-breach',
  'no-quorum',
  'substance',
  'conduct-of-voting',
] as const;

function named(
  scene: Scene,
  number: number,
): { readonly sitting: SittingInSession['id']; readonly motion: MotionId } {
  return { sitting: scene.sitting.id, motion: anyMotionId(scene, number) };
}

function anyMatter(scene: Scene, { on, how }: Draw): AskedMatter {
  const motion = anyMotionId(scene, on);
  return pick<AskedMatter>(
    [
      { kind: 'adopt', motion },
      { kind: 'withdraw', motion },
      { kind: 'extend-speech', seconds: 60 },
      { kind: 'recess', minutes: 5 },
      { kind: 'adjourn' },
      { kind: 'waive-quorum' },
    ],
    how,
  );
}
