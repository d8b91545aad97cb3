/** Sums of weights by place, exact however large: each weight is split in two, so that both halves of a sum stay far below 2^53 for
 *  as many ballots as memory can have. */
export interface ExactWeights {
  /** @param weight a safe integer from 0 up */
  readonly add: (at: number, weight: number) => void;
  readonly addFrom: (at: number, other: ExactWeights, from: number) => void;
  readonly clear: (at: number) => void;
  readonly isZero: (at: number) => boolean;
  readonly at: (at: number) => bigint;
  /** All of them as plain numbers, for sums that are known to be below 2^53. */
  readonly plain: () => Float64Array;
  readonly high: (at: number) => number;
  readonly low: (at: number) => number;
}

const LOW = 2 ** 26;

/** @param size how many places there are at first; more are added as they are met */
export function exactWeights(size: number): ExactWeights {
  let high = new Float64Array(size);
  let low = new Float64Array(size);
  const raise = (at: number, ups: number, downs: number): void => {
    if (at >= high.length) {
      high = doubled(high);
      low = doubled(low);
    }
    high[at] = high[at]! + ups;
    low[at] = low[at]! + downs;
  };
  return {
    add: (at, weight) => {
      const ups = Math.floor(weight / LOW);
      raise(at, ups, weight - ups * LOW);
    },
    addFrom: (at, other, from) => raise(at, other.high(from), other.low(from)),
    clear: (at) => {
      high[at] = 0;
      low[at] = 0;
    },
    isZero: (at) => high[at] === 0 && low[at] === 0,
    at: (at) => BigInt(high[at]!) * BigInt(LOW) + BigInt(low[at]!),
    plain: () => high.map((ups, at) => ups * LOW + low[at]!),
    high: (at) => high[at]!,
    low: (at) => low[at]!,
  };
}

function doubled(values: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  return new Float64Array(values.buffer.transfer(values.byteLength * 2));
}
