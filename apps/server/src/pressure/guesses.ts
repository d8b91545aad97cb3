/** Wrong codes that are free, and how long each further one costs, in milliseconds. */
const FREE = 5;
const FIRST_WAIT_MS = 60_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** How often members have entered a wrong code in a row. In memory alone: whoever guesses cannot restart the server. */
export interface Guesses {
  /** Seconds that the member has to wait; 0 when a code may be tried. */
  wait(member: string): number;
  wrong(member: string): void;
  /** A right one was entered, or the codes are new. */
  forget(member: string): void;
}

interface Guessed {
  readonly wrong: number;
  readonly until: number;
}

export function createGuesses(clock: () => number): Guesses {
  const members = new Map<string, Guessed>();
  return {
    wait: (member) => Math.max(0, Math.ceil(((members.get(member)?.until ?? 0) - clock()) / 1_000)),
    wrong: (member) => {
      const wrong = (members.get(member)?.wrong ?? 0) + 1;
      const more = wrong - FREE;
      const wait = more < 0 ? 0 : Math.min(FIRST_WAIT_MS * 2 ** more, LONGEST_WAIT_MS);
      members.set(member, { wrong, until: clock() + wait });
    },
    forget: (member) => void members.delete(member),
  };
}
