/** Does one thing at a time, in the order of asking. */
export interface Queue {
  add<T>(work: () => Promise<T>): Promise<T>;
  /** Resolves when nothing is under way. */
  readonly idle: () => Promise<void>;
}

export function createQueue(): Queue {
  let last: Promise<unknown> = Promise.resolve();
  return {
    add: async <T>(work: () => Promise<T>) => {
      const result = last.then(work);
      // A failed act is its own asker's matter: the next one starts all the same.
      last = result.catch(() => undefined);
      return result;
    },
    idle: async () => {
      await last;
    },
  };
}
