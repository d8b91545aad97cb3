import { describe, expect, it } from 'vitest';
import type { SittingAct } from '../command.ts';
import type { MemberId, MotionId } from '../ids.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import {
  bare,
  bring,
  closeTop,
  decideTop,
  judgeAs,
  main,
  make,
  modify,
  phaseOf,
  sittingOf,
  strikeInsert,
  votes,
} from '../testing/moves.ts';

const at = { sitting: SITTING, reason: 'So it seems.' } as const;

/** Acts on a motion, with the member who does them. */
const acts: readonly (readonly [string, (motion: MotionId) => SittingAct])[] = [
  ['d2', (motion) => ({ type: 'SecondMotion', ...at, motion })],
  [CHAIR, (motion) => ({ type: 'DeclareNoSecond', ...at, motion })],
  [CHAIR, (motion) => ({ type: 'StateQuestion', ...at, motion })],
  [CHAIR, (motion) => ({ type: 'RuleOutOfOrder', ...at, motion })],
  [CHAIR, (motion) => ({ type: 'GrantMotion', ...at, motion, granted: true })],
  [CHAIR, (motion) => ({ type: 'JudgeMotion', ...at, motion, judged: { germane: true } })],
  ['d1', (motion) => modify(motion, 'That nothing be done.')],
  ['d1', (motion) => ({ type: 'WithdrawMotion', ...at, motion })],
  [CHAIR, (motion) => ({ type: 'PutQuestion', ...at, motion, method: 'recorded' })],
];

const named = acts.map(([by, act]) => [act('m1' as MotionId).type, by, act] as const);

function decided(): { readonly hall: Hall; readonly motion: MotionId } {
  const hall = openHall();
  const motion = bring(hall, 'd1', main('That the yard be fenced.'));
  decideTop(hall, votes(6, 2));
  return { hall, motion };
}

describe('the speech of one who moves', () => {
  it('[RM-2] ends when the question is stated, but not when it is an appeal', () => {
    const hall = openHall();
    bring(hall, 'd1', main('That the yard be fenced.'));
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd2' as MemberId });
    bring(hall, 'd2', strikeInsert('yard', 'pier'));
    expect(sittingOf(hall).floor.phase).toBe('free');
    hall.act(CHAIR, { type: 'GiveFloor', sitting: SITTING, member: 'd3' as MemberId });
    hall.act('d4', { type: 'RaisePoint', sitting: SITTING, kind: 'point-of-order', text: 'Order.' });
    const { id } = sittingOf(hall).point!;
    const put = { type: 'PutQuestion', sitting: SITTING, motion: 'm2' as MotionId, method: 'voice' } as const;
    expect(hall.refused(CHAIR, put).code).toBe('point-pending');
    hall.act(CHAIR, { type: 'Rule', ...at, point: id, answer: 'not-well-taken' });
    bring(hall, 'd3', make('appeal', bare));
    expect(sittingOf(hall).floor).toMatchObject({ phase: 'held', member: 'd3' });
  });
});

describe('the table', () => {
  it('[RM-64] what lies on it is not put once another decision excludes it', () => {
    const hall = openHall();
    const first = bring(hall, 'd1', main('That the yard be fenced.'));
    bring(hall, 'd2', make('lay-on-table', bare));
    decideTop(hall, votes(6, 2));
    const second = bring(hall, 'd1', main('That the yard be sold.'));
    judgeAs(hall, second, { excludes: [first] });
    const poll = closeTop(hall, votes(6, 2));
    const announce = { type: 'AnnounceResult', sitting: SITTING, poll, chairVote: null } as const;
    expect(hall.refused('d1', announce).code).toBe('not-entitled');
    hall.act(CHAIR, announce);
    expect(phaseOf(hall, first)).toBe('not-put');
  });
});

describe('a motion that is named', () => {
  it.each(named)('[RM-1] %s: must be there', (_type, by, act) => {
    expect(openHall().refused(by, act('m9' as MotionId)).code).toBe('unknown');
  });

  it.each(named)('[RM-1] %s: is not yet decided', (type, by, act) => {
    const { hall, motion } = decided();
    const mover = type === 'ModifyMotion' || type === 'WithdrawMotion';
    const code = type === 'PutQuestion' ? 'not-immediately-pending' : mover ? 'too-late' : 'already-so';
    expect(hall.refused(by, act(motion)).code).toBe(code);
  });
});
