import { describe, expect, it } from 'vitest';
import { readClock } from './clock-reading.ts';

const limitMs = 180_000;

describe('the clock', () => {
  it('stands still while it does not run', () => {
    const time = { limitMs, usedMs: 72_000, runningSince: null };
    expect(readClock(time, 1_000_000)).toEqual({ phase: 'running', shown: '1:48', usedMs: 72_000 });
  });

  it('adds the time since it started', () => {
    expect(readClock({ limitMs, usedMs: 72_000, runningSince: 5_000 }, 10_000).shown).toBe('1:43');
  });

  it('enters the last half minute at exactly thirty seconds', () => {
    const at = (usedMs: number) => readClock({ limitMs, usedMs, runningSince: null }, 0).phase;
    expect([at(149_999), at(150_000)]).toEqual(['running', 'last']);
  });

  it('shows 0:00 only when nothing is left, then counts over', () => {
    const at = (usedMs: number) => readClock({ limitMs, usedMs, runningSince: null }, 0);
    expect(at(179_001).shown).toBe('0:01');
    expect(at(180_000)).toMatchObject({ phase: 'last', shown: '0:00' });
    expect(at(192_400)).toMatchObject({ phase: 'over', shown: '+0:12' });
  });

  it('does not run backwards when this device is behind the server', () => {
    expect(readClock({ limitMs, usedMs: 0, runningSince: 9_000 }, 5_000).shown).toBe('3:00');
  });
});
