import { describe, expect, it } from 'vitest';
import type { MotionId } from '../ids.ts';
import { CHAIR, CLERK, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bare, bring, decideTop, main, make, phaseOf, sittingOf, top, votes } from '../testing/moves.ts';
import { adviseOnPoint, consequencesOf } from './advice.ts';
import type { Breach, RulingAnswer } from './state.ts';

const STORE = 'That the Federation build a cold store at the harbour.';
const point = { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' } as const;

function advise(hall: Hall, about: Breach, target: MotionId | null = null) {
  return adviseOnPoint(hall.founded(), sittingOf(hall), { about, target });
}

/** Raises a point of order and lets the chair answer it. */
function raise(hall: Hall, raised: { about: Breach; target?: MotionId }, answer: RulingAnswer): void {
  hall.act('d5', { ...point, ...raised });
  const { id } = sittingOf(hall).point!;
  hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point: id, answer, reason: 'So the rules say.' });
}

/** A main question that the chair stated though nobody had seconded it. */
function withoutSecond(): { readonly hall: Hall; readonly id: MotionId } {
  const hall = openHall();
  hall.act('d1', main(STORE));
  const id = sittingOf(hall).offered[0]!;
  const act = { type: 'StateQuestion', sitting: SITTING, motion: id } as const;
  hall.act(CHAIR, { type: 'RuleOtherwise', sitting: SITTING, member: CHAIR, act, reason: 'It is urgent.' });
  return { hall, id };
}

/** An adopted resolution that the chair holds to conflict with the bylaws. */
function againstBylaws(hall: Hall): MotionId {
  const id = bring(hall, 'd1', main(STORE));
  const judged = { conflictsWithBylaws: true };
  hall.act(CHAIR, { type: 'JudgeMotion', sitting: SITTING, motion: id, judged, reason: 'See article 4.' });
  decideTop(hall, votes(6, 2));
  return id;
}

describe('raising a point', () => {
  it('[RU-1] counts them from the first', () => {
    const hall = openHall();
    for (const each of ['q1', 'q2']) {
      hall.act('d5', point);
      const { id } = sittingOf(hall).point!;
      expect(id).toBe(each);
      hall.act(CHAIR, { type: 'Rule', sitting: SITTING, point: id, answer: 'not-well-taken', reason: 'No.' });
    }
  });

  it('[RU-24] during a vote, in some books only about the voting itself', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    const motion = bring(hall, 'd1', make('proposal', { form: 'text', text: STORE }));
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion, method: 'hands' });
    expect(hall.refused('d2', { ...point, about: 'procedure-breach' }).code).toBe('voting-in-progress');
    expect(hall.refused('d2', point).code).toBe('voting-in-progress');
    hall.act('d2', { ...point, about: 'conduct-of-voting' });
  });

  it('[RU-25] not on the substance where the rules say so', () => {
    const hall = openHall({ rulebook: 'un-ga' });
    expect(hall.refused('d2', { ...point, about: 'substance' }).code).toBe('off-topic');
    openHall().act('d2', { ...point, about: 'substance' });
  });

  it('[RU-26] a doubt about the quorum waits until nobody speaks', () => {
    const hall = openHall({ present: 4 });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd1' as never });
    expect(hall.refused('d2', { ...point, about: 'no-quorum' })).toMatchObject({
      code: 'interrupts-speaker',
      citation: 'RONR (12th ed.) 40:7',
    });
    hall.act('d2', { ...point, about: 'procedure-breach' });
    const free = openHall({ present: 4 });
    free.act('d2', { ...point, about: 'no-quorum' });
  });

  it('[RU-1] not by the chair, not by who may not speak, and about a motion that there is', () => {
    const hall = openHall();
    expect(hall.refused(CHAIR, point).code).toBe('chair-presiding');
    expect(hall.refused(CLERK, point).code).toBe('not-entitled');
    expect(hall.refused('d2', { ...point, target: 'm9' as MotionId }).code).toBe('unknown');
  });
});

describe('what the rules say of a point', () => {
  it('[RU-21] a missing second matters until debate has begun', () => {
    const { hall, id } = withoutSecond();
    expect(advise(hall, 'no-second')).toMatchObject({
      answer: 'well-taken',
      citation: 'RONR (12th ed.) 4:9',
    });
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as never });
    hall.act('d3', { type: 'YieldFloor', sitting: SITTING });
    expect(advise(hall, 'no-second', id)).toMatchObject({ answer: 'not-well-taken', changes: [] });
  });

  it('[RU-21] nor while or after it was voted on, nor where there is a second', () => {
    const { hall, id } = withoutSecond();
    hall.act(CHAIR, { type: 'PutQuestion', sitting: SITTING, motion: id, method: 'hands' });
    expect(advise(hall, 'no-second', id).answer).toBe('not-well-taken');
    const seconded = openHall();
    bring(seconded, 'd1', main(STORE));
    expect(advise(seconded, 'no-second').answer).toBe('not-well-taken');
  });

  it('[RU-22] a conflict with the bylaws is raised at any time, an ordinary breach when it happens', () => {
    const hall = openHall();
    const id = againstBylaws(hall);
    bring(hall, 'd2', main('That the yard be fenced.'));
    expect(advise(hall, 'bylaw-conflict', id)).toMatchObject({
      answer: 'well-taken',
      changes: [{ change: 'disposed', motion: id, as: 'void' }],
    });
    expect(advise(hall, 'procedure-breach', id).answer).toBe('not-well-taken');
    expect(advise(hall, 'procedure-breach', top(hall)).answer).toBe('well-taken');
    expect(advise(hall, 'bylaw-conflict', top(hall)).answer).toBe('not-well-taken');
  });

  it('[RU-20] a lacking quorum is what counting shows', () => {
    expect(advise(openHall({ present: 4 }), 'no-quorum').answer).toBe('well-taken');
    expect(advise(openHall({ present: 5 }), 'no-quorum').answer).toBe('not-well-taken');
    expect(advise(openHall({ present: null }), 'no-quorum').answer).toBe('not-well-taken');
  });
});

describe('what follows from a point well taken', () => {
  it('[RU-23] what conflicts with the bylaws was never in force', () => {
    const hall = openHall();
    const id = againstBylaws(hall);
    raise(hall, { about: 'bylaw-conflict', target: id }, 'not-well-taken');
    expect(phaseOf(hall, id)).toBe('adopted');
    raise(hall, { about: 'bylaw-conflict', target: id }, 'well-taken');
    expect(phaseOf(hall, id)).toBe('void');
  });

  it('[RU-23] while it is pending it goes no further, with what adheres to it', () => {
    const hall = openHall();
    const id = bring(hall, 'd1', main(STORE));
    const commit = bring(hall, 'd2', make('commit', { form: 'committee', committee: 'the board' }));
    raise(hall, { about: 'bylaw-conflict', target: id }, 'well-taken');
    expect(sittingOf(hall).stack).toEqual([]);
    expect([id, commit].map((each) => phaseOf(hall, each))).toEqual(['ruled-out', 'dropped']);
  });

  it('[RU-23] a motion without a second waits for one', () => {
    const { hall, id } = withoutSecond();
    raise(hall, { about: 'no-second' }, 'well-taken');
    expect(sittingOf(hall)).toMatchObject({ stack: [], offered: [id] });
    hall.act('d3', { type: 'SecondMotion', sitting: SITTING, motion: id });
    hall.act(CHAIR, { type: 'StateQuestion', sitting: SITTING, motion: id });
    expect(sittingOf(hall).stack).toEqual([id]);
  });

  it('[RU-23] what was seconded, or lies under another question, stays where it is', () => {
    const { hall, id } = withoutSecond();
    const seconded = bring(hall, 'd2', make('lay-on-table', bare));
    const follows = (target: MotionId) =>
      consequencesOf(hall.founded(), sittingOf(hall), { about: 'no-second', target });
    expect([follows(seconded), follows(id)]).toEqual([[], []]);
  });

  it('[RU-23] falls with the ruling when it is reversed', () => {
    const hall = openHall();
    const id = againstBylaws(hall);
    raise(hall, { about: 'bylaw-conflict', target: id }, 'well-taken');
    bring(hall, 'd3', make('appeal', bare));
    decideTop(hall, votes(2, 5));
    expect(phaseOf(hall, id)).toBe('adopted');
  });
});
