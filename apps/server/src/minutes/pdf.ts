import { createJobs } from '../worker/jobs.ts';

const typesetter = createJobs<string, Uint8Array>(
  new URL('./typeset-worker.ts', import.meta.url),
  'the typesetter',
);

/** Typesets a Typst source on a worker, so that votes go on while minutes are printed. The compiler is loaded for the first
 *  document and kept.
 *  @throws Error when the source does not compile or the worker stops. */
export const renderPdf = typesetter.run;

/** Ends the worker; the next document starts another. */
export const stopTypesetter = typesetter.stop;
