/** One figure against its baseline in the same run. */
export interface Measurement {
  readonly name: string;
  readonly measured: string;
  readonly baseline: string;
  /** Measured by baseline, or measured by budget where the baseline is the budget itself. */
  readonly ratio: number;
  readonly budget: string;
  readonly verdict: 'met' | 'missed';
}

export interface Benchmark {
  readonly name: string;
  readonly run: () => Promise<readonly Measurement[]>;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle];
  const lower = sorted[sorted.length % 2 === 1 ? middle : middle - 1];
  if (upper === undefined || lower === undefined) throw new RangeError('There is no median of nothing.');
  return (lower + upper) / 2;
}

/** The verdict on a ratio that must not pass, or must reach, its limit. */
export function verdict(
  ratio: number,
  limit: { readonly atMost: number } | { readonly atLeast: number },
): Pick<Measurement, 'ratio' | 'budget' | 'verdict'> {
  const met = 'atMost' in limit ? ratio <= limit.atMost : ratio >= limit.atLeast;
  const budget = 'atMost' in limit ? `<= ${limit.atMost}` : `>= ${limit.atLeast}`;
  return { ratio: Math.round(ratio * 1000) / 1000, budget, verdict: met ? 'met' : 'missed' };
}

export function milliseconds(nanoseconds: number): string {
  return `${(nanoseconds / 1e6).toFixed(1)} ms`;
}
