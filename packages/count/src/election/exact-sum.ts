export interface ExactSum {
  /** @param weight a safe integer from 0 up */
  readonly add: (weight: number) => void;
  readonly sum: () => bigint;
}

/** Sums weights in plain numbers as long as they stay exact. */
export function exactSum(): ExactSum {
  let whole = 0n;
  let part = 0;
  return {
    add: (weight) => {
      if (part + weight <= Number.MAX_SAFE_INTEGER) part += weight;
      else {
        whole += BigInt(part);
        part = weight;
      }
    },
    sum: () => whole + BigInt(part),
  };
}
