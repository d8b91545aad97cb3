import type { OfficeLink, SlipsAnswer } from '@tauride/protocol';
import { seenAddress } from '../house/seen-address.ts';
import { createApi } from '../live/api.ts';

/** The access slips of a body as a file to print, asked for as its chair.
 *  @throws ProblemError, and TypeError without a connection */
export async function printSlips(link: OfficeLink, language: string): Promise<Blob> {
  const { body } = link;
  const answer = await asking(link)('/api/slips', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/pdf' },
    body: JSON.stringify({ body, language }),
    signal: AbortSignal.timeout(120_000),
  });
  return await answer.blob();
}

/** The address to which slips lead that are made now.
 *  @throws ProblemError, and TypeError without a connection */
export async function askSlipAddress(link: OfficeLink): Promise<string> {
  const answer = await asking(link)('/api/slips');
  return seenAddress(((await answer.json()) as SlipsAnswer).address, window.location.origin);
}

/** Asks in the name of whoever a link is for. */
function asking({ path }: OfficeLink) {
  return createApi(path.split('#key=')[1] ?? '').ask;
}
