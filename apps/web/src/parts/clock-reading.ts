export type SpeakingTime = {
  readonly limitMs: number;
  /** What was used before the clock last started to run. */
  readonly usedMs: number;
  /** When it last started, in the time of `now`; null while it stands still. */
  readonly runningSince: number | null;
};

/** The clock warns when this much is left. */
export const lastStretchMs = 30_000;

export type ClockReading = {
  readonly phase: 'running' | 'last' | 'over';
  /** What the clock shows: time left, or time over with a plus sign. */
  readonly shown: string;
  readonly usedMs: number;
};

/** Minutes and seconds, `m:ss`. */
export function minutesAndSeconds(seconds: number): string {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** Reads a speaker's clock. Time left rounds up, so that 0:00 shows only when the time is out. */
export function readClock({ limitMs, usedMs, runningSince }: SpeakingTime, now: number): ClockReading {
  const used = usedMs + (runningSince === null ? 0 : Math.max(0, now - runningSince));
  const left = limitMs - used;
  if (left < 0)
    return { phase: 'over', shown: `+${minutesAndSeconds(Math.floor(-left / 1000))}`, usedMs: used };
  const phase = left <= lastStretchMs ? 'last' : 'running';
  return { phase, shown: minutesAndSeconds(Math.ceil(left / 1000)), usedMs: used };
}
