import { describe, expect, it } from 'vitest';
import type { SittingAct } from '../command.ts';
import type { MotionId } from '../ids.ts';
import { CHAIR, type Hall, openHall, SITTING } from '../testing/hall.ts';
import { bring, decideTop, main, modify, votes } from '../testing/moves.ts';

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
