/** Seeded chance, so that what failed can be sent again. */
export interface Dice {
  /** An integer from `least` to `most`. */
  between(least: number, most: number): number;
  /** True once in so many times. */
  oneIn(times: number): boolean;
  pick<T>(values: readonly T[]): T;
}

/** The generator mulberry32, by Tommy Ettinger. */
export function createDice(seed: number): Dice {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (least: number, most: number): number =>
    least + Math.floor(fraction() * (most - least + 1));
  return {
    between,
    oneIn: (times) => between(1, times) === 1,
    pick: (values) => values[between(0, values.length - 1)]!,
  };
}
