import { recount, type Recounted, type RecountInput, type RecountProgress } from './recount.ts';

/** What the worker says: how far it is, and at the end what it found. */
export type WorkerMessage =
  | { readonly kind: 'progress'; readonly progress: RecountProgress }
  | { readonly kind: 'done'; readonly recounted: Recounted };

addEventListener('message', ({ data }: MessageEvent<RecountInput>) => {
  const say = (message: WorkerMessage): void => postMessage(message);
  say({ kind: 'done', recounted: recount(data, (progress) => say({ kind: 'progress', progress })) });
});
