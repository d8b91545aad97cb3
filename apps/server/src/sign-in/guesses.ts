const MINUTE_MS = 60_000;

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

export function createGuesses(clock: () => number, limits: GuessLimits = LIMITS): Guesses {
  const byAddress = new Map<string, number>();
  let [began, all] = [-Infinity, 0];
  const current = (): void => {
    const now = clock();
    // Also a clock that was set back begins anew.
    if (now >= began && now - began < MINUTE_MS) return;
    [began, all] = [now, 0];
    byAddress.clear();
  };
  return {
    wait: (address) => {
      current();
      const isOver = all >= limits.inAll || (byAddress.get(networkOf(address)) ?? 0) >= limits.perAddress;
      return isOver ? Math.max(1, Math.ceil((began + MINUTE_MS - clock()) / 1_000)) : 0;
    },
    wrong: (address) => {
      current();
      const network = networkOf(address);
      all += 1;
      byAddress.set(network, (byAddress.get(network) ?? 0) + 1);
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
