import type { Change, Instant, ItemId, MemberId, MotionId, RulingId, Event } from '@tauride/procedure';
import { type JournalBuilder, MOVER, SITTING } from './journal.ts';

const first = 'q1' as MotionId;
const second = 'q2' as MotionId;
const sitting = SITTING;

/** Everything that the chair, a demand or the house itself does with a motion besides voting, with all that a decision can change. */
export function treatments(journal: JournalBuilder, text: string): void {
  challenged(journal, text);
  journal.move('q1', text, { label: '5', particulars: { subject: text, until: 'next-session' } });
  journal.move('q2', text, { label: '6' });
  journal.add({ type: 'MotionModified', sitting, motion: second, wording: textual(text, 2), citation: text });
  judged(journal, text);
  journal.move('c', { form: 'bare' }, { kind: 'close-debate', label: '6', target: 'q2' });
  opposed(journal, text);
  granted(journal, text);
  demanded(journal, text);
  journal.add({ type: 'CaucusEnded', sitting });
  objected(journal, text);
  explained(journal, text);
}

function textual(text: string, times: number): { readonly form: 'text'; readonly text: string } {
  return { form: 'text', text: Array.from({ length: times }, () => text).join(' ') };
}

function challenged(journal: JournalBuilder, text: string): void {
  journal.add({ type: 'QuorumChallenged', sitting, by: MOVER, citation: text });
  journal.add({
    type: 'PresenceRecorded',
    sitting,
    arrived: ['ben' as MemberId],
    left: [],
    quorumFound: true,
  });
}

function judged(journal: JournalBuilder, text: string): void {
  journal.add({
    type: 'MotionJudged',
    sitting,
    motion: second,
    judged: { important: true, germane: false, distance: 3, excludes: [first], appealOn: 'decorum' },
    ruling: 'r3' as RulingId,
    reason: text,
    changes: [{ change: 'pending', stack: [second, first] }],
    citation: text,
  });
}

function opposed(journal: JournalBuilder, text: string): void {
  const speaker = (by: string, kind: 'formal' | 'substantive') => ({ by: by as MemberId, kind });
  journal.add({
    type: 'OppositionRecorded',
    sitting,
    motion: 'c' as MotionId,
    objectors: 2,
    counterSpeeches: [speaker('dov', 'formal'), speaker('cleo', 'substantive')],
    result: 'put-to-vote',
    threshold: { num: 1, den: 2, compare: 'gt', basis: 'cast' },
    heard: ['cleo' as MemberId],
    changes: [],
    citation: text,
  });
}

/** One grant that carries out whatever a decision can change in the sitting. */
function granted(journal: JournalBuilder, text: string): void {
  const changes: readonly Change[] = [
    { change: 'disposed', motion: 'c' as MotionId, as: 'adopted' },
    ...sittingChanges(journal.now as Instant),
    ...orders(text),
    { change: 'particulars', motion: second, particulars: { important: true, specialOrder: true } },
    { change: 'pending', stack: [second, first] },
  ];
  const event: Event = {
    type: 'MotionGranted',
    sitting,
    motion: 'c' as MotionId,
    granted: true,
    ruling: 'r4' as RulingId,
    reason: text,
    changes,
    citation: text,
  };
  journal.add(event);
}

function sittingChanges(until: Instant): readonly Change[] {
  const item = 'i1' as ItemId;
  return [
    { change: 'item-closed', item },
    { change: 'item-taken-up', item },
    { change: 'list-closed', closed: true },
    { change: 'nominations', open: false },
    { change: 'nominations', open: true },
    { change: 'polls', open: false },
    { change: 'polls', open: true },
    { change: 'later-meeting-set' },
    { change: 'public', admitted: false },
    { change: 'public', admitted: true },
    { change: 'committee-of-the-whole', sits: true },
    { change: 'committee-of-the-whole', sits: false },
    { change: 'caucus', caucus: { kind: 'moderated', until, speakerMs: 60_000 } },
  ];
}

function orders(text: string): readonly Change[] {
  const at = { on: [second], citation: text };
  return [
    { change: 'order-made', order: { kind: 'closed-debate', ...at } },
    { change: 'order-made', order: { kind: 'suspended', rule: text, ...at } },
    { change: 'order-made', order: { kind: 'by-paragraph', ...at } },
    { change: 'order-made', order: { kind: 'method', method: 'ballot', ...at } },
  ];
}

function demanded(journal: JournalBuilder, text: string): void {
  const demand = { type: 'DemandMade', sitting, by: MOVER, citation: text } as const;
  journal.add({ ...demand, motion: second, what: 'secret-ballot', changes: [] });
  const part = (id: string) => ({ motion: id as MotionId, label: id, text });
  journal.add({
    ...demand,
    motion: first,
    what: 'division-of-question',
    changes: [
      { change: 'divided', motion: first, into: [part('5.1'), part('5.2')], stays: true },
      { change: 'pending', stack: [first, '5.2' as MotionId, '5.1' as MotionId, second] },
    ],
  });
}

/** A vote that opposition stopped, and one in two bodies with weights. */
function objected(journal: JournalBuilder, text: string): void {
  journal.move('o', { form: 'bare' }, { kind: 'objection-to-consideration', label: '6', target: 'q2' });
  journal.vote('o', {
    tally: { yes: 1, no: 3, abstain: 0 },
    outcome: 'blocked',
    changes: [
      { change: 'disposed', motion: 'o' as MotionId, as: 'rejected' },
      { change: 'disposed', motion: second, as: 'killed-for-session' },
      { change: 'pending', stack: [first, '5.2' as MotionId, '5.1' as MotionId] },
    ],
  });
  journal.add({
    type: 'PointRaised',
    sitting,
    point: 'pt2' as never,
    kind: 'point-of-order',
    by: MOVER,
    text,
    about: 'bylaw-conflict',
    target: first,
    citation: text,
  });
  journal.add({
    type: 'RulingMade',
    sitting,
    ruling: 'r5' as RulingId,
    point: 'pt2' as never,
    answer: 'well-taken',
    reason: text,
    appealable: true,
    submitted: null,
    changes: [
      { change: 'disposed', motion: first, as: 'void' },
      { change: 'pending', stack: ['5.2' as MotionId, '5.1' as MotionId] },
    ],
    citation: text,
  });
  inTwoBodies(journal);
}

function inTwoBodies(journal: JournalBuilder): void {
  const body = 'council' as never;
  const tally = { yes: 1, no: 2, abstain: 0 };
  journal.vote('5.1', {
    tally,
    outcome: 'rejected',
    threshold: { perBody: [{ num: 1, den: 2, compare: 'gt', basis: 'cast', body }] },
    opened: { bodies: [{ body, membership: 5 }], entitled: 4, repeat: true },
    counted: { bodies: [{ body, tally, present: 4 }], weight: { tally, total: 9 }, besides: 2 },
    failed: ['council'],
    changes: [
      { change: 'disposed', motion: '5.1' as MotionId, as: 'rejected' },
      { change: 'disposed', motion: '5.2' as MotionId, as: 'not-put' },
      { change: 'pending', stack: [] },
    ],
  });
}

/** A reply and an explanation of a vote are speeches. */
function explained(journal: JournalBuilder, text: string): void {
  for (const purpose of ['reply', 'explanation'] as const) {
    const on = purpose === 'explanation' ? ('5.1' as MotionId) : null;
    const given = { sitting, member: MOVER, side: null, purpose, limitMs: null, citation: text };
    journal.add({ type: 'FloorGiven', on, ...given });
    journal.add({
      type: 'FloorEnded',
      sitting,
      member: MOVER,
      how: 'yielded',
      speechOn: null,
      usedMs: 1000,
    });
  }
}
