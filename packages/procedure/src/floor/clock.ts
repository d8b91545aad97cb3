import type { Instant } from '../ids.ts';
import type { Floor } from './state.ts';

/** Milliseconds spoken until `now`; time in which the clock stood still doesn't count. */
export function usedMs(floor: Floor & { phase: 'held' }, now: Instant): number {
  return floor.usedMs + (floor.runningSince === null ? 0 : Math.max(0, now - floor.runningSince));
}

/** Stops the clock while something interrupts the speaker. */
export function pause(floor: Floor, now: Instant): Floor {
  return floor.phase === 'free' ? floor : { ...floor, usedMs: usedMs(floor, now), runningSince: null };
}

export function resume(floor: Floor, now: Instant): Floor {
  return floor.phase === 'free' || floor.runningSince !== null ? floor : { ...floor, runningSince: now };
}
