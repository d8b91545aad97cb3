import { networkInterfaces } from 'node:os';
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

/** Where the request came to, as its browser knows it. */
export function cameTo(request: FastifyRequest): string {
  const { origin } = request.headers;
  // Behind a proxy that speaks TLS only the browser knows the scheme.
  const isOwn = origin !== undefined && originOf(request) === 'same';
  return isOwn ? origin : `${request.protocol}://${request.host}`;
}

/** Where phones reach this server: where the request came to, or this machine's place in the network where it came from the machine
 *  itself.
 *  @param asked an address that the desk named, because phones need another */
export function addressOf(request: FastifyRequest, asked?: string): string {
  if (asked !== undefined) return new URL(asked).origin;
  const came = cameTo(request);
  const bound = request.server.server.address();
  const isOpen = bound !== null && typeof bound === 'object' && EVERYWHERE.has(bound.address);
  return isOpen ? inNetwork(came, networkInterfaces()) : came;
}

/** Addresses of a server that listens to the network. */
const EVERYWHERE = new Set(['0.0.0.0', '::']);
const THIS_MACHINE = /^(?:localhost|127\.[\d.]+|\[::1\])$/u;

/** An address that only this machine reaches, with its first place in the network instead.
 *  @param interfaces as the system tells them */
export function inNetwork(address: string, interfaces: ReturnType<typeof networkInterfaces>): string {
  const url = new URL(address);
  if (!THIS_MACHINE.test(url.hostname)) return address;
  const places = Object.values(interfaces).flatMap((each) => each ?? []);
  const place = places.find(({ family, internal }) => family === 'IPv4' && !internal);
  if (!place) return address;
  url.hostname = place.address;
  return url.origin;
}
