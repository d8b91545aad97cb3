import type { Limits } from './limits.ts';

const WINDOW_MS = 10_000;

/** Who was refused too often lately. */
export interface Refusals {
  isShutOut(asker: string): boolean;
  count(asker: string): void;
}

/** Rule SF-6: who goes on asking for what is refused is answered no more for ten seconds: to hang up costs the server least. */
export function createRefusals(
  { refusedPerTenSeconds }: Limits,
  clock: () => number = performance.now.bind(performance),
): Refusals {
  let windowFrom = 0;
  let refused = new Map<string, number>();
  let shut = new Set<string>();
  const turn = (): void => {
    const now = clock();
    if (now - windowFrom < WINDOW_MS) return;
    windowFrom = now;
    shut = new Set([...refused].flatMap(([key, times]) => (times > refusedPerTenSeconds ? [key] : [])));
    refused = new Map();
  };
  return {
    isShutOut: (asker) => {
      turn();
      return shut.has(asker) || (refused.get(asker) ?? 0) > refusedPerTenSeconds;
    },
    count: (asker) => void refused.set(asker, (refused.get(asker) ?? 0) + 1),
  };
}
