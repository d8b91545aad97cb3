import { Fault } from './fault.ts';

/** Groups the writes that arrive in one turn of the event loop into one transaction, in order of arrival. */
export interface CommitQueue {
  /** Resolves with what `work` returned, after the transaction that holds it has committed. */
  add<T>(work: () => T): Promise<T>;
  /** Commits what is waiting and takes no more. */
  close(): void;
}

interface Job {
  readonly work: () => unknown;
  readonly resolve: (value: never) => void;
  readonly reject: (reason: unknown) => void;
}

/** @param transaction runs the work and makes it durable, or throws and leaves nothing of it behind */
export function createCommitQueue(transaction: (work: () => void) => void): CommitQueue {
  let waiting: Job[] = [];
  let closed = false;
  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    if (jobs.length > 0) commit(jobs, transaction);
  };
  return {
    add: <T>(work: () => T) =>
      new Promise<T>((resolve, reject) => {
        if (closed) throw new Fault('stop', 'store-closed', 'The store is closed.');
        // The commit blocks the thread; requests that arrive meanwhile are read in one go after it and share the next.
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ work, resolve, reject });
      }),
    close: () => {
      closed = true;
      flush();
    },
  };
}

function commit(jobs: readonly Job[], transaction: (work: () => void) => void): void {
  const values: unknown[] = [];
  try {
    transaction(() => {
      for (const job of jobs) values.push(job.work());
    });
  } catch (error) {
    for (const job of jobs) job.reject(error);
    return;
  }
  // Nothing is acknowledged before this line: a crash above leaves no promise resolved.
  jobs.forEach((job, at) => job.resolve(values[at] as never));
}
