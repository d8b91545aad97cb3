import { describe, expect, it } from 'vitest';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import {
  bare,
  bring,
  decideTop,
  main,
  make,
  pendingKinds,
  phaseOf,
  sittingOf,
  votes,
} from '../testing/moves.ts';

const STORE = 'That the Federation build a cold store at the harbour.';

function point(hall: Hall, answer: 'well-taken' | 'not-well-taken' | 'submitted'): void {
  hall.act('d3', {
    type: 'RaisePoint',
    sitting: SITTING,
    kind: 'point-of-order',
    text: 'It is not germane.',
  });
  const { id } = sittingOf(hall).point!;
  hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point: id, answer, reason: 'It alters only who pays.' });
}

describe('points of order', () => {
  it('[RU-2] rulings are numbered one after the other', () => {
    const hall = openHall();
    const first = bring(hall, 'd1', main(STORE));
    const judge = { type: 'JudgeMotion', sitting: SITTING, motion: first, reason: 'So it is.' } as const;
    for (const number of [1, 2]) {
      const [event] = hall.act(CHAIR, { ...judge, judged: { germane: number === 1 } });
      expect(event).toMatchObject({ ruling: `r${number}` });
    }
    point(hall, 'well-taken');
    expect(sittingOf(hall).ruling?.id).toBe('r3');
  });

  it('[RU-1] may interrupt a speaker, one at a time', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    const raise = { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' } as const;
    hall.act('d3', raise);
    expect(hall.refused('d4', raise).code).toBe('point-pending');
  });

  it('[RU-1] a request for information waits while a vote is taken, a point of order does not', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' });
    const raise = { type: 'RaisePoint', sitting: SITTING, text: 'Why?' } as const;
    expect(hall.refused('d3', { ...raise, kind: 'request-for-information' }).code).toBe('voting-in-progress');
    hall.act('d3', { ...raise, kind: 'point-of-order' });
  });

  it('[RU-2] a point is answered as its kind is, the one that was raised', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const answer = (words: 'well-taken' | 'submitted' | 'answered') =>
      ({
        type: 'Rule',
        sitting: SITTING,
        point: sittingOf(hall).point!.id,
        answer: words,
        reason: 'So it is.',
      }) as const;
    const raise = { type: 'RaisePoint', sitting: SITTING, text: 'How long?' } as const;
    hall.act('d3', { ...raise, kind: 'parliamentary-inquiry' });
    for (const words of ['well-taken', 'submitted'] as const)
      expect(hall.refused(CHAIR, answer(words))).toMatchObject({
        code: 'malformed',
        detail: { form: 'answer' },
      });
    expect(hall.refused(CHAIR, { ...answer('answered'), point: 'q9' as never }).code).toBe('unknown');
    expect(hall.refused('d4', answer('answered')).code).toBe('not-entitled');
    const [answered] = hall.act(CHAIR, answer('answered'));
    expect(answered).toMatchObject({ appealable: false, submitted: null });
    expect(answered).not.toHaveProperty('changes');
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'recorded' });
    hall.act('d3', { ...raise, kind: 'point-of-order' });
    expect(hall.refused(CHAIR, answer('answered')).code).toBe('malformed');
    expect(hall.refused(CHAIR, answer('submitted')).code).toBe('voting-in-progress');
    expect(hall.act(CHAIR, answer('well-taken'))[0]).toMatchObject({ appealable: true });
  });

  it('[RU-2] a ruling needs its reason', () => {
    const hall = openHall();
    hall.act('d3', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const { id } = sittingOf(hall).point!;
    const rule = { type: 'Rule', sitting: SITTING, point: id, answer: 'well-taken', reason: '  ' } as const;
    expect(hall.refused(CHAIR, rule).code).toBe('malformed');
  });

  it('[RU-2] submitted to the house, the point is the question', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    point(hall, 'submitted');
    expect(pendingKinds(hall)).toEqual(['main', 'point-of-order']);
    expect(sittingOf(hall).stack).toEqual(['m1', 'm2']);
    expect(hall.founded().counters.motion).toBe(2);
    expect(sittingOf(hall).stack).toEqual(['m1', 'm2']);
    expect(hall.entries.at(-1)!.event).toMatchObject({ ruling: 'r1', appealable: false });
    decideTop(hall, votes(5, 2));
    expect(pendingKinds(hall)).toEqual(['main']);
  });

  it('[RU-2] comes before the house by the chair alone', () => {
    const hall = openHall();
    expect(hall.refused('d2', make('point-of-order', bare)).code).toBe('cannot-apply');
  });
});

describe('appeals', () => {
  it('[RU-3] a tie sustains the chair', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    point(hall, 'not-well-taken');
    const appeal = bring(hall, 'd3', make('appeal', bare));
    decideTop(hall, votes(4, 4));
    expect(phaseOf(hall, appeal)).toBe('adopted');
    expect(sittingOf(hall).ruling).toMatchObject({ reversed: false });
  });

  it('[RU-3] a majority against reverses the ruling, and the motion ruled out is before the chair again', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const [id] = sittingOf(hall).offered;
    hall.act('d2', { type: 'SecondMotion', sitting: SITTING, motion: id! });
    hall.act(CHAIR, { type: 'RuleOutOfOrder', sitting: SITTING, motion: id!, reason: 'It is dilatory.' });
    expect(phaseOf(hall, id!)).toBe('ruled-out');
    bring(hall, 'd1', make('appeal', bare));
    decideTop(hall, votes(3, 4));
    expect(sittingOf(hall).ruling).toMatchObject({ reversed: true });
    expect(sittingOf(hall).offered).toEqual([id]);
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: id! });
  });

  it('[RU-6] decides the ruling it was made from, whatever was ruled meanwhile', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    point(hall, 'not-well-taken');
    const appealed = sittingOf(hall).ruling!.id;
    bring(hall, 'd3', make('appeal', bare));
    point(hall, 'well-taken');
    expect(hall.entries.at(-1)!.event).toMatchObject({ type: 'RulingMade', appealable: false });
    decideTop(hall, votes(3, 4));
    expect(sittingOf(hall).ruling).toMatchObject({ id: appealed, reversed: true });
  });

  it('[RU-6] reverses no other ruling that was made while the appeal lay on the table', () => {
    const hall = openHall();
    point(hall, 'not-well-taken');
    const appeal = bring(hall, 'd3', make('appeal', bare));
    bring(hall, 'd4', make('lay-on-table', bare));
    decideTop(hall, votes(5, 3));
    bring(hall, 'd1', main(STORE));
    point(hall, 'not-well-taken');
    const later = sittingOf(hall).ruling!.id;
    decideTop(hall, votes(5, 3));
    bring(hall, 'd4', make('take-from-table', bare, { target: appeal }));
    decideTop(hall, votes(5, 3));
    decideTop(hall, votes(3, 4));
    expect(phaseOf(hall, appeal)).toBe('rejected');
    expect(sittingOf(hall).ruling).toMatchObject({ id: later, reversed: false });
  });

  it('[RU-4] only at once: not after other business', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    point(hall, 'not-well-taken');
    hall.act('d2', { type: 'RequestFloor', sitting: SITTING, side: 'for', purpose: 'debate' });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as never });
    expect(hall.refused('d3', make('appeal', bare)).code).toBe('too-late');
  });
});

describe('interruptions of an offer', () => {
  it('[RM-14] an appeal is decided first, and then the motion that waited is stated', () => {
    const hall = openHall();
    hall.act('d1', main(STORE));
    const [offer] = sittingOf(hall).offered;
    point(hall, 'not-well-taken');
    bring(hall, 'd3', make('appeal', bare), 'd2');
    const state = { type: 'StateQuestion', sitting: SITTING, motion: offer! } as const;
    expect(hall.refused(CHAIR, state).code).toBe('business-pending');
    decideTop(hall, votes(4, 3));
    hall.act('d2', { type: 'SecondMotion', sitting: SITTING, motion: offer! });
    hall.act(CHAIR, state);
    expect(pendingKinds(hall)).toEqual(['main']);
  });
});

describe('ruling otherwise', () => {
  it('[RU-5] is an entry of its own, with its reason, and can be appealed', () => {
    const hall = openHall();
    bring(hall, 'd1', main(STORE));
    const act = main('That the yard be fenced.');
    const otherwise = { type: 'RuleOtherwise', sitting: SITTING, member: 'd2' as never, act } as const;
    expect(hall.refused('d2', { ...otherwise, reason: 'x' }).code).toBe('not-entitled');
    const events = hall.act(CHAIR, { ...otherwise, reason: 'Both belong together.' });
    expect(events.map(({ type }) => type)).toEqual(['MotionMade', 'ChairRuledOtherwise']);
    expect(events[1]).toMatchObject({ refused: 'precedence', reason: 'Both belong together.' });
    expect(sittingOf(hall).ruling).toMatchObject({ fresh: true, appealable: true });
  });

  it('[RU-5] does not make what is in order an exception, and gives nobody a vote', () => {
    const hall = openHall();
    const otherwise = { type: 'RuleOtherwise', sitting: SITTING, reason: 'x' } as const;
    expect(hall.refused(CHAIR, { ...otherwise, member: 'd2' as never, act: main(STORE) }).code).toBe(
      'already-so',
    );
    expect(hall.refused(CHAIR, { ...otherwise, member: 'clerk' as never, act: main(STORE) }).code).toBe(
      'not-entitled',
    );
  });
});
