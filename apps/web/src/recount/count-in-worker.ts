import type { Recounted, RecountInput, RecountProgress } from './recount.ts';
import type { WorkerMessage } from './recount-worker.ts';

/** Counts beside the page, so that it stays alive while a hundred thousand papers are counted.
 *  @returns what ends the count early
 *  @param onFailed the worker could not be had, or broke off */
export function countInWorker(
  input: RecountInput,
  on: {
    readonly progress: (progress: RecountProgress) => void;
    readonly done: (recounted: Recounted) => void;
    readonly failed: () => void;
  },
): () => void {
  const worker = new Worker(new URL('./recount-worker.ts', import.meta.url), { type: 'module' });
  const end = (): void => worker.terminate();
  worker.addEventListener('message', ({ data }: MessageEvent<WorkerMessage>) => {
    if (data.kind === 'progress') return on.progress(data.progress);
    end();
    on.done(data.recounted);
  });
  worker.addEventListener('error', (error) => {
    // It is told on the page, not thrown once more.
    error.preventDefault();
    end();
    on.failed();
  });
  worker.postMessage(input);
  return end;
}
