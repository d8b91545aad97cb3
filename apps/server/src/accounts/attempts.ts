import type { Count, KeptCounts } from '../sign-in/kept-counts.ts';

/** Wrong tries within a time, after which one waits. */
export interface AttemptLimits {
  /** Of one name from one address: somebody far away cannot lock the owner out. */
  readonly both: number;
  readonly name: number;
  /** A whole hall may be behind one address. */
  readonly address: number;
}

export interface Attempts {
  /** Counts a try before it is known to be right, so that many at once are no way around.
   *  Seconds to wait where there were too many, and nothing is counted; 0 where it may be tried.
   *  @param name of the account; it is all the same whether there is one */
  begin(name: string, address: string): number;
  /** The try was right: nothing of this name and address counts any more. */
  right(name: string, address: string): void;
}

export interface AttemptsOptions {
  readonly clock: () => number;
  readonly counts: KeptCounts;
  readonly limits?: AttemptLimits;
}

const LIMITS: AttemptLimits = { both: 5, name: 30, address: 300 };
const TIME_MS = 15 * 60 * 1_000;
const REMEMBERED = 100_000;
const SWEEP_FROM = 1_000;

export function createAttempts({ clock, counts, limits = LIMITS }: AttemptsOptions): Attempts {
  // Also a clock that was set back begins anew.
  const isOver = ({ time }: Count): boolean => clock() < time || clock() - time >= TIME_MS;
  const current = (key: string): Count | undefined => {
    const count = counts.get(key);
    return count === undefined || isOver(count) ? undefined : count;
  };
  const keysOf = (name: string, address: string): readonly (readonly [string, number])[] => [
    [JSON.stringify([name, address]), limits.both],
    [JSON.stringify([name]), limits.name],
    [JSON.stringify([null, address]), limits.address],
  ];
  const add = (key: string): void => {
    const { tries, time } = current(key) ?? { tries: 0, time: clock() };
    counts.set(key, { tries: tries + 1, time });
  };
  let sweepAt = SWEEP_FROM;
  return {
    begin: (name, address) => {
      if (counts.size() >= sweepAt) {
        counts.sweep(isOver, REMEMBERED);
        // Each row is looked at seldom.
        sweepAt = Math.max(SWEEP_FROM, Math.min(2 * counts.size(), REMEMBERED + SWEEP_FROM));
      }
      const keys = keysOf(name, address);
      const full = keys.flatMap(([key, limit]) => {
        const count = current(key);
        return count && count.tries >= limit ? count.time + TIME_MS - clock() : [];
      });
      if (full.length > 0) return Math.max(1, Math.ceil(Math.max(...full) / 1_000));
      for (const [key] of keys) add(key);
      return 0;
    },
    right: (name, address) => {
      const [both, ...others] = keysOf(name, address);
      counts.drop(both![0]);
      for (const [key] of others) {
        const count = current(key);
        if (count) counts.set(key, { ...count, tries: count.tries - 1 });
      }
    },
  };
}
