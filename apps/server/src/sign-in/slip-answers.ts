import type { Enrolled } from './devices.ts';

/** How long the same request gets the same answer. */
const KEPT_MS = 2 * 60 * 1_000;

interface Answer {
  /** What the device chose to know its own request by. */
  readonly again: string;
  readonly enrolled: Promise<Enrolled>;
}

/** What was answered to whoever used a slip: the connection in a hall breaks off, and the slip is used by then. In memory alone. */
export interface SlipAnswers {
  readonly keep: (slip: string, answer: Answer) => void;
  readonly find: (slip: string, again: string) => Promise<Enrolled> | undefined;
}

export function createAnswers(clock: () => number): SlipAnswers {
  const kept = new Map<string, Answer & { readonly at: number }>();
  const forgetOld = (): void => {
    for (const [slip, { at }] of kept) {
      if (clock() - at <= KEPT_MS) return;
      kept.delete(slip);
    }
  };
  return {
    keep: (slip, answer) => {
      kept.set(slip, { ...answer, at: clock() });
      // One that failed is no answer.
      answer.enrolled.catch(() => kept.delete(slip));
    },
    find: (slip, again) => {
      forgetOld();
      const answer = kept.get(slip);
      return answer?.again === again ? answer.enrolled : undefined;
    },
  };
}
