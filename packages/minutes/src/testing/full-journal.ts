import type { GuestId, MemberId, MotionId, ProxyId, RulingId } from '@tauride/procedure';
import { affairs } from './affairs.ts';
import { elections } from './elections.ts';
import { BODY, CHAIR, JournalBuilder, MOVER, type Setting, SITTING } from './journal.ts';
import { wholeSpeech } from './speeches.ts';
import { treatments } from './treatments.ts';

/** A sitting in which every kind of act happens, with one text wherever people write. */
export function fullJournal(text: string, setting: Setting = {}): JournalBuilder {
  const labels = { ada: text, cleo: text, dov: text };
  const journal = new JournalBuilder({
    assembly: text,
    labels,
    bodies: [text],
    ...setting,
    call: { title: text, place: text, ...setting.call },
  });
  journal
    .open({ provenance: { how: 'reconstructed', note: text } })
    .present(['ada', 'cleo', 'dov'], ['eva'])
    .item();
  motions(journal, text);
  rulings(journal, text);
  treatments(journal, text);
  elections(journal, text);
  affairs(journal, text);
  wholeSpeech(journal, text);
  journal.say('s1', text, { who: { named: text }, capacity: text, how: 'told', source: text, about: text });
  journal.correct(journal.last.seq, text, text);
  journal.say('s2', text, { kind: 'denial', answers: 's1' as never });
  journal.add({
    type: 'MembersSeated',
    sitting: SITTING,
    body: BODY,
    members: [{ member: 'finn' as MemberId, label: text, voting: 'advisory', weight: 1, group: text }],
    reason: text,
  });
  journal.add({
    type: 'SeatsVacated',
    sitting: SITTING,
    body: BODY,
    members: ['finn' as MemberId],
    reason: text,
  });
  mandates(journal, text);
  admissions(journal, text);
  doors(journal, text);
  journal.add({ type: 'SittingRecessed', sitting: SITTING, until: journal.last.at, citation: text });
  journal.add({ type: 'SittingMoved', sitting: SITTING, place: text, reason: text, citation: text });
  journal.add({ type: 'SittingResumed', sitting: SITTING });
  journal.add({ type: 'AgendaItemAdded', sitting: SITTING, item: 'i2' as never, title: text });
  journal.item('i2').move('9', text, { label: text, onBehalfOf: text }).adjourn(['9'], text);
  return journal;
}

/** Who acts in another's place. */
function mandates(journal: JournalBuilder, text: string): void {
  const seat = { sitting: SITTING, body: BODY, alternate: 'dov' as MemberId, for: 'eva' as MemberId };
  journal.add({ type: 'AlternateSeated', ...seat });
  journal.add({ type: 'AlternateUnseated', ...seat });
  const proxy = 'x1' as ProxyId;
  journal.add({
    type: 'ProxyGiven',
    proxy,
    body: BODY,
    from: 'eva' as MemberId,
    to: MOVER,
    scope: { kind: 'all' },
    terms: { holders: 'voters', chains: false, secretBallots: false },
    citation: text,
    sitting: SITTING,
  });
  journal.add({ type: 'ProxyRevoked', proxy, sitting: SITTING });
  journal.add({ type: 'ChairHandedOver', sitting: SITTING, presiding: MOVER, citation: text });
  journal.add({ type: 'ChairHandedOver', sitting: SITTING, presiding: CHAIR, citation: text });
}

/** Guests, and who had to leave. */
function admissions(journal: JournalBuilder, text: string): void {
  const guest = 'guest-1' as GuestId;
  const dov = 'dov' as MemberId;
  const out = { type: 'PersonExpelled', sitting: SITTING, reason: text, citation: text } as const;
  const back = { type: 'PersonReadmitted', sitting: SITTING, reason: text } as const;
  journal.add({ type: 'GuestAdmitted', sitting: SITTING, guest, kind: 'press', label: text, maySpeak: true });
  journal.add({ ...out, person: { guest }, ruling: 'r7' as RulingId, appealable: true });
  journal.add({ ...back, person: { guest } });
  journal.add({ type: 'GuestLeft', sitting: SITTING, guest });
  journal.add({ ...out, person: { member: dov }, motion: 'q1' as MotionId, appealable: false });
  journal.add({ ...back, person: { member: dov } });
}

function doors(journal: JournalBuilder, text: string): void {
  const set = { type: 'DoorsSet', sitting: SITTING, reason: text, citation: text } as const;
  journal.add({ ...set, publicity: 'closed', ground: 'chair' });
  journal.add({ ...set, publicity: 'members', ground: 'emergency' });
  journal.add({ ...set, publicity: 'public', ground: 'motion' });
}

function motions(journal: JournalBuilder, text: string): void {
  const seal = { root: 'cd'.repeat(32), count: 4 };
  journal.move('1', text, { onBehalfOf: text });
  journal.move(
    '1-A',
    { form: 'amendment', amendment: { op: 'strike-insert', words: text, by: text } },
    { kind: 'amend', target: '1' },
  );
  journal.vote('1-A', {
    tally: { yes: 3, no: 1, abstain: 0 },
    changes: [
      { change: 'reworded', motion: '1' as MotionId, wording: { form: 'text', text: `${text} ${text}` } },
      { change: 'disposed', motion: '1-A' as MotionId, as: 'adopted' },
      {
        change: 'order-made',
        order: { kind: 'limit', on: ['1' as MotionId], speechSeconds: 120, speeches: 1, citation: '' },
      },
      { change: 'pending', stack: ['1' as MotionId] },
    ],
  });
  journal.move('c', { form: 'committee', committee: text }, { kind: 'commit', label: '1', target: '1' });
  journal.vote('c', {
    outcome: 'rejected',
    changes: [
      { change: 'disposed', motion: 'c' as MotionId, as: 'rejected' },
      { change: 'pending', stack: ['1' as MotionId] },
    ],
  });
  journal.add({
    type: 'FloorGiven',
    sitting: SITTING,
    member: MOVER,
    on: '1' as MotionId,
    side: 'for',
    purpose: 'debate',
    limitMs: 60_000,
    citation: text,
  });
  journal.add({
    type: 'FloorEnded',
    sitting: SITTING,
    member: MOVER,
    how: 'stopped',
    speechOn: '1' as MotionId,
    usedMs: 61_000,
  });
  journal.vote('1', {
    tally: { yes: 2, no: 1, abstain: 1 },
    method: 'roll-call',
    present: 4,
    chairVote: 'yes',
    seal,
  });
}

function rulings(journal: JournalBuilder, text: string): void {
  const point = 'pt1' as never;
  journal.add({
    type: 'PointRaised',
    sitting: SITTING,
    point,
    kind: 'point-of-order',
    by: MOVER,
    text,
    citation: text,
  });
  journal.add({
    type: 'RulingMade',
    sitting: SITTING,
    ruling: 'r1' as RulingId,
    point,
    answer: 'well-taken',
    reason: text,
    appealable: true,
    submitted: null,
    citation: text,
  });
  journal.add({
    type: 'ChairRuledOtherwise',
    sitting: SITTING,
    ruling: 'r2' as RulingId,
    refused: text,
    reason: text,
    citation: text,
  });
  journal.add(
    { type: 'ConsentAsked', sitting: SITTING, matter: { kind: 'recess', minutes: 5 }, citation: text },
    { by: CHAIR },
  );
  journal.add({
    type: 'ConsentGiven',
    sitting: SITTING,
    matter: { kind: 'extend-speech', seconds: 60 },
    changes: [],
    citation: text,
  });
}

/** The ballots of the roll call in {@link fullJournal}. */
export const fullVotes = [
  { voter: 'ada', choice: 'yes' },
  { voter: 'cleo', choice: 'yes' },
  { voter: 'dov', choice: 'no' },
  { voter: 'eva', choice: 'abstain' },
] as never;
