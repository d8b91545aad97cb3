import { describe, expect, it } from 'vitest';
import type { Instant, MotionId, SittingId } from '../ids.ts';
import type { SittingCommand } from '../sitting/commands.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import {
  atChairsDesk,
  bare,
  bring,
  decideTop,
  grant,
  judgeAs,
  main,
  make,
  pendingKinds,
  phaseOf,
  sittingOf,
  strikeInsert,
  votes,
} from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const FENCE = 'That the yard be fenced.';
const TABLE = make('lay-on-table', bare);
const COMMIT = make('commit', { form: 'committee', committee: 'the board' });
const CLOSE = make('previous-question', { form: 'scope', scope: 'immediate' });
const until = (more: Parameters<typeof make>[2]) =>
  make('postpone-certain', { form: 'until', until: 'the next sitting' }, more);

type Call = SittingCommand & { readonly type: 'CallSitting' };

/** Ends the sitting that is open and opens the next one of the body. */
function nextSitting(hall: Hall, open: SittingId, more: Partial<Call> = {}): SittingId {
  const sitting = `after-${open}` as SittingId;
  hall.act(CHAIR, { type: 'AdjournSitting', sitting: open, ground: 'agenda-done', reason: '' });
  hall.act(CHAIR, {
    type: 'CallSitting',
    sitting,
    bodies: [BODY],
    kind: 'regular',
    title: 'Next sitting',
    place: 'The hall',
    startsAt: hall.now,
    hoursRecorded: true,
    publicity: 'public',
    agenda: ['Opening', 'Sale of the hall'],
    ...more,
  });
  hall.act(CHAIR, { type: 'OpenSitting', sitting });
  return sitting;
}

function decidedMain(hall: Hall, text = STORE, [yes, no]: readonly [number, number] = [6, 2]): MotionId {
  const id = bring(hall, 'd1', main(text));
  decideTop(hall, votes(yes, no));
  return id;
}

function giveFloor(hall: Hall, member: string): void {
  hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: member as never });
}

describe('a motion that is applied to another', () => {
  it('[RM-1] a privileged one is applied to none, whatever its mover names', () => {
    const hall = openHall();
    const target = bring(hall, 'd1', main(STORE));
    const [made] = hall.act('d2', make('recess', { form: 'minutes', minutes: 5 }, { target }));
    expect(made).toMatchObject({ kind: 'recess', target: null });
  });

  it.each(['commit', 'amend', 'lay-on-table', 'limit-extend-debate', 'withdraw', 'fill-blank'] as const)(
    '[RM-1] %s: there must be one',
    (kind) => {
      expect(openHall().refused('d1', make(kind, bare)).code).toMatch(/cannot-apply|malformed/);
    },
  );
});

describe('the order of the reasons', () => {
  const visitor = main(STORE);

  it('[RM-1] who may not move is told so before the quorum is looked at', () => {
    const hall = openHall({ present: 3 });
    expect(hall.refused(CLERK, visitor).code).toBe('not-entitled');
    expect(hall.refused('d1', visitor).code).toBe('no-quorum');
  });

  it('[RM-1] the same question before rank, the target before the order in force', () => {
    const hall = openHall();
    decidedMain(hall, FENCE);
    bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', main(FENCE)).code).toBe('already-decided');
    bring(hall, 'd2', CLOSE);
    decideTop(hall, votes(6, 2));
    expect(hall.refused('d3', make('rescind-amend-adopted', bare, { target: null })).code).toBe(
      'cannot-apply',
    );
    expect(hall.refused('d3', COMMIT).code).toBe('order-in-force');
  });

  it('[RM-31] a motion that does not interrupt needs recognition, one that does not', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const unheard = { particulars: { recognized: false } };
    expect(hall.refused('d2', { ...CLOSE, ...unheard }, atChairsDesk).code).toBe('needs-floor');
    hall.act('d2', make('objection-to-consideration', bare, unheard), atChairsDesk);
  });
});

describe('conditions', () => {
  it('[RM-20] an adjournment that would dissolve the assembly is a main motion', () => {
    const hall = openHall();
    const sitting = nextSitting(hall, SITTING, { laterMeeting: false });
    hall.act('d1', main(STORE) && { ...main(STORE), sitting });
    const state = { sitting, motion: 'm1' as MotionId };
    hall.act('d2', { type: 'SecondMotion', ...state });
    hall.act(CHAIR, { type: 'StateQuestion', ...state });
    expect(hall.refused('d2', make('adjourn', bare, { sitting })).code).toBe('precedence');
  });

  it('[RM-20] what is said of a question holds of its parts and amendments', () => {
    const hall = openHall({ rulebook: 'un-ga', kind: 'plenary' });
    const draft = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    judgeAs(hall, draft, { important: true });
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    hall.act(CHAIR, {
      type: 'PutQuestion',
      sitting: SITTING,
      motion: sittingOf(hall).stack.at(-1)!,
      method: 'hands',
    });
    expect(hall.entries.at(-1)!.event).toMatchObject({ threshold: { num: 2, den: 3 } });
  });
});

describe('what lies aside', () => {
  it('[RM-8] is not moved anew in the next session, what was decided is', () => {
    const hall = openHall();
    decidedMain(hall, FENCE, [2, 6]);
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', COMMIT);
    decideTop(hall, votes(6, 2));
    const sitting = nextSitting(hall, SITTING);
    expect(hall.refused('d1', { ...main(STORE), sitting }).code).toBe('under-assembly-control');
    hall.act('d1', { ...main(FENCE), sitting });
  });

  it('[RM-8] the chair may find that other words raise the same question', () => {
    const hall = openHall();
    const sameAs = decidedMain(hall);
    const again = { ...main('That a cold store be put up.'), particulars: { sameAs } };
    expect(hall.refused('d2', again, atChairsDesk).code).toBe('already-decided');
    expect(hall.refused('d2', again).code).toBe('not-entitled');
  });

  it('[RM-21] lies on the table until the end of the next regular session, and a special one does not count', () => {
    const { hall, first, take } = tabledIn({});
    const special = nextSitting(hall, first, { kind: 'special', subjects: ['x'] });
    const next = nextSitting(hall, special);
    pause(hall, next);
    hall.act('d2', take(next));
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: next, motion: 'm3' as MotionId });
    const later = nextSitting(hall, next);
    expect(hall.refused('d2', take(later)).code).toBe('lapsed');
    hall.act('d1', { ...main(STORE), sitting: later });
  });

  it('[RM-21] dies with its own session where the next is not within a quarter', () => {
    const { hall, first, take } = tabledIn({ quarterly: false });
    const next = nextSitting(hall, first);
    pause(hall, next);
    expect(hall.refused('d2', take(next)).code).toBe('lapsed');
  });

  it('[RM-68] put off, is taken up until the end of the next session', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', until({}));
    decideTop(hall, votes(6, 2));
    const next = nextSitting(hall, SITTING);
    const later = nextSitting(hall, next);
    const take = (sitting: SittingId) => ({ type: 'TakeUpPostponed', sitting, motion: id }) as const;
    expect(hall.refused(CHAIR, take(later)).code).toBe('lapsed');
  });

  it('[RM-28] is not postponed beyond the next session, nor into one that is far off', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const far = until({ particulars: { until: 'session-after-next' } });
    expect(hall.refused('d2', far).code).toBe('too-far');
    hall.act('d2', until({ particulars: { until: 'next-session' } }));
    const yearly = openHall();
    const sitting = nextSitting(yearly, SITTING, { quarterly: false });
    stated(yearly, sitting, main(STORE), 'm1');
    const next = until({ particulars: { until: 'next-session' }, sitting });
    expect(yearly.refused('d2', next).code).toBe('too-far');
  });
});

/** Something between: what counts as business. */
function pause(hall: Hall, sitting: SittingId): void {
  hall.act(CHAIR, { type: 'AskConsent', sitting, matter: { kind: 'recess', minutes: 5 } });
  hall.act(CHAIR, { type: 'DeclareConsent', sitting });
  hall.act(CHAIR, { type: 'ResumeSitting', sitting });
}

function stated(hall: Hall, sitting: SittingId, act: ReturnType<typeof make>, id: string): void {
  const motion = id as MotionId;
  hall.act('d1', { ...act, sitting });
  hall.act('d2', { type: 'SecondMotion', sitting, motion });
  hall.act(CHAIR, { type: 'StateQuestion', sitting, motion });
}

/** A question laid on the table in a sitting of its own. */
function tabledIn(call: Partial<Call>) {
  const hall = openHall();
  const first = nextSitting(hall, SITTING, call);
  stated(hall, first, main(STORE), 'm1');
  stated(hall, first, TABLE, 'm2');
  const matter = { kind: 'adopt', motion: 'm2' as MotionId } as const;
  hall.act(CHAIR, { type: 'AskConsent', sitting: first, matter });
  hall.act(CHAIR, { type: 'DeclareConsent', sitting: first });
  const take = (sitting: SittingId) => make('take-from-table', bare, { target: 'm1' as MotionId, sitting });
  return { hall, first, take };
}

describe('reconsidering', () => {
  const again = (target: MotionId, sitting: SittingId = SITTING) =>
    make('reconsider', bare, { target, sitting, claimsPrevailingSide: true });
  const choiceIn = (_poll: unknown, member: string) =>
    ({ d1: 'yes', d2: 'no' })[member] ?? ('abstain' as const);
  const votesOf = { choiceIn: choiceIn as never };

  it('[RM-22] in a committee whoever did not lose may move it, at any time', () => {
    const hall = openHall({ kind: 'committee' });
    hall.act('d1', main(STORE));
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: 'm1' as MotionId });
    decideTop(hall, votes(5, 3));
    expect(hall.refused('d2', again('m1' as MotionId), votesOf).code).toBe('wrong-side');
    hall.act('d3', again('m1' as MotionId), votesOf);
    const plenary = openHall();
    const id = decidedMain(plenary);
    expect(plenary.refused('d3', again(id), votesOf).code).toBe('wrong-side');
    plenary.act('d1', again(id), votesOf);
  });

  it('[RM-22] in a committee it takes two thirds where a winner is missing', () => {
    const hall = openHall({ kind: 'committee' });
    hall.act('d1', main(STORE));
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: 'm1' as MotionId });
    decideTop(hall, votes(5, 3));
    const id = bring(hall, 'd3', { ...again('m1' as MotionId), particulars: { winnersNotified: false } });
    decideTop(hall, votes(5, 3));
    expect(phaseOf(hall, id)).toBe('rejected');
  });

  it('[RM-23] on the next day of the session, and no later', () => {
    const hall = openHall();
    const id = decidedMain(hall);
    const second = nextSitting(hall, SITTING, { kind: 'adjourned' });
    hall.act('d1', again(id, second));
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: second, motion: 'm2' as MotionId });
    const third = nextSitting(hall, second, { kind: 'adjourned' });
    expect(hall.refused('d1', again(id, third)).code).toBe('too-late');
    const other = openHall();
    const before = decidedMain(other);
    expect(other.refused('d1', again(before, nextSitting(other, SITTING))).code).toBe('too-late');
  });

  it('[RM-24] not a second time, but one that nobody seconded does not count', () => {
    const hall = openHall();
    const id = decidedMain(hall);
    hall.act('d1', again(id));
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: SITTING, motion: 'm2' as MotionId });
    bring(hall, 'd1', again(id));
    decideTop(hall, votes(2, 6));
    expect(hall.refused('d1', again(id)).code).toBe('not-reconsiderable');
  });

  it.each([
    ['lay-on-table', bare],
    ['adjourn', { form: 'bare' }],
    ['suspend-rules', { form: 'text', text: 'The hour for reports' }],
  ] as const)('[RM-10] not the vote on %s', (kind, wording) => {
    const hall = openHall();
    if (kind !== 'suspend-rules') bring(hall, 'd1', main(STORE));
    const id = bring(hall, 'd2', make(kind, wording));
    decideTop(hall, kind === 'adjourn' ? votes(2, 6) : votes(6, 2));
    if (kind === 'adjourn') pause(hall, SITTING);
    expect(hall.refused('d1', again(id)).code).toBe('not-reconsiderable');
  });

  it('[RM-10] a reference only until the committee has begun', () => {
    const hall = openHall();
    const question = bring(hall, 'd1', main(STORE));
    const reference = bring(hall, 'd2', COMMIT);
    decideTop(hall, votes(6, 2));
    hall.act('d1', again(reference));
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting: SITTING, motion: 'm3' as MotionId });
    judgeAs(hall, question, { committeeBegun: true });
    expect(hall.refused('d1', again(reference)).code).toBe('not-reconsiderable');
  });

  it('[RM-10] the previous question until a vote was taken under it', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    const closing = bring(hall, 'd3', make('previous-question', { form: 'scope', scope: 'all-pending' }));
    decideTop(hall, votes(6, 2));
    hall.act('d1', again(closing));
    decideTop(hall, votes(6, 2));
    expect(hall.refused('d2', again(closing)).code).toBe('not-reconsiderable');
  });

  it('[RM-30] may be moved, to be noted, while a vote is taken', () => {
    const hall = openHall();
    const id = decidedMain(hall);
    const other = bring(hall, 'd1', main(FENCE));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: other, method: 'recorded' });
    expect(hall.refused('d2', TABLE).code).toBe('voting-in-progress');
    hall.act('d1', again(id));
    expect(phaseOf(hall, 'm3' as MotionId)).toBe('on-hold');
    expect(hall.refused('d2', make('rescind-amend-adopted', bare, { target: id })).code).toBe(
      'voting-in-progress',
    );
  });

  it('[RM-27] what waits to be reconsidered is not rescinded', () => {
    const hall = openHall();
    const id = decidedMain(hall);
    bring(hall, 'd1', main(FENCE));
    hall.act('d1', again(id));
    decideTop(hall, votes(6, 2));
    const rescind = make('rescind-amend-adopted', bare, { target: id });
    expect(hall.refused('d2', rescind).code).toBe('under-assembly-control');
    const free = openHall();
    bring(free, 'd2', make('rescind-amend-adopted', bare, { target: decidedMain(free) }));
    expect(pendingKinds(free)).toEqual(['rescind-amend-adopted']);
  });
});

describe('incidental motions', () => {
  it.each(['bylaws', 'quorum', 'absentee-right'] as const)('[RM-25] %s cannot be suspended', (suspends) => {
    const hall = openHall();
    const wording = { form: 'text', text: 'What stands in the way' } as const;
    const suspend = make('suspend-rules', wording, { particulars: { suspends } });
    expect(hall.refused('d1', suspend).code).toBe('not-suspendable');
    const rule = make('suspend-rules', wording, { particulars: { suspends: 'rule-of-order' } });
    hall.act('d1', rule);
  });

  it.each([
    ['the minutes', make('approve-minutes', { form: 'text', text: 'Minutes.' })],
    ['a recess moved while nothing is pending', make('recess', { form: 'minutes', minutes: 5 })],
    ['a main motion of the incidental kind', { ...main(STORE), particulars: { incidentalMain: true } }],
  ])('[RM-26] not to %s', (_what, command) => {
    const hall = openHall();
    hall.act('d1', command, atChairsDesk);
    hall.act('d2', { type: 'SecondMotion', sitting: SITTING, motion: 'm1' as MotionId });
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: 'm1' as MotionId });
    expect(hall.refused('d3', make('objection-to-consideration', bare)).code).toBe('cannot-apply');
  });

  it('[RM-26] not to a motion that changes something adopted', () => {
    const hall = openHall();
    const id = decidedMain(hall);
    decidedMain(hall, FENCE);
    bring(hall, 'd2', make('rescind-amend-adopted', bare, { target: id }));
    expect(hall.refused('d3', make('objection-to-consideration', bare)).code).toBe('cannot-apply');
  });

  it('[RM-26] a subsidiary motion that nobody seconded, or that was ruled out, leaves time for it', () => {
    for (const ends of ['DeclareNoSecond', 'RuleOutOfOrder'] as const) {
      const hall = openHall();
      bring(hall, 'd1', main(STORE));
      hall.act('d2', strikeInsert('harbour', 'quay'));
      const amendment = sittingOf(hall).offered[0]!;
      const end = { sitting: SITTING, motion: amendment, reason: 'It changes nothing.' };
      hall.act(CHAIR, { type: ends, ...end });
      expect(hall.act('d3', make('objection-to-consideration', bare))).toHaveLength(1);
    }
  });

  it('[RM-26] consideration is objected to before debate, not to an incidental main motion', () => {
    const objection = make('objection-to-consideration', bare);
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    giveFloor(hall, 'd5');
    hall.act('d5', { type: 'YieldFloor', sitting: SITTING });
    expect(hall.refused('d2', objection).code).toBe('too-late');
    const amended = openHall();
    bring(amended, 'd1', main(STORE));
    bring(amended, 'd2', strikeInsert('harbour', 'quay'));
    expect(amended.refused('d3', objection).code).toBe('too-late');
    const incidental = openHall();
    bring(incidental, 'd1', { ...main(STORE), particulars: { incidentalMain: true } });
    expect(incidental.refused('d2', objection).code).toBe('cannot-apply');
  });

  it('[RM-29] only a special order interrupts what is pending', () => {
    const hall = openHall();
    const call = make('call-for-orders-of-the-day', bare);
    const item = { type: 'AddAgendaItem', sitting: SITTING, title: 'Election' } as const;
    hall.act(CLERK, { ...item, order: 'general', dueAt: hall.now });
    bring(hall, 'd1', main(STORE));
    expect(hall.refused('d2', call).code).toBe('not-due');
    const later = (hall.now + 60_000) as Instant;
    hall.act(CLERK, { ...item, order: 'special', dueAt: later });
    expect(hall.refused('d2', call).code).toBe('not-due');
    hall.now = later;
    giveFloor(hall, 'd3');
    hall.act('d2', call);
    grant(hall, sittingOf(hall).offered.at(-1)!, true);
    expect(sittingOf(hall).agenda.find(({ phase }) => phase === 'now')?.title).toBe('Election');
  });

  it('[RM-4] a privileged motion goes over an appeal, and what is applied to it', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const point = sittingOf(hall).point!.id;
    hall.act(CHAIR, {
      type: 'Rule',
      sitting: SITTING,
      point,
      answer: 'not-well-taken',
      reason: 'It is in order.',
    });
    bring(hall, 'd3', make('appeal', bare));
    expect(hall.refused('d4', make('postpone-indefinitely', bare)).code).toBe('precedence');
    expect(hall.refused('d4', strikeInsert('harbour', 'quay')).code).toBe('precedence');
    bring(hall, 'd4', CLOSE);
    bring(hall, 'd5', make('recess', { form: 'minutes', minutes: 5 }));
    expect(pendingKinds(hall)).toEqual(['main', 'appeal', 'previous-question', 'recess']);
  });

  it('[RM-4] several questions of privilege wait together', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const raise = (text: string) => make('raise-question-of-privilege', { form: 'text', text });
    bring(hall, 'd2', raise('It is cold.'));
    bring(hall, 'd3', raise('I was misquoted.'));
    expect(hall.refused('d4', TABLE).code).toBe('precedence');
  });
});

describe('waiting and being absent', () => {
  it('[RM-32] what lies on the table goes before a new motion that is not yet stated', () => {
    const hall = openHall();
    const question = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', TABLE);
    decideTop(hall, votes(6, 2));
    pause(hall, SITTING);
    hall.act('d3', main(FENCE));
    expect(hall.refused('d4', make('adjourn', bare)).code).toBe('offer-waits');
    bring(hall, 'd4', make('take-from-table', bare, { target: question }));
    decideTop(hall, votes(6, 2));
    expect(sittingOf(hall).stack).toEqual([question]);
    const [waiting] = sittingOf(hall).offered;
    const state = { type: 'StateQuestion', sitting: SITTING, motion: waiting! } as const;
    expect(hall.refused(CHAIR, state).code).toBe('business-pending');
    decideTop(hall, votes(6, 2));
    hall.act('d5', { type: 'SecondMotion', sitting: SITTING, motion: waiting! });
    hall.act(CHAIR, state);
    expect(sittingOf(hall).stack).toEqual([waiting]);
  });

  it('[RM-33] without a quorum a recess may be moved and amended, and nothing decided', () => {
    const hall = openHall({ present: 3 });
    bring(hall, 'd1', make('recess', { form: 'minutes', minutes: 10 }), 'd2');
    hall.act('d2', make('amend', { form: 'amendment', amendment: { op: 'substitute', by: '20' } }));
    expect(openHall({ present: 3 }).refused('d1', main(STORE)).code).toBe('no-quorum');
  });

  it('[RM-34] a special meeting takes up what its call names', () => {
    const hall = openHall();
    const sitting = nextSitting(hall, SITTING, { kind: 'special', subjects: ['Sale of the hall'] });
    expect(hall.refused('d1', { ...main(STORE), sitting }).code).toBe('not-in-call');
    hall.act('d1', { ...main(STORE), sitting, particulars: { subject: 'sale of the hall' } });
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting, motion: 'm1' as MotionId });
    const [, item] = sittingItems(hall, sitting);
    hall.act(CHAIR, { type: 'TakeUpItem', sitting, item: item! });
    hall.act('d1', { ...main(STORE), sitting });
    hall.act(CHAIR, { type: 'DeclareNoSecond', sitting, motion: 'm2' as MotionId });
    hall.act('d1', make('adjourn', bare, { sitting }));
  });

  it('[RM-34] a special meeting may bring back what it decided, not what others did', () => {
    const hall = openHall();
    const before = decidedMain(hall, FENCE);
    const sitting = nextSitting(hall, SITTING, { kind: 'special', subjects: ['roof'] });
    const rescind = (target: MotionId) => make('rescind-amend-adopted', bare, { target, sitting });
    expect(hall.refused('d1', rescind(before)).code).toBe('not-in-call');
    stated(hall, sitting, { ...main(STORE), particulars: { subject: 'roof' } }, 'm2');
    const matter = { kind: 'adopt', motion: 'm2' as MotionId } as const;
    hall.act(CHAIR, { type: 'AskConsent', sitting, matter });
    hall.act(CHAIR, { type: 'DeclareConsent', sitting });
    hall.act('d1', rescind('m2' as MotionId));
  });
});

function sittingItems(hall: Hall, sitting: SittingId) {
  const found = hall.founded().sittings.buckets.flatMap((bucket) => bucket[sitting] ?? [])[0]!;
  return found.agenda.map(({ id }) => id);
}
