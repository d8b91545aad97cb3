import type { FastifyInstance, FastifyRequest } from 'fastify';
import { viewerOf } from './authentication.ts';
import type { Limits } from './limits.ts';

const WINDOW_MS = 10_000;

/** Who is counted: a member, wherever they are, or else an address, where a whole hall may be. */
export function askerKey(request: FastifyRequest): string {
  const member = viewerOf(request)?.member;
  return typeof member === 'string' ? `member ${member}` : `address ${request.ip}`;
}

/** Rule SF-6: who goes on asking for what is refused is answered no more for ten seconds: to hang up costs the server least.
 *  Members at the same address are counted apart, and go on. */
export function hangUpOnFloods(
  app: FastifyInstance,
  { refusedPerTenSeconds }: Limits,
  clock: () => number = performance.now.bind(performance),
): void {
  let windowFrom = 0;
  let refused = new Map<string, number>();
  let shut = new Set<string>();
  const turn = (): void => {
    const now = clock();
    if (now - windowFrom < WINDOW_MS) return;
    windowFrom = now;
    shut = new Set([...refused].flatMap(([key, times]) => (times > refusedPerTenSeconds ? [key] : [])));
    refused = new Map();
  };
  app.addHook('onRequest', (request, reply, done) => {
    turn();
    const key = askerKey(request);
    const times = refused.get(key) ?? 0;
    if (!shut.has(key) && times <= refusedPerTenSeconds) {
      done();
      return;
    }
    refused.set(key, times + 1);
    reply.hijack();
    request.raw.socket.destroy();
  });
  app.addHook('onResponse', (request, reply, done) => {
    if (reply.statusCode >= 400 && reply.statusCode < 500) {
      const key = askerKey(request);
      refused.set(key, (refused.get(key) ?? 0) + 1);
    }
    done();
  });
}
