import { canonicalText, invariant } from '@tauride/kernel';
import type { ElectionBox, Seal } from '@tauride/procedure';
import type { Counted, Drawn } from './box-work.ts';

/** More counts than any one decision asks for. */
const MOST_COUNTS = 4;

class CountNeeded extends Error {
  readonly drawn: Drawn;

  constructor(drawn: Drawn) {
    super('a count is needed first');
    this.drawn = drawn;
  }
}

type Guard = <T>(work: () => T) => T;

export interface CountedDecision<T> {
  readonly seal: Seal;
  readonly count: (drawn: Drawn) => Promise<Counted>;
  /** Asks the rules; changes nothing. */
  readonly decide: (box: ElectionBox) => T;
  /** Turns what the rules throw into a fault. */
  readonly guard: Guard;
}

/** What the rules say once they know what the ballots come to. A decision takes no time of its own to count: it is asked until it
 *  wants a count that is not there yet, that is made beside it, and it is asked again.
 *  @throws Fault when it cannot be counted */
export async function decideCounted<T>({ seal, count, decide, guard }: CountedDecision<T>): Promise<T> {
  const known = new Map<string, Counted>();
  const box: ElectionBox = {
    seal,
    count: (drawn) => {
      const found = known.get(canonicalText(drawn));
      if (found === undefined) throw new CountNeeded(drawn);
      return found;
    },
  };
  for (;;) {
    const asked = guard(() => attempt(() => decide(box)));
    if (!(asked instanceof CountNeeded)) return asked.value;
    invariant(known.size < MOST_COUNTS, 'a decision asks for ever more counts');
    known.set(canonicalText(asked.drawn), await count(asked.drawn));
  }
}

/** What the rules say without any count, or `asks` where they want one: then nothing speaks against the act so far. */
export function asksForCount<T>(guard: Guard, decide: (box: ElectionBox) => T): T | 'asks' {
  const box: ElectionBox = {
    seal: { root: '0'.repeat(64), count: 0 },
    count: (drawn) => {
      throw new CountNeeded(drawn);
    },
  };
  const asked = guard(() => attempt(() => decide(box)));
  return asked instanceof CountNeeded ? 'asks' : asked.value;
}

function attempt<T>(work: () => T): { readonly value: T } | CountNeeded {
  try {
    return { value: work() };
  } catch (error) {
    if (error instanceof CountNeeded) return error;
    throw error;
  }
}
