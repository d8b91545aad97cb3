import { parentPort } from 'node:worker_threads';
import { invariant } from '@tauride/kernel';
import { typeset } from './typeset.ts';

/** A document to typeset; the number comes back with the answer. */
export interface TypesetJob {
  readonly job: number;
  readonly source: string;
}

export type TypesetAnswer =
  | { readonly job: number; readonly pdf: Uint8Array }
  | { readonly job: number; readonly fault: string };

invariant(parentPort !== null, 'the typesetter runs as a worker');
const port = parentPort;

port.on('message', ({ job, source }: TypesetJob) => {
  try {
    port.postMessage({ job, pdf: typeset(source) } satisfies TypesetAnswer);
  } catch (error) {
    const fault = error instanceof Error ? error.message : String(error);
    port.postMessage({ job, fault } satisfies TypesetAnswer);
  }
});
