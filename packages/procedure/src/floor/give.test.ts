import { describe, expect, it } from 'vitest';
import type { MemberId, MotionId } from '../ids.ts';
import type { MotionKind } from '../rulebook/types.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, motion, sittingOf, votes } from '../testing/moves.ts';

const give = (member: string) =>
  ({ type: 'GiveFloor', sitting: SITTING, member: member as MemberId }) as const;

describe('the floor in a caucus', () => {
  function inCaucus(
    kind: MotionKind,
    speakerMinutes?: number,
  ): { readonly hall: Hall; readonly id: MotionId } {
    const hall = openHall({ rulebook: 'mun' });
    const speakers = speakerMinutes === undefined ? {} : { speakerMinutes };
    const particulars = { totalMinutes: 20, ...speakers };
    const id = bring(hall, 'd2', make(kind, { form: 'minutes', minutes: 20 }, { particulars }));
    decideTop(hall, votes(7, 1));
    return { hall, id };
  }

  it('[RM-62] is given for as long as was moved, by the rule of the caucus', () => {
    const { hall, id } = inCaucus('moderated-caucus', 2);
    hall.act(CHAIR, give('d3'));
    expect(sittingOf(hall).floor).toMatchObject({
      member: 'd3',
      on: null,
      limitMs: 120_000,
      limitedBy: motion(hall, id).citation,
    });
  });

  it('[RM-62] is given to nobody where the caucus is not moderated', () => {
    const { hall, id } = inCaucus('unmoderated-caucus');
    expect(hall.refused(CHAIR, give('d3'))).toMatchObject({
      code: 'order-in-force',
      citation: motion(hall, id).citation,
      detail: { kind: 'unmoderated-caucus' },
    });
  });
});

describe('giving the floor', () => {
  it('[RF-23] on the merits of the main question is refused where debate is about what to do with it', () => {
    const hall = openHall();
    bring(hall, 'd1', main('That the yard be fenced.'));
    bring(hall, 'd2', make('commit', { form: 'committee', committee: 'the board' }));
    expect(hall.refused(CHAIR, { ...give('d3'), content: 'merits-of-main' }).code).toBe('off-topic');
    hall.act(CHAIR, give('d3'));
  });

  it('[RF-1] is not to whoever has it, nor while a point waits or a vote is taken', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main('That the yard be fenced.'));
    hall.act(CHAIR, give('d3'));
    expect(hall.refused(CHAIR, give('d3')).code).toBe('already-so');
    hall.act('d4', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    expect(hall.refused(CHAIR, give('d5')).code).toBe('point-pending');
    const point = sittingOf(hall).point!.id;
    hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point, answer: 'not-well-taken', reason: 'No.' });
    hall.act('d3', { type: 'YieldFloor', sitting: SITTING });
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' });
    expect(hall.refused(CHAIR, give('d5')).code).toBe('voting-in-progress');
  });

  it('[RF-1] takes the side that is asked, else the one that the chair names before it', () => {
    const hall = openHall();
    bring(hall, 'd1', main('That the yard be fenced.'));
    const ask = (member: string, side: 'for' | 'against') =>
      hall.act(member, { type: 'RequestFloor', sitting: SITTING, side, purpose: 'debate' });
    ask('d3', 'for');
    hall.act(CHAIR, give('d3'));
    expect(sittingOf(hall).floor).toMatchObject({ side: 'for' });
    ask('d4', 'for');
    hall.act(CHAIR, { ...give('d4'), side: 'against' });
    expect(sittingOf(hall).floor).toMatchObject({ side: 'against' });
    hall.act(CHAIR, give('d5'));
    expect(sittingOf(hall).floor).toMatchObject({ side: null, purpose: 'debate' });
  });

  it('[RF-4] sets no limit to what is no debate', () => {
    const hall = openHall();
    bring(hall, 'd1', main('That the yard be fenced.'));
    hall.act('d3', { type: 'RequestFloor', sitting: SITTING, side: null, purpose: 'motion' });
    hall.act(CHAIR, give('d3'));
    expect(sittingOf(hall).floor).toMatchObject({ purpose: 'motion', limitMs: null });
  });

  it('[RF-30] gives what is left of the time to nobody who may not speak', () => {
    const hall = openHall({ rulebook: 'mun' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: 'That the yard be fenced.' }));
    hall.act(CHAIR, give('d3'));
    const to = (member: string) =>
      ({ type: 'YieldFloor', sitting: SITTING, to: member as MemberId }) as const;
    expect(hall.refused('d3', to(CLERK)).code).toBe('not-entitled');
    expect(hall.refused('d3', to('d3')).code).toBe('already-so');
    expect(hall.refused('d4', to('d5')).code).toBe('not-entitled');
    hall.act('d3', to('d4'));
    expect(sittingOf(hall).floor).toMatchObject({ member: 'd4', purpose: 'debate' });
  });

  it('[RF-2] is asked for again once the closed list is reopened by a vote', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: 'That the yard be fenced.' }));
    bring(hall, 'd2', make('close-list', bare));
    decideTop(hall, votes(6, 2));
    expect(sittingOf(hall).listClosed).toBe(true);
    bring(hall, 'd2', make('reopen-list', bare));
    decideTop(hall, votes(6, 2));
    expect(sittingOf(hall).listClosed).toBe(false);
  });

  it('[RF-31] is closed only while it is open, and opened only while it is closed', () => {
    const hall = openHall({ rulebook: 'de-gosp-bonn' });
    bring(hall, 'd1', make('proposal', { form: 'text', text: 'That the yard be fenced.' }));
    expect(hall.refused('d2', make('reopen-list', bare))).toMatchObject({ code: 'already-so' });
    bring(hall, 'd2', make('close-list', bare));
    decideTop(hall, votes(6, 2));
    expect(hall.refused('d2', make('close-list', bare))).toMatchObject({ code: 'already-so' });
  });
});
