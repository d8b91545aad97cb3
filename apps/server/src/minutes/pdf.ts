import { createJobs } from '../long-work/jobs.ts';

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

/** How many documents are kept. */
const KEPT = 8;

const kept = new Map<string, Promise<Uint8Array>>();

/** The same source is typeset once while it is asked for again, as when a printer jams or many read one result.
 *  @throws Error as `renderPdf` does. */
export async function renderPdfOnce(source: string): Promise<Uint8Array> {
  const known = kept.get(source);
  if (known) return known;
  const rendering = renderPdf(source);
  kept.set(source, rendering);
  if (kept.size > KEPT) kept.delete(kept.keys().next().value!);
  // One that failed is tried again when the next one asks.
  rendering.catch(() => kept.delete(source));
  return rendering;
}
