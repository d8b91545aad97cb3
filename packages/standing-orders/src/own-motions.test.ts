import { invariant, tableValues } from '@tauride/kernel';
import {
  type Assembly,
  type BodyId,
  type Command,
  type Context,
  decide,
  type Effect,
  effects,
  evolve,
  findInSession,
  type Instant,
  initialAssembly,
  type MemberId,
  type Motion,
  type MotionId,
  type MotionKind,
  type Seq,
  type SittingId,
  type SittingInSession,
  type Wording,
} from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { standingOrdersFrom } from './standing-orders.ts';

const BODY = 'b' as BodyId;
const SITTING = 's' as SittingId;
const CHAIR = 'chair' as MemberId;
const MEMBERS = ['chair', 'ann', 'bob', 'cem', 'dot'] as MemberId[];
const OWN: MotionKind = 'x-own';

/** What is put aside or decided before the motion is moved, so that it has something to work on. */
const before: { readonly [appliesTo: string]: Wording['form'] | 'adopted' | 'tabled' } = {
  tabled: 'tabled',
  committed: 'committee',
  decided: 'adopted',
  adopted: 'adopted',
};

const WORDINGS: readonly Wording[] = [
  { form: 'bare' },
  { form: 'text', text: 'That we do it.' },
  { form: 'committee', committee: 'Finance' },
  { form: 'until', until: 'tomorrow' },
  { form: 'limit', speechSeconds: 60, speeches: 1 },
  { form: 'scope', scope: 'immediate' },
  { form: 'minutes', minutes: 5 },
  { form: 'parts', parts: ['That we go.', 'That we rest.'] },
  { form: 'method', method: 'hands' },
];

/** A hall in which refusals are passed over: what counts is that nothing breaks. */
interface Hall {
  state: Assembly;
}

function tries(hall: Hall, member: string, command: Command, extra: Partial<Context> = {}): boolean {
  const at = (hall.state.seq * 1000) as Instant;
  const by = member as MemberId;
  const actor =
    member === 'operator' ? ({ kind: 'operator' } as const) : ({ kind: 'member', member: by } as const);
  const decided = decide(hall.state, command, { now: at, actor, ...extra });
  if (!decided.ok) return false;
  for (const event of decided.value)
    hall.state = evolve(hall.state, {
      v: 1,
      seq: hall.state.seq as Seq,
      at,
      by,
      event: structuredClone(event),
    });
  return true;
}

function motionsIn({ state }: Hall): readonly Motion[] {
  return state.phase === 'founded' ? tableValues(state.motions) : [];
}

function sittingIn({ state }: Hall): SittingInSession | undefined {
  return state.phase === 'founded' ? findInSession(state, SITTING) : undefined;
}

/** The motion that was made last. */
function latest(hall: Hall): MotionId {
  return sittingIn(hall)!.motions.at(-1)!;
}

function opened(text: string): Hall {
  const read = standingOrdersFrom(text);
  invariant(read.ok, read.ok ? '' : JSON.stringify(read.error));
  const hall: Hall = { state: initialAssembly };
  const { extends: rulebook, changes } = read.value;
  const founding: Command[] = [
    {
      type: 'FoundAssembly',
      assembly: 'a',
      name: 'A',
      language: 'en',
      timeZone: 'UTC',
      calendar: 'gregorian',
    },
    { type: 'EstablishBody', body: BODY, name: 'B', rulebook, changes },
    {
      type: 'SeatMembers',
      body: BODY,
      members: MEMBERS.map((member) => ({ member, label: member, voting: 'full', weight: 1, group: null })),
    },
    { type: 'AssignOffice', body: BODY, office: 'chair', member: CHAIR },
  ];
  for (const command of founding) expect(tries(hall, 'operator', command)).toBe(true);
  const agenda = ['One', 'Two'];
  const call = { kind: 'regular', title: 'T', place: 'P', publicity: 'public', hoursRecorded: true } as const;
  expect(
    tries(hall, CHAIR, {
      type: 'CallSitting',
      sitting: SITTING,
      bodies: [BODY],
      startsAt: 0 as Instant,
      agenda,
      ...call,
    }),
  ).toBe(true);
  expect(tries(hall, CHAIR, { type: 'OpenSitting', sitting: SITTING })).toBe(true);
  return hall;
}

function moved(kind: MotionKind, wording: Wording, target: MotionId | null = null): Command {
  const plain = { onBehalfOf: null, qualified: false, claimsPrevailingSide: true };
  return { type: 'MakeMotion', sitting: SITTING, kind, target, wording, ...plain };
}

/** Moves, seconds, states, grants and votes on a motion, as far as the rules let it come. */
function carry(hall: Hall, command: Command, isCarried: boolean): void {
  if (!tries(hall, 'ann', command)) return;
  const motion = latest(hall);
  tries(hall, 'bob', { type: 'SecondMotion', sitting: SITTING, motion });
  tries(hall, CHAIR, { type: 'StateQuestion', sitting: SITTING, motion });
  if (!tries(hall, CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'recorded' })) return;
  const poll = sittingIn(hall)!.poll!;
  const tally = isCarried ? { yes: 5, no: 0, abstain: 0 } : { yes: 0, no: 5, abstain: 0 };
  const sealed = { seal: { root: '00', count: 5 }, tally };
  tries(hall, CHAIR, { type: 'ClosePoll', sitting: SITTING, poll, ayesHaveIt: null }, { sealed });
  tries(hall, CHAIR, { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null });
}

function prepared(hall: Hall, appliesTo: string): Hall {
  if (appliesTo === 'nothing') return hall;
  const how = before[appliesTo];
  tries(hall, 'ann', moved('main', { form: 'text', text: 'That the pump be mended. That it be painted.' }));
  const motion = latest(hall);
  tries(hall, 'bob', { type: 'SecondMotion', sitting: SITTING, motion });
  tries(hall, CHAIR, { type: 'StateQuestion', sitting: SITTING, motion });
  if (how === 'tabled') carry(hall, moved('lay-on-table', { form: 'bare' }), true);
  if (how === 'committee') carry(hall, moved('commit', { form: 'committee', committee: 'Works' }), true);
  if (how !== 'adopted') return hall;
  tries(hall, CHAIR, { type: 'AskConsent', sitting: SITTING, matter: { kind: 'adopt', motion } });
  tries(hall, CHAIR, { type: 'DeclareConsent', sitting: SITTING });
  return hall;
}

const TARGETS = [
  'nothing',
  'main',
  'pending',
  'tabled',
  'committed',
  'decided',
  'adopted',
  'immediately-pending',
];

function orders(effect: Effect, appliesTo: string): string {
  const rule = `class: incidental, applies-to: ${appliesTo}, effect: ${effect}, threshold: majority, name: { en: Own }`;
  return `title: House\nextends: ronr12\nmotions: { x-own: { ${rule} } }\n`;
}

/** What becomes of the motion in each wording, carried and lost, where it is applied to this. */
function phasesOn(effect: Effect, target: string): readonly string[] {
  const hall = prepared(opened(orders(effect, target)), target);
  // It is moved only while the list is closed.
  if (effect === 'reopen-list')
    expect(tries(hall, CHAIR, { type: 'CloseSpeakersList', sitting: SITTING })).toBe(true);
  const { state } = hall;
  const on = before[target] === undefined ? null : motionsIn({ state })[0]!.id;
  return [true, false].flatMap((isCarried) =>
    WORDINGS.flatMap((wording) => {
      const other: Hall = { state };
      carry(other, moved(OWN, wording, on), isCarried);
      return motionsIn(other).flatMap(({ kind, phase }) => (kind === OWN ? phase : []));
    }),
  );
}

describe('a motion of an assembly’s own', () => {
  const kept: readonly Effect[] = ['apply-amendment', 'decide-ruling', 'decide-point', 'fill-blank'];
  const free = effects.filter((effect) => !kept.includes(effect));

  it.each(free)(
    '[RY-12] with the effect %s is carried out wherever it may be applied, and lost as well',
    (effect) => {
      const allowed = TARGETS.filter((target) => standingOrdersFrom(orders(effect, target)).ok);
      const phases = new Set(allowed.flatMap((target) => phasesOn(effect, target)));
      expect(phases).toContain('adopted');
      expect(phases).toContain('rejected');
    },
  );
});
