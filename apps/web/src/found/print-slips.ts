import type { OfficeLink } from '@tauride/protocol';
import { createApi } from '../live/api.ts';

/** The access slips of a body as a file to print, asked for as its chair.
 *  @throws ProblemError, and TypeError without a connection */
export async function printSlips({ body, path }: OfficeLink, language: string): Promise<Blob> {
  const key = path.split('#key=')[1] ?? '';
  const answer = await createApi(key).ask('/api/slips', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/pdf' },
    body: JSON.stringify({ body, language }),
    signal: AbortSignal.timeout(120_000),
  });
  return await answer.blob();
}
