import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Audience } from '../doors/audience.ts';
import { sha256 } from '../hall/sha.ts';

/** Rule DO-14: what the public reads may lie in caches on the way, and each of them asks before it gives it again: the doors may have
 *  been closed since. Nothing is sent to somebody who has it already; the tag is a weak one, since the body may be compressed on its way.
 *  What others get must not be given to anybody there. */
export function sendCached(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, audience }: { readonly body: string | Uint8Array; readonly audience: Audience },
): FastifyReply {
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  const tag = `"${Buffer.from(sha256(bytes)).toString('base64url')}"`;
  void reply
    .header('etag', `W/${tag}`)
    .header('vary', 'authorization, cookie, accept-encoding')
    .header('cache-control', audience === 'public' ? 'public, no-cache' : 'private, no-cache');
  const known = request.headers['if-none-match']?.split(',').map((each) => each.trim().replace(/^W\//u, ''));
  return known?.includes(tag) ? reply.code(304).send() : reply.send(Buffer.from(bytes));
}
