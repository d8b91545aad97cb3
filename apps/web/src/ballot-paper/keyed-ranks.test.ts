import type { CandidateId } from '@tauride/procedure';
import { describe, expect, it } from 'vitest';
import { keyedRanks } from './keyed-ranks.ts';
import type { Ranks } from './ranks.ts';

const [a, b, c] = ['c1', 'c2', 'c3'] as [CandidateId, CandidateId, CandidateId];
const ranks: Ranks = [[a], [b]];
const plain = { ctrlKey: false, metaKey: false, altKey: false };

function pressed(key: string, id: CandidateId, { equal = false } = {}): string | null {
  const next = keyedRanks({ ...plain, key }, { ranks, id, equal });
  return next === null ? null : next.map((rank) => rank.join('=')).join('>');
}

describe('the keys of a ranking', () => {
  it('move by arrows, and bring in from below', () => {
    expect(pressed('ArrowUp', b)).toBe('c2>c1');
    expect(pressed('ArrowDown', a)).toBe('c2>c1');
    expect(pressed('ArrowUp', c)).toBe('c1>c2>c3');
    expect(pressed('ArrowDown', c)).toBeNull();
  });

  it('give the rank that is typed', () => {
    expect(pressed('1', c)).toBe('c3>c1>c2');
    expect(pressed('9', a)).toBe('c2>c1');
  });

  it('take out', () => {
    for (const key of ['Delete', 'Backspace', '0']) expect(pressed(key, a)).toBe('c2');
    expect(pressed('Delete', c)).toBeNull();
  });

  it('share the rank above only where that is allowed', () => {
    expect(pressed('=', b)).toBeNull();
    expect(pressed('=', b, { equal: true })).toBe('c1=c2');
  });

  it('leave shortcuts of the browser alone', () => {
    expect(keyedRanks({ ...plain, ctrlKey: true, key: '1' }, { ranks, id: b, equal: false })).toBeNull();
    expect(pressed('x', a)).toBeNull();
  });
});
