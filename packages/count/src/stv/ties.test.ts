import { describe, expect, it } from 'vitest';
import { narrowed } from './ties.ts';

describe('a tie', () => {
  const history = [
    [5n, 6n, 6n],
    [8n, 7n, 9n],
    [9n, 9n, 9n],
  ];
  it.each([
    { rule: 'VS-8', order: 'backwards', seek: 'most', left: [2] },
    { rule: 'VS-10', order: 'backwards', seek: 'fewest', left: [1] },
    { rule: 'VS-26', order: 'forwards', seek: 'fewest', left: [0] },
  ] as const)('[$rule] looks $order for the $seek', ({ order, seek, left }) => {
    expect(narrowed(history, [0, 1, 2], { order, seek })).toEqual(left);
  });

  it('[VS-26] asks the next stage that differs for those who are still equal', () => {
    expect(narrowed(history, [0, 1, 2], { order: 'forwards', seek: 'most' })).toEqual([2]);
  });

  it('[VS-14] is left to a lot where the rule looks at no stage', () => {
    expect(narrowed(history, [0, 1, 2], { order: 'none', seek: 'most' })).toEqual([0, 1, 2]);
  });

  it('[VS-10] stays open between candidates who were always equal', () => {
    expect(narrowed([[4n, 4n]], [0, 1], { order: 'backwards', seek: 'fewest' })).toEqual([0, 1]);
  });
});
