import { Worker } from 'node:worker_threads';
import { Fault } from '../store/fault.ts';

/** Signs with Ed25519 beside the thread that answers requests: a signature takes as long as the rest of a ballot. */
export interface Signer {
  /** The signature in base64url.
   *  @throws Fault when the signing thread failed; signing again may succeed */
  readonly sign: (bytes: Uint8Array) => Promise<string>;
  readonly close: () => Promise<void>;
}

interface Job {
  readonly bytes: Uint8Array;
  readonly resolve: (signature: string) => void;
  readonly reject: (error: Error) => void;
}

/** @param key private key, PKCS #8 in DER */
export function createSigner(key: Uint8Array): Signer {
  const running: Job[][] = [];
  let waiting: Job[] = [];
  let worker: Worker | undefined;
  const fail = (cause: unknown): void => {
    worker = undefined;
    const fault = new Fault('retry', 'signing-failed', 'The receipt could not be signed.', { cause });
    for (const job of running.splice(0).flat()) job.reject(fault);
  };
  const start = (): Worker => {
    const started = new Worker(new URL('./receipt-worker.ts', import.meta.url), { workerData: key });
    // An idle thread must not keep the process alive.
    started.unref();
    started.on('message', (signatures: readonly string[]) =>
      running.shift()?.forEach((job, at) => job.resolve(signatures[at]!)),
    );
    started.on('error', fail);
    return started;
  };
  const flush = (): void => {
    const jobs = waiting;
    waiting = [];
    running.push(jobs);
    worker ??= start();
    worker.postMessage(jobs.map((job) => job.bytes));
  };
  return {
    sign: (bytes) =>
      new Promise((resolve, reject) => {
        // Ballots that became durable in one transaction are signed in one message to the thread.
        if (waiting.length === 0) setImmediate(flush);
        waiting.push({ bytes, resolve, reject });
      }),
    close: async () => {
      await worker?.terminate();
    },
  };
}
