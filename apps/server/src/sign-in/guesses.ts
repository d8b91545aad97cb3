import type { KeptCounts } from './kept-counts.ts';

const MINUTE_MS = 60_000;
/** No network is called so. */
const ALL = 'all';

/** Counts wrong codes, for each address and in all: ten thousand slips and six thousand guesses a minute make one found slip
 *  in some thirty years. */
export interface Guesses {
  /** Seconds to wait where too many were wrong; 0 where one may try. */
  readonly wait: (address: string) => number;
  readonly wrong: (address: string) => void;
}

export interface GuessLimits {
  /** A whole hall may be behind one address, and some of it mistypes. */
  readonly perAddress: number;
  readonly inAll: number;
}

const LIMITS: GuessLimits = { perAddress: 300, inAll: 6_000 };

/** @param counts whose `time` says when the minute began */
export function createGuesses(
  clock: () => number,
  counts: KeptCounts,
  limits: GuessLimits = LIMITS,
): Guesses {
  const before = counts.get(ALL) ?? { time: -Infinity, tries: 0 };
  let [began, all] = [before.time, before.tries];
  const triesOf = (address: string): number => counts.get(networkOf(address))?.tries ?? 0;
  const current = (): void => {
    const now = clock();
    // Also a clock that was set back begins anew.
    if (now >= began && now - began < MINUTE_MS) return;
    [began, all] = [now, 0];
    counts.dropAll();
  };
  return {
    wait: (address) => {
      current();
      const isOver = all >= limits.inAll || triesOf(address) >= limits.perAddress;
      return isOver ? Math.max(1, Math.ceil((began + MINUTE_MS - clock()) / 1_000)) : 0;
    },
    wrong: (address) => {
      current();
      all += 1;
      counts.set(ALL, { tries: all, time: began });
      counts.set(networkOf(address), { tries: triesOf(address) + 1, time: began });
    },
  };
}

/** One connection has as many IPv6 addresses as it likes, within its first 64 bits. */
function networkOf(address: string): string {
  if (!address.includes(':') || address.startsWith('::ffff:')) return address;
  const [head = '', tail] = address.split('::');
  const given = head === '' ? [] : head.split(':');
  const missing = 8 - given.length - (tail ? tail.split(':').length : 0);
  const groups = tail === undefined ? given : [...given, ...Array.from({ length: missing }, () => '0')];
  return groups.slice(0, 4).join(':');
}
