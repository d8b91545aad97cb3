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
  readonly limits?: AttemptLimits;
}

const LIMITS: AttemptLimits = { both: 5, name: 30, address: 300 };
const TIME_MS = 15 * 60 * 1_000;
const REMEMBERED = 100_000;

interface Count {
  readonly since: number;
  tries: number;
}

export function createAttempts({ clock, limits = LIMITS }: AttemptsOptions): Attempts {
  const counts = new Map<string, Count>();
  const current = (key: string): Count | undefined => {
    const count = counts.get(key);
    const age = count === undefined ? 0 : clock() - count.since;
    // Also a clock that was set back begins anew.
    return age < 0 || age >= TIME_MS ? undefined : count;
  };
  const keysOf = (name: string, address: string): readonly (readonly [string, number])[] => [
    [JSON.stringify([name, address]), limits.both],
    [JSON.stringify([name]), limits.name],
    [JSON.stringify([null, address]), limits.address],
  ];
  const add = (key: string): void => {
    const count = current(key);
    if (count) count.tries += 1;
    else counts.set(key, { since: clock(), tries: 1 });
  };
  const forgetOld = (): void => {
    if (counts.size < REMEMBERED) return;
    for (const key of counts.keys()) if (!current(key)) counts.delete(key);
    // The oldest go first where so many are new.
    for (const key of counts.keys()) {
      if (counts.size < REMEMBERED) break;
      counts.delete(key);
    }
  };
  return {
    begin: (name, address) => {
      forgetOld();
      const keys = keysOf(name, address);
      const full = keys.flatMap(([key, limit]) => {
        const count = current(key);
        return count && count.tries >= limit ? count.since + TIME_MS - clock() : [];
      });
      if (full.length > 0) return Math.max(1, Math.ceil(Math.max(...full) / 1_000));
      for (const [key] of keys) add(key);
      return 0;
    },
    right: (name, address) => {
      const [both, ...others] = keysOf(name, address);
      counts.delete(both![0]);
      for (const [key] of others) {
        const count = current(key);
        if (count) count.tries -= 1;
      }
    },
  };
}
