/** Seeded randomness, so that a failure can name what it came from. */
export interface Chance {
  /** A fraction from 0 up to, not including, 1. */
  fraction(): number;
  /** An integer from `least` to `most`. */
  integer(least: number, most: number): number;
  pick<T>(values: readonly T[]): T;
  /** 32 hexadecimal digits. */
  nonce(): string;
}

/** The generator mulberry32, by Tommy Ettinger. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const integer = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  const word = (): string => integer(0, 0xffff_ffff).toString(16).padStart(8, '0');
  return {
    fraction,
    integer,
    pick: (values) => values[integer(0, values.length - 1)]!,
    nonce: () => [word(), word(), word(), word()].join(''),
  };
}

export async function sleep(ms: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits until something holds, looking every millisecond or two; false when it did not in time. */
export async function until(holds: () => boolean, withinMs: number): Promise<boolean> {
  const deadlineMs = performance.now() + withinMs;
  while (!holds()) {
    if (performance.now() > deadlineMs) return false;
    await sleep(1);
  }
  return true;
}
