import { describe, expect, it } from 'vitest';
import type { MemberId, MotionId } from '../ids.ts';
import type { RulebookChanges } from '../rulebook/types.ts';
import { BODY, CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, sittingOf, strikeInsert, top, votes } from '../testing/moves.ts';
import { checkSpeech, mayContinue, type Speech } from './check-speech.ts';
import type { Side } from './state.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

function check(hall: Hall, member: string, more: Partial<Speech> = {}): string | null {
  const speech = { on: top(hall) ?? null, side: null, content: 'merits-of-pending', leave: false } as const;
  const asked = { ...speech, member: member as MemberId, ...more };
  return checkSpeech(hall.founded(), sittingOf(hall), asked)?.code ?? null;
}

function speak(hall: Hall, member: string, side: Side | null = null): void {
  const give = { type: 'GiveFloor', sitting: SITTING, member: member as MemberId } as const;
  hall.act(CHAIR, side === null ? give : { ...give, side });
  hall.act(member, { type: 'YieldFloor', sitting: SITTING });
}

/** A hall in which one motion's rule limits the speakers on each side. */
function withQuota(forIt: number, against: number): Hall {
  const speakers = { for: forIt, against };
  const changes: RulebookChanges = { motions: { commit: { speakers } } };
  const hall = openHall({ changes });
  bring(hall, 'd1', main(STORE));
  bring(hall, 'd2', make('commit', { form: 'committee', committee: 'the board' }));
  return hall;
}

describe('who may speak', () => {
  it('[RF-21] members with a full or an advisory vote; others by leave of the house', () => {
    const hall = openHall();
    hall.act(CLERK, {
      type: 'SeatMembers',
      body: BODY,
      members: [
        { member: 'adviser' as MemberId, label: 'Adviser', voting: 'advisory', weight: 1, group: null },
      ],
      reason: 'By-election.',
    });
    bring(hall, 'd1', main(STORE));
    expect(check(hall, 'd2')).toBeNull();
    expect(check(hall, 'adviser')).toBeNull();
    expect(check(hall, CLERK)).toBe('not-entitled');
    expect(check(hall, CLERK, { leave: true })).toBeNull();
    expect(check(hall, 'stranger')).toBe('not-entitled');
  });

  it('[RF-21] a guest who speaks by leave must be on the rolls, and the entry says so', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const give = { type: 'GiveFloor', sitting: SITTING, leave: true } as const;
    expect(hall.refused(CHAIR, { ...give, member: 'stranger' as MemberId }).code).toBe('unknown');
    const [given] = hall.act(CHAIR, { ...give, member: CLERK });
    expect(given).toMatchObject({ type: 'FloorGiven', leave: true });
  });

  it('[RF-21] nobody while a vote is taken', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'voice' });
    expect(check(hall, 'd2')).toBe('voting-in-progress');
  });

  it('[RF-21] the chair not while presiding, except in a small board and on an appeal', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(check(hall, CHAIR)).toBe('chair-presiding');
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const { id } = sittingOf(hall).point!;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point: id, answer: 'not-well-taken', reason: 'No.' });
    bring(hall, 'd3', make('appeal', bare));
    expect(check(hall, CHAIR)).toBeNull();
    const board = openHall({ kind: 'small-board' });
    bring(board, 'd1', main(STORE));
    expect(check(board, CHAIR)).toBeNull();
  });
});

describe('what may be said', () => {
  it('[RF-22] nobody speaks against the own motion where the book says so', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    expect(check(hall, 'd1', { side: 'against' })).toBe('own-motion');
    expect(check(hall, 'd1', { side: 'for' })).toBeNull();
    expect(check(hall, 'd2', { side: 'against' })).toBeNull();
    const elsewhere = openHall({ rulebook: 'un-ga' });
    bring(elsewhere, 'd1', make('proposal', { form: 'text', text: STORE }));
    expect(check(elsewhere, 'd1', { side: 'against' })).toBeNull();
  });

  it('[RF-23] only on the question that is decided next, unless that one opens the main question', () => {
    const hall = openHall();
    const motion = bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', strikeInsert('harbour', 'quay'));
    expect(check(hall, 'd3', { on: motion })).toBe('off-topic');
    expect(check(hall, 'd3', { content: 'merits-of-main' })).toBe('off-topic');
    decideTop(hall, votes(1, 5));
    bring(hall, 'd2', make('postpone-indefinitely', bare));
    expect(check(hall, 'd3', { on: motion })).toBeNull();
    expect(check(hall, 'd3', { content: 'merits-of-main' })).toBeNull();
  });

  it('[RF-23] not on the merits of the main question where debate is about what to do with it', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('commit', { form: 'committee', committee: 'the board' }));
    expect(check(hall, 'd3', { content: 'merits-of-main' })).toBe('off-topic');
    expect(check(hall, 'd3')).toBeNull();
  });

  it('[RF-23] among questions open together on any of them', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const first = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    const second = bring(hall, 'd2', make('proposal', { form: 'text', text: 'That the yard be fenced.' }));
    expect([first, second].map((on) => check(hall, 'd3', { on }))).toEqual([null, null]);
  });

  it('[RF-2] not on what admits no debate, nor where debate was closed', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    bring(hall, 'd2', make('lay-on-table', bare));
    expect(check(hall, 'd3')).toBe('not-debatable');
    decideTop(hall, votes(1, 5));
    bring(hall, 'd2', make('previous-question', { form: 'scope', scope: 'immediate' }));
    decideTop(hall, votes(6, 2));
    expect(check(hall, 'd3')).toBe('order-in-force');
  });
});

describe('how many may speak', () => {
  it('[RF-24] so many on each side, the first speech of the mover besides', () => {
    const hall = withQuota(1, 1);
    expect(check(hall, 'd3', { side: 'for' })).toBeNull();
    speak(hall, 'd2', 'for');
    expect(check(hall, 'd2', { side: 'for' })).toBeNull();
    speak(hall, 'd3', 'for');
    expect(check(hall, 'd2', { side: 'for' })).toBe('speakers-exhausted');
    expect(check(hall, 'd4', { side: 'for' })).toBe('speakers-exhausted');
    expect(check(hall, 'd4', { side: 'against' })).toBeNull();
    speak(hall, 'd4', 'against');
    expect(check(hall, 'd5', { side: 'against' })).toBe('speakers-exhausted');
    expect(check(hall, 'd5')).toBe('speakers-exhausted');
  });

  it('[RF-24] nobody on a side that the rule does not hear', () => {
    const hall = withQuota(0, 2);
    expect(check(hall, 'd3', { side: 'for' })).toBe('side-not-allowed');
    expect(check(hall, 'd3', { side: 'against' })).toBeNull();
  });

  it('[RF-24] who names no side speaks on one where there is room, and is counted there', () => {
    const hall = withQuota(0, 2);
    speak(hall, 'd3');
    speak(hall, 'd4');
    expect(check(hall, 'd5', { side: 'against' })).toBe('speakers-exhausted');
  });

  it('[RF-24] who names no side speaks for it while there is room, then against it', () => {
    const hall = withQuota(1, 1);
    speak(hall, 'd3');
    expect(check(hall, 'd4', { side: 'for' })).toBe('speakers-exhausted');
    expect(check(hall, 'd4', { side: 'against' })).toBeNull();
    speak(hall, 'd4');
    expect(check(hall, 'd5', { side: 'against' })).toBe('speakers-exhausted');
  });

  it('[RF-4] once on an appeal, twice for the chair', () => {
    const hall = openHall();
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const { id } = sittingOf(hall).point!;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point: id, answer: 'not-well-taken', reason: 'No.' });
    bring(hall, 'd3', make('appeal', bare));
    for (const member of ['d2', CHAIR]) speak(hall, member);
    expect(check(hall, 'd2')).toBe('speech-limit');
    expect(check(hall, CHAIR)).toBeNull();
    speak(hall, CHAIR);
    expect(check(hall, CHAIR)).toBe('speech-limit');
  });

  it('[RF-20] speeches of an earlier sitting do not count', () => {
    const hall = openHall();
    const motion: MotionId = bring(hall, 'd1', main(STORE));
    for (let at = 0; at < 2; at += 1) speak(hall, 'd2');
    expect(check(hall, 'd2')).toBe('speech-limit');
    const nextDay = { ...sittingOf(hall), id: 'sitting-2' as typeof SITTING };
    const speech = {
      member: 'd2' as MemberId,
      on: motion,
      side: null,
      content: 'merits-of-pending',
    } as const;
    expect(checkSpeech(hall.founded(), nextDay, { ...speech, leave: false })).toBeNull();
  });
});

describe('the length of a speech', () => {
  it('[RF-25] ends with its time unless the house consents', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    const { floor } = sittingOf(hall);
    const began = floor.phase === 'held' ? floor.since : 0;
    const at = (minutes: number) => (began + minutes * 60_000) as typeof hall.now;
    expect(mayContinue(sittingOf(hall), at(9), false)).toBeNull();
    const over = mayContinue(sittingOf(hall), at(10), false);
    expect(over).toMatchObject({ code: 'time-limit', citation: 'RONR (12th ed.) 43:8' });
    expect(mayContinue(sittingOf(hall), at(10), true)).toBeNull();
  });

  it('[RF-30] time is not given to another member', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const yieldTo = { type: 'YieldFloor', sitting: SITTING, to: 'd3' as MemberId } as const;
    expect(hall.refused('d2', yieldTo).code).toBe('not-transferable');
  });

  it('[RF-30] where it may be given, the other has what is left', () => {
    const hall = openHall({ changes: { debate: { transferable: true, speechSeconds: 60 } } });
    bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    hall.now = (hall.now + 19_000) as typeof hall.now;
    hall.act('d2', { type: 'YieldFloor', sitting: SITTING, to: 'd3' as MemberId });
    expect(sittingOf(hall).floor).toMatchObject({ member: 'd3', limitMs: 40_000 });
  });
});
