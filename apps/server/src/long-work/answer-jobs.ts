import { parentPort } from 'node:worker_threads';
import { invariant } from '@tauride/kernel';

/** Work to do; the number comes back with the answer. */
export interface JobRequest<Job> {
  readonly number: number;
  readonly job: Job;
}

export type JobAnswer<Done> =
  | { readonly number: number; readonly done: Done }
  | { readonly number: number; readonly fault: string };

/** Does the jobs that come to this thread, one after another. */
export function answerJobs<Job, Done>(work: (job: Job) => Done): void {
  invariant(parentPort !== null, 'jobs are done on a worker');
  const port = parentPort;
  port.on('message', ({ number, job }: JobRequest<Job>) => {
    port.postMessage(answerTo(number, () => work(job)));
  });
}

function answerTo<Done>(number: number, work: () => Done): JobAnswer<Done> {
  try {
    return { number, done: work() };
  } catch (error) {
    return { number, fault: error instanceof Error ? error.message : String(error) };
  }
}
