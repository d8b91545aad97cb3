import type { FastifyRequest } from 'fastify';

const READING = new Set(['GET', 'HEAD', 'OPTIONS']);

export function changesSomething({ method }: FastifyRequest): boolean {
  return !READING.has(method);
}

/** Whether a browser says that a page of this very server sent the request; `unknown` where nothing is said, as by programs.
 *  Browsers set these headers themselves, and let no page change them. `Sec-Fetch-Site` comes only over TLS and to this machine,
 *  `Origin` with every request that changes something. Source: Fetch Metadata Request Headers, 2.4; Fetch, 3.2. */
export function originOf(request: FastifyRequest): 'same' | 'other' | 'unknown' {
  const { 'sec-fetch-site': site, origin } = request.headers;
  if (site !== undefined) return site === 'same-origin' ? 'same' : 'other';
  if (origin === undefined) return 'unknown';
  return URL.canParse(origin) && new URL(origin).host === request.headers.host ? 'same' : 'other';
}

/** Where phones reach this server: where the request came to.
 *  @param asked an address that the desk named, because phones need another */
export function addressOf(request: FastifyRequest, asked?: string): string {
  if (asked !== undefined) return new URL(asked).origin;
  const { origin } = request.headers;
  // Behind a proxy that speaks TLS only the browser knows the scheme.
  return origin !== undefined && originOf(request) === 'same'
    ? origin
    : `${request.protocol}://${request.host}`;
}
