/** Passes on the newest of many messages: the first at once, then at most one in each interval. */
export interface Coalescer {
  /** What was passed on last. */
  readonly last: Buffer | undefined;
  /** Takes the place of what waits; it is made only when it is passed on. */
  push(make: () => Buffer): void;
  stop(): void;
}

export function createCoalescer(intervalMs: number, pass: (message: Buffer) => void): Coalescer {
  let last: Buffer | undefined;
  let waiting: (() => Buffer) | undefined;
  let timer: NodeJS.Timeout | undefined;
  const passOn = (message: Buffer): void => {
    // Clients that have these values already need not hear of them.
    if (!last?.equals(message)) pass(message);
    last = message;
    timer = setTimeout(tick, intervalMs).unref();
  };
  const tick = (): void => {
    timer = undefined;
    const make = waiting;
    waiting = undefined;
    if (make) passOn(make());
  };
  return {
    get last() {
      return last;
    },
    push: (make) => {
      if (timer) waiting = make;
      else passOn(make());
    },
    stop: () => clearTimeout(timer),
  };
}
