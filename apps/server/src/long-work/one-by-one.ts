/** Long work of which one piece is done at a time: together they would hold up everybody else. */
export interface OneByOne {
  /** @param isPublic done when nothing else waits
   *  @returns null where too much of the public's waits already */
  run<T>(work: () => Promise<T>, isPublic: boolean): Promise<T> | null;
}

/** @param most pieces of the public's that may wait */
export function createOneByOne(most: number): OneByOne {
  const waiting: (() => Promise<void>)[] = [];
  const publicWaiting: (() => Promise<void>)[] = [];
  let isRunning = false;
  const goOn = async (): Promise<void> => {
    if (isRunning) return;
    isRunning = true;
    for (
      let next = waiting.shift() ?? publicWaiting.shift();
      next;
      next = waiting.shift() ?? publicWaiting.shift()
    )
      await next();
    isRunning = false;
  };
  return {
    run: (work, isPublic) => {
      if (isPublic && publicWaiting.length >= most) return null;
      return new Promise((resolve, reject) => {
        (isPublic ? publicWaiting : waiting).push(async () => await work().then(resolve, reject));
        void goOn();
      });
    },
  };
}
