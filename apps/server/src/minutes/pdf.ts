import { Worker } from 'node:worker_threads';
import type { TypesetAnswer, TypesetJob } from './typeset-worker.ts';

interface Waiting {
  readonly resolve: (pdf: Uint8Array) => void;
  readonly reject: (fault: Error) => void;
}

interface Typesetter {
  readonly worker: Worker;
  readonly waiting: Map<number, Waiting>;
}

let typesetter: Typesetter | undefined;
let jobs = 0;

/** Typesets a Typst source on a worker, so that votes go on while minutes are printed. The compiler is loaded for the first
 *  document and kept; it keeps no process alive.
 *  @throws Error when the source does not compile or the worker stops. */
export async function renderPdf(source: string): Promise<Uint8Array> {
  const { worker, waiting } = (typesetter ??= startTypesetter());
  jobs += 1;
  const job = jobs;
  return await new Promise((resolve, reject) => {
    waiting.set(job, { resolve, reject });
    worker.ref();
    worker.postMessage({ job, source } satisfies TypesetJob);
  });
}

/** Ends the worker; the next document starts another. */
export async function stopTypesetter(): Promise<void> {
  await typesetter?.worker.terminate();
}

function startTypesetter(): Typesetter {
  const worker = new Worker(new URL('./typeset-worker.ts', import.meta.url));
  const started: Typesetter = { worker, waiting: new Map() };
  worker.on('message', (answer: TypesetAnswer) => {
    settle(started, answer);
  });
  worker.on('error', (cause: unknown) => {
    abandon(started, new Error('the typesetter failed', { cause }));
  });
  worker.on('exit', () => {
    abandon(started, new Error('the typesetter stopped'));
  });
  return started;
}

function settle({ worker, waiting }: Typesetter, answer: TypesetAnswer): void {
  const asked = waiting.get(answer.job);
  waiting.delete(answer.job);
  if (waiting.size === 0) worker.unref();
  if ('pdf' in answer) asked?.resolve(answer.pdf);
  else asked?.reject(new Error(answer.fault));
}

/** Whoever waits is told; the next document starts a new worker. */
function abandon(stopped: Typesetter, fault: Error): void {
  if (typesetter === stopped) typesetter = undefined;
  for (const { reject } of stopped.waiting.values()) reject(fault);
  stopped.waiting.clear();
}
