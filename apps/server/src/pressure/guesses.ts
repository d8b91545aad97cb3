import type { KeptCounts } from '../sign-in/kept-counts.ts';

/** Wrong codes that are free, and how long each further one costs, in milliseconds. */
const FREE = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How often members have entered a wrong code in a row; a restart changes nothing of it. */
export interface Guesses {
  /** Seconds that the member has to wait; 0 when a code may be tried. */
  wait(member: string): number;
  wrong(member: string): void;
  /** A right one was entered, or the codes are new. */
  forget(member: string): void;
}

/** @param counts whose `time` says until when one waits */
export function createGuesses(clock: () => number, counts: KeptCounts): Guesses {
  return {
    wait: (member) => Math.max(0, Math.ceil(((counts.get(member)?.time ?? 0) - clock()) / 1_000)),
    wrong: (member) => {
      const tries = (counts.get(member)?.tries ?? 0) + 1;
      const more = tries - FREE;
      const wait = more < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** more, LONGEST_WAIT_MS);
      counts.set(member, { tries, time: clock() + wait });
    },
    forget: counts.drop,
  };
}
