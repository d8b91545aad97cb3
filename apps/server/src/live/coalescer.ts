/** Passes on the newest of many messages: the first at once, then at most one in each interval. */
export interface Coalescer {
  /** What was passed on last. */
  readonly last: Buffer | undefined;
  push(message: Buffer): void;
  stop(): void;
}

export function createCoalescer(intervalMs: number, pass: (message: Buffer) => void): Coalescer {
  let last: Buffer | undefined;
  let waiting: Buffer | undefined;
  let timer: NodeJS.Timeout | undefined;
  const passOn = (message: Buffer): void => {
    // Clients that have these values already need not hear of them.
    if (!last?.equals(message)) pass(message);
    last = message;
    timer = setTimeout(tick, intervalMs).unref();
  };
  const tick = (): void => {
    timer = undefined;
    const message = waiting;
    waiting = undefined;
    if (message) passOn(message);
  };
  return {
    get last() {
      return last;
    },
    push: (message) => {
      if (timer) waiting = message;
      else passOn(message);
    },
    stop: () => clearTimeout(timer),
  };
}
