import { describe, expect, it } from 'vitest';
import type { Instant, MemberId } from '../ids.ts';
import { pause, resume, usedMs } from './clock.ts';
import type { Floor } from './state.ts';

const at = (ms: number): Instant => ms as Instant;

const speaking: Floor & { readonly phase: 'held' } = {
  phase: 'held',
  member: 'd1' as MemberId,
  on: null,
  side: null,
  purpose: 'debate',
  limitMs: null,
  since: at(1000),
  usedMs: 500,
  runningSince: at(2000),
};

describe('the clock of a speech', () => {
  it('[RF-5] counts what was spoken before it stood still, and nothing where time goes back', () => {
    expect(usedMs(speaking, at(2700))).toBe(1200);
    expect(usedMs(speaking, at(1900))).toBe(500);
    expect(usedMs({ ...speaking, runningSince: null }, at(9000))).toBe(500);
  });

  it('[RF-5] goes on from where it stood, and where it runs already loses nothing', () => {
    const paused = pause(speaking, at(2700));
    expect(paused).toMatchObject({ usedMs: 1200, runningSince: null });
    expect(pause(paused, at(5000))).toEqual(paused);
    expect(resume(paused, at(6000))).toMatchObject({ usedMs: 1200, runningSince: 6000 });
    expect(resume(speaking, at(6000))).toEqual(speaking);
  });

  it('[RF-5] is nobody’s while the floor is free', () => {
    const free: Floor = { phase: 'free' };
    expect([pause(free, at(1)), resume(free, at(1))]).toEqual([free, free]);
  });
});
