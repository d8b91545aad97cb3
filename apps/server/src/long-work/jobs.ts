import { Worker } from 'node:worker_threads';
import type { JobAnswer, JobRequest } from './answer-jobs.ts';

/** Work that would hold up the hall, done on a thread of its own. */
export interface Jobs<Job, Done> {
  /** @throws Error when the work does, or when the thread stops. */
  readonly run: (job: Job) => Promise<Done>;
  /** Ends the thread; the next job starts another. */
  readonly stop: () => Promise<void>;
}

interface Waiting<Done> {
  readonly resolve: (done: Done) => void;
  readonly reject: (fault: Error) => void;
}

interface Running<Done> {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting<Done>>;
}

/** The thread starts with the first job and is kept; it keeps no process alive.
 *  @param script what it runs, which calls `answerJobs`
 *  @param name of the worker, for messages */
export function createJobs<Job, Done>(script: URL, name: string): Jobs<Job, Done> {
  let running: Running<Done> | undefined;
  let jobs = 0;
  /** Whoever waits is told; the next job starts a new thread. */
  const abandon = (stopped: Running<Done>, fault: Error): void => {
    if (running === stopped) running = undefined;
    for (const { reject } of stopped.waiting.values()) reject(fault);
    stopped.waiting.clear();
  };
  const start = (): Running<Done> => {
    const worker = new Worker(script);
    const started: Running<Done> = { worker, waiting: new Map() };
    worker.on('message', (answer: JobAnswer<Done>) => settle(started, answer));
    worker.on('error', (cause: unknown) => abandon(started, new Error(`${name} failed`, { cause })));
    worker.on('exit', () => abandon(started, new Error(`${name} stopped`)));
    return started;
  };
  return {
    run: (job) => {
      const { worker, waiting } = (running ??= start());
      jobs += 1;
      const number = jobs;
      return new Promise((resolve, reject) => {
        waiting.set(number, { resolve, reject });
        worker.ref();
        worker.postMessage({ number, job } satisfies JobRequest<Job>);
      });
    },
    stop: async () => {
      await running?.worker.terminate();
    },
  };
}

function settle<Done>({ worker, waiting }: Running<Done>, answer: JobAnswer<Done>): void {
  const asked = waiting.get(answer.number);
  waiting.delete(answer.number);
  if (waiting.size === 0) worker.unref();
  if ('fault' in answer) asked?.reject(new Error(answer.fault));
  else asked?.resolve(answer.done);
}
