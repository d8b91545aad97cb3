import type { Socket } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { viewerOf } from './authentication.ts';
import { askerKey } from './flood.ts';
import type { Limits } from './limits.ts';
import { fail, problems } from './problem.ts';

/** Rule SF-12: what the public asks for is done one by one, an address after the other, whenever nothing waits of those who signed in.
 *  So a flood is waited for by those at its own address, and a vote by the one request that is under way at most. */
export function letPublicTakeTurns(app: FastifyInstance, { publicWaiting }: Limits): void {
  const waiting = new Map<string, (() => void)[]>();
  let isDue = false;
  const next = (): void => {
    const [first] = waiting;
    isDue = first !== undefined;
    if (!first) return;
    const [key, queue] = first;
    const turn = queue.shift()!;
    // To the end of the row of addresses.
    waiting.delete(key);
    if (queue.length > 0) waiting.set(key, queue);
    setImmediate(next);
    turn();
  };
  app.addHook('onRequest', (request, _reply, done) => {
    if (viewerOf(request) !== null || !/^\/(?:api|log)\//u.test(request.url)) {
      done();
      return;
    }
    const key = askerKey(request);
    const queue = waiting.get(key) ?? [];
    if (queue.length >= publicWaiting) fail(problems['too-many-requests'](1));
    queue.push(done);
    waiting.set(key, queue);
    if (isDue) return;
    isDue = true;
    setImmediate(next);
  });
}

/** Browsers send a request on a line once the one before it was answered; whoever sends many ahead would have them all done at once. */
export function refusePipelines(app: FastifyInstance): void {
  const busy = new WeakSet<Socket>();
  app.addHook('onRequest', (request, reply, done) => {
    const { socket } = request.raw;
    if (busy.has(socket)) {
      reply.hijack();
      socket.destroy();
      return;
    }
    busy.add(socket);
    for (const end of ['finish', 'close']) reply.raw.once(end, () => busy.delete(socket));
    done();
  });
}
